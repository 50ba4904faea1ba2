#include "store/boards.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using store::RemedyDuty;

static const QString kNumber = u"(2025)京0105执100号"_s;

/// What runs across cases.
class BoardsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aListedCaseOwesNothing();
    void aUnitIsShownWithItsCases();
    void anErrorShowsWhichOfItsFourDutiesAreDone();
    void anErrorThatIsMadeGoodLeavesTheBoard();
    void aDecisionNotToListIsKeptWithItsReasons();
    void readingCanBeStopped();

private:
    store::Boards boards()
    {
        store::Desk desk = m_office->desk(u"a"_s);
        return must(store::boardsOf(desk));
    }
    void record(const QString &officer, const char *json) { m_office->record(officer, kNumber, act(json)); }

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void BoardsTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void BoardsTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law, QDate(2025, 6, 2));
}

void BoardsTest::aListedCaseOwesNothing()
{
    m_office->listedCase(kNumber);

    const store::Boards found = boards();

    QVERIFY(found.recipients.empty() && found.remedies.empty() && found.restorations.empty() && found.notListed.empty());
}

void BoardsTest::aUnitIsShownWithItsCases()
{
    const QString id = m_office->listedCase(kNumber);
    record(u"a"_s, R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed"})");
    record(u"p"_s, R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"delete","ground":"performed"})");

    const store::Boards found = boards();

    QCOMPARE(found.recipients.size(), 1u);
    QCOMPARE(found.recipients[0].owes.unit, u"bank-1"_s);
    QCOMPARE(found.recipients[0].owes.unknown, 1); // nobody was heard: never zero
    QCOMPARE(found.recipients[0].cases.at(0).caseId, id);
    QCOMPARE(found.recipients[0].cases.at(0).name, u"示范甲某"_s);
}

void BoardsTest::anErrorShowsWhichOfItsFourDutiesAreDone()
{
    m_office->listedCase(kNumber);
    record(u"a"_s, R"({"act":"find_error","on":"2025-04-01","by":"clerk:a","cause":"namesake","found_on":"2025-04-01"})");
    record(u"p"_s, R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"withdraw","ground":"error_found"})");
    record(u"p"_s, R"({"act":"apologise","on":"2025-04-01","by":"president:p"})");

    auto done = boards().remedies.at(0).done;
    QVERIFY(done[int(RemedyDuty::Removal)]);
    QVERIFY(!done[int(RemedyDuty::Apology)]); // made, and not served
    QVERIFY(!done[int(RemedyDuty::Clarification)] && !done[int(RemedyDuty::Compensation)]);

    record(u"a"_s, R"({"act":"serve","on":"2025-04-01","by":"clerk:a","document":"apology","mode":"direct"})");
    done = boards().remedies.at(0).done;
    QVERIFY(done[int(RemedyDuty::Apology)]);
}

void BoardsTest::anErrorThatIsMadeGoodLeavesTheBoard()
{
    m_office->listedCase(kNumber);
    m_office->purge(kNumber);

    QVERIFY(boards().remedies.empty());
}

void BoardsTest::aDecisionNotToListIsKeptWithItsReasons()
{
    m_office->record(u"a"_s, kNumber, opening(kNumber));
    record(u"a"_s, R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})");
    record(u"a"_s, R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct"})");
    record(u"a"_s, R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[1],"evidence":["bank reply 12"],
        "identity_confirmed":true,"bars":[]})");
    record(u"p"_s, R"({"act":"decide_entry","on":"2025-03-26","by":"president:p","outcome":"do_not_enter","grounds":[1],
        "reasons":"enough is frozen"})");

    const auto kept = boards().notListed;

    QCOMPARE(kept.size(), 1u);
    QCOMPARE(kept[0].reasons, u"enough is frozen"_s);
    QCOMPARE(kept[0].officer, u"p"_s);
    QCOMPARE(kept[0].decidedOn, QDate(2025, 3, 26));
}

void BoardsTest::readingCanBeStopped()
{
    m_office->listedCase(kNumber);
    store::Desk desk = m_office->desk(u"a"_s);
    int asked = 0;

    must(store::boardsOf(desk, [&asked](qint64, qint64) {
        ++asked;
        return false;
    }));

    QCOMPARE(asked, 1);
}

QTEST_GUILESS_MAIN(BoardsTest)
#include "tst_boards.moc"
