#include "tests/ui/support/sampleoffice.h"
#include "ui/sync/syncbar.h"
#include "ui/sync/synctasksdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

class SyncTasksDialogTest final : public QObject {
    Q_OBJECT

    static QString textOf(const QWidget &dialog, const char *name) { return dialog.findChild<QLabel *>(name)->text(); }
    static QPushButton *buttonOf(const QWidget &dialog, const char *name) { return dialog.findChild<QPushButton *>(name); }
    static QString barText(const SyncBar &bar)
    {
        QString all;
        for (const QLabel *label : bar.findChildren<QLabel *>())
            all += label->text();
        return all;
    }

private Q_SLOTS:
    void bothSidesStandInWords()
    {
        SampleOffice office;

        SyncTasksDialog dialog(office.ports.sync, office.today);

        QVERIFY(textOf(dialog, "sync.mine").contains("handed in meanwhile"));
        QVERIFY(textOf(dialog, "sync.theirs").contains("京0106"));
        QVERIFY(textOf(dialog, "sync.common").contains("4"));
        for (const char *name : {"sync.mine", "sync.theirs", "sync.proposal"})
            QVERIFY2(!textOf(dialog, name).contains("conflict", Qt::CaseInsensitive), name);
    }

    void nothingIsDecidedWithoutAReason()
    {
        SampleOffice office;
        SyncTasksDialog dialog(office.ports.sync, office.today);
        QVERIFY(!buttonOf(dialog, "sync.theirsCounts")->isEnabled() && !buttonOf(dialog, "sync.mineAgain")->isEnabled());

        dialog.findChild<QLineEdit *>("sync.reason")->setText("seen both");
        buttonOf(dialog, "sync.theirsCounts")->click();

        QCOMPARE(office.closedTasks, QStringList{"sample|theirs|seen both"});
        QCOMPARE(dialog.findChild<QListWidget *>("sync.list")->count(), 0);
    }

    void theProposalLetsThePersonGo()
    {
        SampleOffice office;
        office.syncTasks.front().favoursMine = true;

        SyncTasksDialog dialog(office.ports.sync, office.today);

        QVERIFY(buttonOf(dialog, "sync.mineAgain")->isDefault() && !buttonOf(dialog, "sync.theirsCounts")->isDefault());
        QVERIFY(textOf(dialog, "sync.proposal").contains("must not wait"));
    }

    void casesAlikeAreDecidedTogether()
    {
        SampleOffice office;
        SyncTaskCard second = office.syncTasks.front(), third = second;
        second.caseId = "second";
        third.caseId = "third";
        third.mine.front().code = "head_moved";
        office.syncTasks.insert(office.syncTasks.end(), {second, third});
        SyncTasksDialog dialog(office.ports.sync, office.today);

        dialog.findChild<QCheckBox *>("sync.alike")->setChecked(true);
        dialog.findChild<QLineEdit *>("sync.reason")->setText("the same in both");
        buttonOf(dialog, "sync.mineAgain")->click();

        QCOMPARE(office.closedTasks, (QStringList{"sample|mine|the same in both", "second|mine|the same in both"}));
    }

    void theBarClaimsNothingThatIsNotConfirmed()
    {
        SampleOffice office;
        office.syncTasks.clear();
        auto ports = std::make_shared<SyncPorts>(*office.ports.sync);
        ports->standing = []() -> Result<SyncStanding> {
            SyncStanding standing;
            standing.waiting = 2;
            standing.link = SyncLink::Unreachable;
            return standing;
        };

        SyncBar bar(ports, office.ports.today);

        QVERIFY(barText(bar).contains("2 act(s) on the way") && barText(bar).contains("nothing confirmed yet"));
        QVERIFY(barText(bar).contains("cannot be reached") && barText(bar).contains("never"));
        QVERIFY(!bar.findChild<QPushButton *>("sync.tasks")->isVisibleTo(&bar));
    }

    void theBarSaysInWordsHowFarFilesAre()
    {
        SampleOffice office;
        auto ports = std::make_shared<SyncPorts>(*office.ports.sync);
        SyncStanding standing;
        standing.filesOnWay = 2;
        standing.filesPercent = 40;
        ports->standing = [&]() -> Result<SyncStanding> { return standing; };
        SyncBar bar(ports, office.ports.today);
        QVERIFY2(barText(bar).contains("2 file(s) of evidence on the way, 40 % there"), qPrintable(barText(bar)));

        standing = {};
        standing.filesNotFetched = 1;
        standing.filesNotSent = 3;
        bar.reload();

        QVERIFY(!barText(bar).contains("on the way"));
        QVERIFY2(barText(bar).contains("1 file(s) not fetched yet"), qPrintable(barText(bar)));
        QVERIFY2(barText(bar).contains("3 file(s) could not be sent"), qPrintable(barText(bar)));
    }

    void theBarLeadsToWhatWasNotTaken()
    {
        SampleOffice office;
        SyncBar bar(office.ports.sync, office.ports.today);
        QSignalSpy asked(&bar, &SyncBar::tasksAsked);

        bar.findChild<QPushButton *>("sync.tasks")->click();

        QCOMPARE(asked.count(), 1);
        QVERIFY(barText(bar).contains("10:42"));
    }
};

QTEST_MAIN(SyncTasksDialogTest)
#include "tst_synctasksdialog.moc"
