#include "tests/ui/support/sampleoffice.h"
#include "tests/ui/support/widgets.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/fieldeditors.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/language.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

namespace {

struct Shown {
    SampleOffice office;
    Language language;
    std::unique_ptr<MainWindow> window;
    IdleLock *lock = nullptr;
    qint64 idleMs = 0, waitMs = 0;
    QDateTime now{QDate(2025, 3, 24), {4, 0}, Qt::UTC};

    Shown()
    {
        applyLook(*qApp, {});
        language.set("en");
        office.tellUntilListed();
        office.lock.idleMs = [this] { return idleMs; };
        office.lock.waitMs = [this](const QString &) { return waitMs; };
        office.lock.now = [this] { return now; };
        window = std::make_unique<MainWindow>(office.ports, language, Look{});
        lock = attachLock(*window, office.lock);
        window->show();
    }
    void enterCase()
    {
        window->enter(SampleOffice::clerk());
        window->showCase("sample");
    }
    void unlock(const QString &password)
    {
        window->findChild<QLineEdit *>("lock.password")->setText(password);
        window->findChild<QPushButton *>("lock.enter")->click();
    }
    QString texts() const { return tests::visibleTexts(*window).join('\n'); }
};

} // namespace

class LockTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leftAloneTheWindowHidesEverything()
    {
        Shown shown;
        shown.idleMs = 20;
        shown.enterCase();
        QVERIFY(shown.texts().contains("示范李某"));

        QTRY_VERIFY(shown.lock->isLocked());

        QVERIFY2(!shown.texts().contains("示范李某"), qPrintable(shown.texts()));
        QVERIFY(!shown.window->isPossible(Command::Papers) && !shown.window->isPossible(Command::NewCase));
    }

    void aMachineThatSleptIsLockedByTheFirstKey()
    {
        Shown shown;
        shown.idleMs = 600'000;
        shown.enterCase();
        shown.now = shown.now.addSecs(601);

        QTest::keyClick(shown.window.get(), Qt::Key_W);

        QVERIFY(shown.lock->isLocked());
        QVERIFY(!shown.window->findChild<QDialog *>("whyDialog"));
    }

    void theSameOfficerFindsEverythingAsItWas()
    {
        Shown shown;
        shown.enterCase();
        ActDialog *dialog = shown.window->openAct(cases::ActKind::Note, {{"text", "half a sentence"}});
        shown.lock->lock();
        QVERIFY(!dialog->isVisible());

        shown.unlock("right");

        QVERIFY(!shown.lock->isLocked());
        QCOMPARE(shown.window->shownCase(), QString("sample"));
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->form().field("text")->value().toString(), QString("half a sentence"));
    }

    void aWrongPasswordKeepsItLocked()
    {
        Shown shown;
        shown.enterCase();
        shown.lock->lock();

        shown.unlock("wrong");

        QVERIFY(shown.lock->isLocked());
        QVERIFY(shown.texts().contains("not right"));
    }

    void aWaitIsSaidWithItsEnd()
    {
        Shown shown;
        shown.enterCase();
        shown.lock->lock();
        shown.waitMs = 40'000;

        shown.unlock("wrong");

        QVERIFY2(shown.texts().contains("Try again in 40 seconds, at 12:00:40"), qPrintable(shown.texts()));
    }

    void theSignInPageSaysTheWaitToo()
    {
        Shown shown;
        shown.waitMs = 5'000;
        shown.window->findChild<QLineEdit *>("signin.password")->setText("wrong");

        shown.window->findChild<QPushButton *>("signin.enter")->click();

        QVERIFY2(shown.texts().contains("Try again in 5 seconds"), qPrintable(shown.texts()));
    }

    void somebodyElseSignsOutFirstAndTheDraftIsKept()
    {
        Shown shown;
        shown.enterCase();
        ActDialog *dialog = shown.window->openAct(cases::ActKind::Note);
        dialog->form().field("text")->setValue("begun");
        Q_EMIT dialog->form().edited();
        shown.lock->lock();

        shown.window->findChild<QPushButton *>("lock.leave")->click();

        QVERIFY(shown.window->findChild<QWidget *>("signInPage")->isVisible());
        QCOMPARE(shown.office.drafts.size(), std::size_t(1));
        QCOMPARE(shown.office.drafts.front().fields["text"].toString(), QString("begun"));
    }

    void whatWasRevealedIsHiddenAgain()
    {
        Shown shown;
        shown.enterCase();
        shown.office.revealed = true;

        shown.lock->lock();

        QVERIFY(!shown.office.revealed);
    }
};

QTEST_MAIN(LockTest)
#include "tst_lock.moc"
