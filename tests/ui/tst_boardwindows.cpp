#include "tests/ui/support/sampleoffice.h"
#include "ui/boards/boardspage.h"
#include "ui/boards/reviewdialog.h"
#include "ui/boards/sealedregisterdialog.h"
#include "ui/cases/identitydialog.h"
#include "ui/boards/snapshotdialog.h"
#include "ui/law/lawdialog.h"
#include "ui/law/simulationdialog.h"
#include "ui/reports/casesdialog.h"
#include "ui/widgets/rowtable.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace zm;
using namespace zm::ui;
using namespace zm::tests;

namespace {

template <typename Widget>
Widget *part(QWidget &of, const char *name)
{
    return of.findChild<Widget *>(name);
}

} // namespace

/// Boards, a change of law, and who it is: what runs across cases.
class BoardWindowsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aUnitShowsItsCasesAndOpensThem()
    {
        SampleOffice office;
        BoardsPage page(office.ports);
        QString opened;
        connect(&page, &BoardsPage::openAsked, this, [&](const QString &id) { opened = id; });

        page.showBoard(Board::Recipients);
        auto *units = part<QTreeWidget>(page, "boards.recipients");
        QTRY_COMPARE(units->topLevelItemCount(), 1);
        QCOMPARE(units->topLevelItem(0)->text(3), "1"); // unknown is a number of its own
        Q_EMIT units->itemActivated(units->topLevelItem(0)->child(0), 0);

        QCOMPARE(opened, "sample");
    }

    void theListOfAUnitIsTakenInFromItsRow()
    {
        SampleOffice office;
        BoardsPage page(office.ports);
        page.showBoard(Board::Recipients);
        auto *units = part<QTreeWidget>(page, "boards.recipients");
        QTRY_COMPARE(units->topLevelItemCount(), 1);
        auto *snapshot = part<QPushButton>(page, "boards.snapshot");
        QVERIFY(!snapshot->isEnabled()); // of no unit yet
        units->setCurrentItem(units->topLevelItem(0)->child(0)); // a case stands for its unit
        snapshot->click();
        auto *dialog = page.findChild<SnapshotDialog *>();
        QVERIFY(dialog);
        auto *take = part<QPushButton>(*dialog, "snapshot.take");
        QVERIFY(!take->isEnabled());
        dialog->choose("/tmp/list.csv");
        part<QLineEdit>(*dialog, "snapshot.day")->setText("2025-03-20");
        Q_EMIT part<QLineEdit>(*dialog, "snapshot.day")->textEdited("2025-03-20");
        QSignalSpy taken(dialog, &SnapshotDialog::taken);

        take->click();

        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(office.snapshots, QStringList{"bank-1 /tmp/list.csv 2025-03-20"});
        QVERIFY(part<QLabel>(*dialog, "snapshot.said")->text().contains("1 still shown"));
        QCOMPARE(part<QTreeWidget>(*dialog, "snapshot.apart")->topLevelItemCount(), 1);
        QVERIFY(!take->isEnabled()); // not twice
    }

    /// An empty board says that nothing is owed; a blank one could as well be broken.
    void aBoardWithoutRowsSaysSo()
    {
        RowTable table("t", 2, nullptr);
        table.resize(300, 120);
        const QImage blank = table.grab().toImage();
        table.setEmptyText("Nothing is owed.");
        QVERIFY(table.grab().toImage() != blank);
        QCOMPARE(table.accessibleDescription(), "Nothing is owed.");

        table.addTopLevelItem(new QTreeWidgetItem(&table, {"a", "b"}));
        const QImage filled = table.grab().toImage();
        table.setEmptyText({});
        QCOMPARE(table.grab().toImage(), filled);
    }

    void anErrorShowsItsFourDuties()
    {
        SampleOffice office;
        BoardsPage page(office.ports);

        page.showBoard(Board::Remedies);

        auto *errors = part<QTreeWidget>(page, "boards.remedies");
        QTRY_COMPARE(errors->topLevelItemCount(), 1);
        const QString done = errors->topLevelItem(0)->text(3), open = errors->topLevelItem(0)->text(5);
        QVERIFY(!done.isEmpty() && !open.isEmpty() && done != open);
    }

    void whoSignsOutTakesTheNamesAlong()
    {
        SampleOffice office;
        BoardsPage page(office.ports);
        page.showBoard(Board::NotListed);
        QTRY_COMPARE(part<QTreeWidget>(page, "boards.notListed")->topLevelItemCount(), 1);

        page.forget();

        QCOMPARE(part<QTreeWidget>(page, "boards.notListed")->topLevelItemCount(), 0);
    }

    void interferenceIsWrittenDownOnceItSaysWhoHowAndWhat()
    {
        SampleOffice office;
        SealedRegisterDialog dialog(office.ports.boards->sealed);
        auto *entries = part<QTreeWidget>(dialog, "sealed.entries");
        QTRY_COMPARE(entries->topLevelItemCount(), 2);
        auto *record = part<QPushButton>(dialog, "sealed.record");
        part<QLineEdit>(dialog, "sealed.who")->setText("an official");
        part<QLineEdit>(dialog, "sealed.what")->setText("to wait");
        QVERIFY(!record->isEnabled());
        part<QLineEdit>(dialog, "sealed.how")->setText("by telephone");

        record->click();

        QTRY_COMPARE(entries->topLevelItemCount(), 3);
        QCOMPARE(entries->topLevelItem(2)->text(2), "an official");
        QVERIFY(part<QLineEdit>(dialog, "sealed.who")->text().isEmpty()); // nobody reads it over a shoulder later
    }

    void aTipNeedsNoNameAndIsAnsweredOnce()
    {
        SampleOffice office;
        office.sealed.supervises = false;
        SealedRegisterDialog dialog(office.ports.boards->sealed);
        auto *entries = part<QTreeWidget>(dialog, "sealed.entries");
        QTRY_COMPARE(entries->topLevelItemCount(), 2);
        auto *answer = part<QPushButton>(dialog, "sealed.answer");
        part<QLineEdit>(dialog, "sealed.words")->setText("nothing in it");

        entries->setCurrentItem(entries->topLevelItem(0));
        QVERIFY(!answer->isEnabled()); // interference is the supervising level's to answer
        entries->setCurrentItem(entries->topLevelItem(1));
        answer->click();

        QTRY_COMPARE(entries->topLevelItem(1)->text(8), "nothing in it");
        part<QLineEdit>(dialog, "sealed.words")->setText("twice");
        entries->setCurrentItem(entries->topLevelItem(1));
        QVERIFY(!answer->isEnabled());
    }

    void aMonthIsSignedByTheSupervisingLevelOnce()
    {
        SampleOffice office;
        SealedRegisterDialog dialog(office.ports.boards->sealed);
        auto *months = part<QTreeWidget>(dialog, "sealed.months");
        QTRY_COMPARE(months->topLevelItemCount(), 2);
        auto *sign = part<QPushButton>(dialog, "sealed.sign");
        months->setCurrentItem(months->topLevelItem(0));
        QVERIFY(!sign->isEnabled()); // signed already

        months->setCurrentItem(months->topLevelItem(1));
        sign->click();

        QTRY_COMPARE(months->topLevelItem(1)->text(3), office.sealed.months[1].signedBy);
        QVERIFY(!office.sealed.months[1].signedBy.isEmpty());
    }

    void theSeedOfANextMonthIsPromisedOnce()
    {
        SampleOffice office;
        ReviewDialog dialog(office.ports.boards->reviews);
        auto *months = part<QTreeWidget>(dialog, "review.months");
        auto *promise = part<QPushButton>(dialog, "review.promise");
        QTRY_VERIFY(promise->isEnabled());
        QVERIFY2(promise->text().contains("2025-05"), qPrintable(promise->text()));

        promise->click();

        QTRY_COMPARE(months->topLevelItemCount(), 2);
        QTRY_VERIFY(!promise->isEnabled());
    }

    void aDrawnDecisionIsFoundRightOrWrong()
    {
        SampleOffice office;
        ReviewDialog dialog(office.ports.boards->reviews);
        auto *cases = part<QTreeWidget>(dialog, "review.cases");
        QTRY_COMPARE(cases->topLevelItemCount(), 2);
        QTRY_VERIFY(!part<QPushButton>(dialog, "review.wrong")->isEnabled()); // none is chosen yet
        cases->setCurrentItem(cases->topLevelItem(0));
        QTRY_VERIFY(part<QPushButton>(dialog, "review.wrong")->isEnabled());

        part<QPushButton>(dialog, "review.wrong")->click();

        QTRY_COMPARE(office.reviews.cases.front().wrong, std::optional(true));
        QTRY_COMPARE(cases->topLevelItem(0)->text(2), "wrong");
    }

    void nobodyReviewsTheirOwnLook()
    {
        SampleOffice office;
        ReviewDialog dialog(office.ports.boards->reviews);
        auto *looks = part<QTreeWidget>(dialog, "review.looks");
        auto *looked = part<QPushButton>(dialog, "review.looked");
        QTRY_COMPARE(looks->topLevelItemCount(), 2);

        looks->setCurrentItem(looks->topLevelItem(1));
        QTRY_VERIFY(!looked->isEnabled());
        looks->setCurrentItem(looks->topLevelItem(0));
        QTRY_VERIFY(looked->isEnabled());
        looked->click();

        QTRY_COMPARE(looks->topLevelItem(0)->text(5), office.reviews.looks.front().reviewedBy);
    }

    void whoDoesNotSuperviseOnlyReads()
    {
        SampleOffice office;
        office.reviews.supervises = false;
        ReviewDialog dialog(office.ports.boards->reviews);
        auto *cases = part<QTreeWidget>(dialog, "review.cases");
        QTRY_COMPARE(cases->topLevelItemCount(), 2);

        cases->setCurrentItem(cases->topLevelItem(0));

        QTRY_VERIFY(part<QPushButton>(dialog, "review.open")->isEnabled());
        for (const char *name : {"review.promise", "review.draw", "review.right", "review.wrong", "review.looked"})
            QVERIFY2(!part<QPushButton>(dialog, name)->isEnabled(), name);
    }

    void whatRestsOnAnExpiredInstrumentIsCountedAndOpened()
    {
        SampleOffice office;
        office.today = QDate(2025, 4, 2);
        office.resting["ndrc2017-1798"] = {{"sample", "T1"}};
        LawDialog dialog({office.ports.jurisdiction, office.today, [&](const auto &) { return Result<RestingEntries>(office.resting); }});
        auto *packs = part<QTreeWidget>(dialog, "law.packs");
        const auto choose = [&](const QString &number) {
            const auto found = packs->findItems(number, Qt::MatchContains);
            QCOMPARE(found.size(), 1);
            packs->setCurrentItem(found.front());
        };
        QTRY_VERIFY(packs->findItems("1798", Qt::MatchContains).value(0) &&
                    packs->findItems("1798", Qt::MatchContains).front()->text(2).contains('1'));
        choose("1798");
        QVERIFY(packs->currentItem()->text(3).startsWith("expired"));
        auto *show = part<QPushButton>(dialog, "law.cases");
        QVERIFY(show->isEnabled());
        QSignalSpy asked(&dialog, &LawDialog::caseAsked);
        show->click();
        auto *cases = dialog.findChild<CasesDialog *>();
        QVERIFY(cases);
        Q_EMIT cases->caseAsked("sample");
        QCOMPARE(asked.size(), 1);
        choose("49");
        QVERIFY(!show->isEnabled()); // nobody rests on it
    }

    void everyRuleSaysHowSureWeAreOfIt()
    {
        SampleOffice office;
        LawDialog dialog(*office.ports.law);
        auto *rules = part<QTreeWidget>(dialog, "law.rules");
        part<QLineEdit>(dialog, "law.find")->setText("JD-03");
        QVERIFY(rules->topLevelItemCount() > 0);
        for (int row = 0; row < rules->topLevelItemCount(); ++row) {
            QVERIFY(rules->topLevelItem(row)->text(0).contains("JD-03") || rules->topLevelItem(row)->text(1).contains("JD-03"));
            QVERIFY(!rules->topLevelItem(row)->text(2).isEmpty());
            QVERIFY(rules->topLevelItem(row)->text(3).contains("read"));
        }
        part<QLineEdit>(dialog, "law.find")->setText("no such words");
        QCOMPARE(rules->topLevelItemCount(), 0);
    }

    void aDraftIsLookedAtBeforeItIsProposed()
    {
        SampleOffice office;
        SimulationDialog dialog(office.ports.simulation);
        auto *propose = part<QPushButton>(dialog, "law.propose");
        part<QLineEdit>(dialog, "law.reasons")->setText("a new notice");
        QVERIFY(!propose->isEnabled());

        dialog.simulate({"draft.json", {}, 0});

        QTRY_VERIFY(propose->isEnabled());
        QCOMPARE(part<QTreeWidget>(dialog, "law.changes")->topLevelItemCount(), 2); // a date, and a paper that states it
        propose->click();
        QTRY_COMPARE(part<QTreeWidget>(dialog, "law.proposals")->topLevelItemCount(), 1);
        QVERIFY(!propose->isEnabled()); // nothing is looked at any more
    }

    void whoProposedIsToldWhyNot()
    {
        SampleOffice office;
        office.proposals = {{1, "spc2017", "a", "a new text", {}, false, false, 1, {}, {}, {}}};
        SimulationDialog dialog(office.ports.simulation);
        auto *list = part<QTreeWidget>(dialog, "law.proposals");
        list->setCurrentItem(list->topLevelItem(0));
        Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
        part<QLineEdit>(dialog, "law.reasons")->setText("agreed");
        auto *adopt = part<QPushButton>(dialog, "law.adopt");
        QTRY_VERIFY(adopt->isEnabled());

        adopt->click();

        QTRY_VERIFY(part<QLabel>(dialog, "law.said")->text().contains("I-32 Art. 11"));
        QVERIFY(!office.proposals[0].adopted);
    }

    void oneThingIsNotEnoughToSign()
    {
        SampleOffice office;
        IdentityDialog dialog(office.ports.identity, "sample");
        auto *people = part<QTreeWidget>(dialog, "identity.people");
        QTRY_COMPARE(people->topLevelItemCount(), 2); // the person, and whom they may be taken for
        auto *confirm = part<QPushButton>(dialog, "identity.confirm");

        part<QCheckBox>(dialog, "identity.factor.number")->setChecked(true);
        QVERIFY(!confirm->isEnabled());

        part<QCheckBox>(dialog, "identity.factor.photograph")->setChecked(true);
        QVERIFY(confirm->isEnabled());
    }
};

QTEST_MAIN(BoardWindowsTest)
#include "tst_boardwindows.moc"
