#include "store/sweep.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;
static const QString kUnit = u"bank-1"_s;

class SweepTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aUnitNobodyHeardFromIsUnknownNotReleased();
    void aReleaseClearsTheBoard();
    void whatAWholeListDoesNotShowWasLetGo();
    void whatItStillShowsIsResidueAndOpensAClosedCase();
    void aStaleSnapshotChangesNothing();
    void whatIsNotInTheLedgerIsReported();
    void aLawfulListingIsLeftAsItIs();
    void anImportOfTheSameCaseNeverBringsTheEntryBack();
    void aDepartmentsOfficerSweepsTheirOwnCasesOnly();
    void whatIsRefusedIsNamedByItsNumber();

private:
    void takeOff();
    store::SweepReport sweep(QDate on, const std::vector<store::SnapshotLine> &lines);
    std::vector<store::UnitRow> board();
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void SweepTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void SweepTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law, QDate(2025, 6, 2));
    m_office->listedCase(kNumber);
}

void SweepTest::takeOff()
{
    m_office->record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed"})"));
    m_office->record(u"p"_s, kNumber, act(R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"delete","ground":"performed"})"));
    m_office->record(u"a"_s, kNumber, act(R"({"act":"announce_removal","on":"2025-04-01","by":"clerk:a","channels":["court-site"]})"));
    m_office->record(u"a"_s, kNumber, act(R"({"act":"notify_recipients","on":"2025-04-01","by":"clerk:a"})"));
}

store::SweepReport SweepTest::sweep(QDate on, const std::vector<store::SnapshotLine> &lines)
{
    store::Desk desk = m_office->desk(u"a"_s);
    return must(store::takeSnapshot(desk, kUnit, on, lines));
}

std::vector<store::UnitRow> SweepTest::board()
{
    store::Desk desk = m_office->quietDesk();
    return must(store::recipientsBoard(desk));
}

void SweepTest::aUnitNobodyHeardFromIsUnknownNotReleased()
{
    QVERIFY(board().empty()); // listed: nothing is owed
    takeOff();
    const auto rows = board();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].unit, kUnit);
    QCOMPARE(rows[0].due, 1);
    QCOMPARE(rows[0].unknown, 1);
    QCOMPARE(rows[0].residue, 0);
    QCOMPARE(rows[0].oldest, QDate(2025, 4, 1));
}

void SweepTest::aReleaseClearsTheBoard()
{
    takeOff();
    m_office->record(u"a"_s, kNumber, act(R"({"act":"acknowledge","on":"2025-04-02","by":"unit:bank-1","recipient":"bank-1","what":"release"})"));
    QVERIFY(board().empty());
}

void SweepTest::whatAWholeListDoesNotShowWasLetGo()
{
    takeOff();
    const auto report = sweep(QDate(2025, 5, 6), {});
    QCOMPARE(report.clean, 1);
    QCOMPARE(report.residue, 0);
    const auto rows = board();
    QVERIFY(rows.empty() || rows[0].unknown == 0); // heard from, whether or not it has confirmed
}

void SweepTest::whatItStillShowsIsResidueAndOpensAClosedCase()
{
    takeOff();
    m_office->record(u"a"_s, kNumber, act(R"({"act":"acknowledge","on":"2025-04-02","by":"unit:bank-1","recipient":"bank-1","what":"release"})"));
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).view.stage, cases::Stage::Closed);
    const auto report = sweep(QDate(2025, 5, 6), {{2, kNumber, {}, true}});
    QCOMPARE(report.residue, 1);
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).view.stage, cases::Stage::Removed);
    const auto rows = board();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].residue, 1);
    QCOMPARE(rows[0].residueDays, int(QDate(2025, 4, 1).daysTo(QDate(2025, 6, 2)))); // from the removal until today
}

void SweepTest::aStaleSnapshotChangesNothing()
{
    takeOff();
    sweep(QDate(2025, 5, 6), {});
    const std::size_t acts = must(m_office->quietDesk().read(kNumber)).acts.size();
    const auto report = sweep(QDate(2025, 5, 5), {{2, kNumber, {}, true}});
    QCOMPARE(report.stale, QStringList{kNumber});
    QCOMPARE(report.residue, 0);
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).acts.size(), acts);
}

void SweepTest::whatIsNotInTheLedgerIsReported()
{
    const auto report = sweep(QDate(2025, 5, 6), {{2, u"(2025)京0105执999号"_s, {}, true}});
    QCOMPARE(report.strangers.size(), std::size_t(1));
    QCOMPARE(report.strangers[0].line, 2);
}

void SweepTest::aLawfulListingIsLeftAsItIs()
{
    const auto report = sweep(QDate(2025, 5, 6), {{2, kNumber, {}, true}});
    QCOMPARE(report.asListed, 1);
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).acts.size(), std::size_t(8));
}

void SweepTest::anImportOfTheSameCaseNeverBringsTheEntryBack()
{
    takeOff();
    const auto verdicts = must(m_office->desk(u"a"_s).submitBatch({{kNumber, opening(kNumber), {}}}));
    QVERIFY(refusalIn(verdicts[0]));
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).view.entry.status, cases::EntryStatus::Deleted);
}

/// The court's case that was taken off is not the department's to answer for: no act, no refusal, but said.
void SweepTest::aDepartmentsOfficerSweepsTheirOwnCasesOnly()
{
    takeOff();
    must(m_office->office->addOfficer({u"d"_s, u"d"_s, {cases::Role::Department}, "long password", crypto::Suite::Ed25519, store::KeyCost::Floor},
                                      m_office->session(u"admin"_s), m_office->clock));
    store::Desk desk(*m_office->office, m_law, m_office->clock, must(m_office->office->signIn(u"d"_s, "long password")));
    const std::size_t acts = must(m_office->quietDesk().read(kNumber)).acts.size();

    const auto report = must(store::takeSnapshot(desk, kUnit, QDate(2025, 5, 6), {{2, kNumber, {}, true}}));

    QCOMPARE(report.ofOthers, QStringList{kNumber});
    QVERIFY(report.refused.empty());
    QCOMPARE(report.residue + report.clean, 0);
    QCOMPARE(must(m_office->quietDesk().read(kNumber)).acts.size(), acts);
}

void SweepTest::whatIsRefusedIsNamedByItsNumber()
{
    takeOff();
    store::Desk desk = m_office->desk(u"p"_s); // works in courts' cases, but takes no lists in

    const auto report = must(store::takeSnapshot(desk, kUnit, QDate(2025, 5, 6), {}));

    QCOMPARE(report.refused.size(), std::size_t(1));
    QCOMPARE(report.refused[0].first, kNumber);
    QCOMPARE(report.refused[0].second.rule, u"ROLE"_s);
}

QTEST_GUILESS_MAIN(SweepTest)
#include "tst_sweep.moc"
