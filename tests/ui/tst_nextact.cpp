#include "tests/ui/support/sampleoffice.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/casepage.h"
#include "ui/cases/standing.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using cases::ActKind;
using tests::SampleOffice;

/// What the window offers first is what the case waits for, and it says who has it in hand.
class NextActTest final : public QObject {
    Q_OBJECT

    static QStringList primaries(const QWidget &in)
    {
        QStringList names;
        for (const QPushButton *button : in.findChildren<QPushButton *>()) {
            if (button->property("kind") == "primary" && !button->objectName().isEmpty())
                names.append(button->objectName());
        }
        return names;
    }

private Q_SLOTS:
    void theBlueActIsTheNextStep()
    {
        SampleOffice office;
        office.tellUntilProposed();
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::president());

        window.showCase("sample");

        QCOMPARE(offeredActs(office.file()).front(), ActKind::DecideEntry);
        QCOMPARE(primaries(window.casePage()), QStringList{"act.decide_entry"});
        window.perform(Command::NextAct);
        QCOMPARE(window.findChild<ActDialog *>()->form().begun().kind, ActKind::DecideEntry);
    }

    /// Listed, published, served, pushed: nothing is to be done, so nothing is blue, and the key does not invent an act.
    void whereNothingIsAwaitedNoActIsBlue()
    {
        SampleOffice office;
        office.tellUntilListed();
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());

        window.showCase("sample");

        QVERIFY(!offeredActs(office.file()).empty());
        QCOMPARE(primaries(window.casePage()), QStringList());
        window.perform(Command::NextAct);
        QVERIFY(!window.findChild<ActDialog *>());
        QVERIFY(window.findChild<QMessageBox *>());
    }

    /// Ctrl+Enter records and opens the next case; no command of the window has that key as well.
    void ctrlEnterMeansOneThing()
    {
        for (const CommandSpec &spec : commands())
            QVERIFY(QKeySequence(spec.keys) != QKeySequence(Qt::CTRL | Qt::Key_Return));
    }

    void whoDecidesBeginsWithWhatWaitsForThem()
    {
        SampleOffice office;
        office.tellUntilProposed();
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});

        window.enter(SampleOffice::president());
        QVERIFY(window.findChild<QPushButton *>("filter.tab.awaited")->isChecked());
        window.signOut();
        QCOMPARE(window.findChild<QLineEdit *>("filter.text")->text(), QString());

        window.enter(SampleOffice::clerk());
        QVERIFY(window.findChild<QPushButton *>("filter.tab.all")->isChecked());
    }

    /// The form was opened from a button that is drawn anew; the keyboard stays on the case and does not fall into the search.
    void afterAnActTheKeyboardStaysOnTheCase()
    {
        SampleOffice office;
        office.tellUntilListed();
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::clerk());
        window.show();
        window.showCase("sample");
        window.findChild<QPushButton *>("act.note")->setFocus();
        ActDialog *form = window.openAct(ActKind::Note, {{"text", "x"}});
        QTRY_VERIFY(form->findChild<QPushButton *>("record")->isEnabled());

        form->findChild<QPushButton *>("record")->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        QCOMPARE(office.acts.back().act.kind(), ActKind::Note);
        QVERIFY(window.focusWidget());
        QVERIFY2(window.focusWidget()->objectName().startsWith("act."), qPrintable(window.focusWidget()->objectName()));
    }

    void theHeaderSaysWhoHoldsTheCase()
    {
        SampleOffice office;
        office.tellUntilProposed();
        Language language;
        language.set("en");
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::president());

        window.showCase("sample");
        auto *about = window.findChild<QLabel *>("case.about");
        QVERIFY2(about->text().contains(SampleOffice::clerk().name), qPrintable(about->text()));

        office.record(office.today, cases::Role::Clerk, "a", cases::HandOver{"b", "leave"});
        window.showCase("sample");
        QVERIFY2(about->text().contains("in the hands of b"), qPrintable(about->text()));
    }
};

QTEST_MAIN(NextActTest)
#include "tst_nextact.moc"
