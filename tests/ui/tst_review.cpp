#include "tests/ui/support/sampleoffice.h"
#include "tests/ui/support/widgets.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/fieldeditors.h"
#include "ui/cases/reviewpane.h"
#include "ui/cases/secondlook.h"
#include "ui/cases/verdictbox.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QPushButton>
#include <QTabWidget>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;

    explicit Shown(const OfficerCard &officer)
    {
        applyLook(*qApp, {});
        office.tellUntilProposed();
        window = std::make_unique<MainWindow>(office.ports, language, Look{});
        window->show();
        window->enter(officer);
    }
    ActDialog *review()
    {
        window->showCase("sample");
        window->perform(Command::Review);
        return window->findChild<ActDialog *>();
    }
};

} // namespace

class ReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneProposedWaitsForAnother()
    {
        SampleOffice office;
        office.tellUntilProposed();

        const auto look = awaitedSecond(office.file());

        QVERIFY(look);
        QCOMPARE(look->act, cases::ActKind::DecideEntry);
        QCOMPARE(look->first, std::size_t(3));
    }

    void whereNothingWaitsItSaysSo()
    {
        SampleOffice office;
        office.tellUntilListed();
        QVERIFY(!awaitedSecond(office.file()));
        Language language;
        MainWindow window(office.ports, language, Look{});
        window.enter(SampleOffice::president());
        window.showCase("sample");

        window.perform(Command::Review);

        QVERIFY(window.findChild<QDialog *>("tell") && !window.findChild<ActDialog *>());
    }

    void onlyWhatTheFirstOfficerDidIsShown()
    {
        Shown shown(SampleOffice::president());

        ActDialog *dialog = shown.review();

        const QString texts = tests::visibleTexts(*dialog->findChild<ReviewPane *>()).join('\n');
        QVERIFY2(texts.contains("银行回函第12号"), qPrintable(texts));
        QVERIFY(!texts.contains("送达回证第1号")); // served before it was proposed
    }

    void aReasonIsRequiredAndThenWhatFollowsIsShown()
    {
        Shown shown(SampleOffice::president());
        ActDialog *dialog = shown.review();
        auto *record = dialog->findChild<QPushButton *>("record");
        QVERIFY(!record->isEnabled());

        dialog->form().field("reasons")->setValue("经审查，符合纳入条件");
        dialog->form().field("outcome")->setValue("enter");
        dialog->form().field("grounds")->setValue(QJsonArray{1});
        dialog->form().retranslate(); // judged as after a keystroke

        QVERIFY(record->isEnabled());
        const auto *pane = dialog->findChild<ReviewPane *>();
        QTRY_VERIFY(tests::visibleTexts(*pane).join('\n').contains("The case then"));
    }

    void theEvidenceSaysWhatWasNotOpenedAndOpeningItIsAReview()
    {
        Shown shown(SampleOffice::president());
        ActDialog *dialog = shown.review();
        auto *side = dialog->findChild<QTabWidget *>("review.side");
        QCOMPARE(side->tabText(0), QString("Evidence, 1 not opened"));

        dialog->findChild<QPushButton *>("attachments.open")->click();

        QTRY_COMPARE(shown.office.looks, QStringList{"open review "});
        shown.office.evidence.front().openedAt = QDateTime(QDate(2025, 3, 24), {9, 0}, Qt::UTC);
        QTRY_VERIFY(dialog->findChild<QPushButton *>("attachments.open")->isEnabled());
    }

    void thePersonWhoProposedIsRefusedByTheRulesName()
    {
        // One person who is clerk and president: the rule, not the menu, holds them back.
        Shown shown({"a", "示范书记员", {cases::Role::Clerk, cases::Role::President}});

        ActDialog *dialog = shown.review();
        dialog->form().field("reasons")->setValue("经审查，符合纳入条件");
        dialog->form().field("outcome")->setValue("enter");
        dialog->form().field("grounds")->setValue(QJsonArray{1});
        dialog->form().retranslate();

        QVERIFY(dialog->form().refusal());
        QCOMPARE(dialog->form().refusal()->rule, QString("FOUR-EYES"));
        QVERIFY(tests::visibleTexts(*dialog).join('\n').contains("FOUR-EYES"));
        QVERIFY(!dialog->findChild<QPushButton *>("record")->isEnabled());
    }
};

QTEST_MAIN(ReviewTest)
#include "tst_review.moc"
