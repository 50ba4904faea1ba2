#include "sql/query.h"
#include "store/bandtally.h"
#include "store/caselist.h"
#include "store/projection.h"
#include "store/workqueries.h"
#include "storefixture.h"

#include <QTest>

#include <sqlite3.h>

#include <set>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using store::Band;

namespace {

const QDate kToday(2025, 4, 2); // a Wednesday before three days of rest

store::ListRow row(const QString &id, QDate doBy, QDate due, Band standing = Band::Later)
{
    store::ListRow row;
    row.caseId = id;
    row.number = row.numberKey = u"N"_s + id;
    row.acts = 1;
    row.head = QByteArray(32, '\0');
    row.live = standing != Band::Closed;
    row.standing = standing;
    row.doBy = doBy;
    row.due = due;
    row.asOf = kToday;
    return row;
}

} // namespace

class WorkListTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aRowStandsInItsBand_data();
    void aRowStandsInItsBand();
    void bandsComeInTheirOrderAndDatesWithin();
    void pagesFollowEachOtherWithoutGapOrRepeat();
    void aPartOfANumberNarrowsTheList();
    void closedCasesAreAskedForByName();
    void theCountersAgreeWithTheRows();
    void theCountersAreCountedAnewOnlyAfterAChange();
    void namesAreShownToWhoIsSignedInOnly();
    void aWarningThatIsNotServedWaitsForService();
    void aCaseThatChangesByItselfIsSeenOnTheDay();
    void everyBandIsReadFromAnIndexOfOpenCases_data();
    void everyBandIsReadFromAnIndexOfOpenCases();

private:
    void put(const store::ListRow &one) { must(store::putRow(m_office->office->connection(), one)); }
    std::vector<store::WorkRow> all(int limit = 50);
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

void WorkListTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void WorkListTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law, kToday);
}

std::vector<store::WorkRow> WorkListTest::all(int limit)
{
    store::Desk desk = m_office->quietDesk();
    std::vector<store::WorkRow> rows;
    store::WorkQuery query{kToday, {}, {}, limit, {}};
    while (true) {
        const store::WorkPage page = must(desk.workList(query));
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        if (!page.next)
            return rows;
        query.after = page.next;
    }
}

void WorkListTest::aRowStandsInItsBand_data()
{
    QTest::addColumn<QDate>("doBy");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<Band>("standing");
    QTest::addColumn<Band>("band");
    const auto day = [](int n) { return kToday.addDays(n); };
    QTest::newRow("its end was yesterday") << day(-1) << day(-1) << Band::Later << Band::Overdue;
    QTest::newRow("overdue comes before whatever it waits for") << day(-1) << day(-1) << Band::Suspended << Band::Overdue;
    QTest::newRow("today is its last working day") << day(0) << day(0) << Band::Later << Band::Today;
    QTest::newRow("its last working day was yesterday, its end rolled to tomorrow") << day(-1) << day(1) << Band::Later << Band::Today;
    QTest::newRow("tomorrow") << day(1) << day(1) << Band::Later << Band::Soon;
    QTest::newRow("the third working day, beyond the holiday") << QDate(2025, 4, 8) << QDate(2025, 4, 8) << Band::Later << Band::Soon;
    QTest::newRow("the fourth working day") << QDate(2025, 4, 9) << QDate(2025, 4, 9) << Band::Later << Band::Later;
    QTest::newRow("no date, to be published") << QDate() << QDate() << Band::ToPublish << Band::ToPublish;
    QTest::newRow("a far date, waiting for service") << day(60) << day(60) << Band::WaitingForService << Band::WaitingForService;
    QTest::newRow("nothing runs") << QDate() << QDate() << Band::Later << Band::Later;
}

void WorkListTest::aRowStandsInItsBand()
{
    QFETCH(QDate, doBy);
    QFETCH(QDate, due);
    QFETCH(Band, standing);
    put(row(u"1"_s, doBy, due, standing));
    const auto rows = all();
    QCOMPARE(rows.size(), std::size_t(1));
    QTEST(rows[0].band, "band");
    QCOMPARE(rows[0].doBy, doBy);
    QCOMPARE(rows[0].target, due);
}

void WorkListTest::bandsComeInTheirOrderAndDatesWithin()
{
    put(row(u"later"_s, {}, {}));
    put(row(u"publish"_s, {}, {}, Band::ToPublish));
    put(row(u"today"_s, kToday, kToday));
    put(row(u"older"_s, kToday.addDays(-9), kToday.addDays(-9)));
    put(row(u"old"_s, kToday.addDays(-2), kToday.addDays(-2)));
    QStringList order;
    for (const store::WorkRow &one : all())
        order.append(one.caseId);
    QCOMPARE(order, QStringList({u"older"_s, u"old"_s, u"today"_s, u"publish"_s, u"later"_s}));
}

void WorkListTest::pagesFollowEachOtherWithoutGapOrRepeat()
{
    const std::array standings{Band::WaitingForService, Band::Suspended, Band::ToPublish, Band::Provisional, Band::Later};
    for (int i = 0; i < 97; ++i) {
        const QDate date = i % 4 == 0 ? QDate() : kToday.addDays(i % 11 - 5); // many share a date
        put(row(u"%1"_s.arg(i, 3, 10, QLatin1Char('0')), date, date, standings[std::size_t(i) % standings.size()]));
    }
    const auto whole = all(200);
    QCOMPARE(whole.size(), std::size_t(97));
    for (const int limit : {1, 7, 50, 97}) {
        const auto paged = all(limit);
        QCOMPARE(paged.size(), whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i)
            QCOMPARE(paged[i].caseId, whole[i].caseId);
    }
    store::Desk desk = m_office->desk(u"a"_s);
    for (std::size_t i = 0; i + 1 < whole.size(); ++i) { // from any row on, without the cursor that came with it
        const auto after = must(desk.workList({kToday, {}, {}, 1, store::cursorAt(whole[i])}));
        QCOMPARE(after.rows.front().caseId, whole[i + 1].caseId);
    }
}

void WorkListTest::aPartOfANumberNarrowsTheList()
{
    put(row(u"100"_s, kToday, kToday));
    put(row(u"200"_s, kToday.addDays(-1), kToday.addDays(-1)));
    const auto page = must(m_office->quietDesk().workList({kToday, {}, u"N10"_s, 50, {}}));
    QCOMPARE(page.rows.size(), std::size_t(1));
    QCOMPARE(page.rows[0].caseId, u"100"_s);
}

void WorkListTest::closedCasesAreAskedForByName()
{
    put(row(u"open"_s, {}, {}));
    put(row(u"shut"_s, {}, {}, Band::Closed));
    QCOMPARE(all().size(), std::size_t(1));
    const auto closed = must(m_office->quietDesk().workList({kToday, Band::Closed, {}, 50, {}}));
    QCOMPARE(closed.rows.size(), std::size_t(1));
    QCOMPARE(closed.rows[0].caseId, u"shut"_s);
    QCOMPARE(closed.rows[0].band, Band::Closed);
}

void WorkListTest::theCountersAgreeWithTheRows()
{
    for (int i = 0; i < 40; ++i) {
        const QDate date = i % 5 == 0 ? QDate() : kToday.addDays(i - 12);
        put(row(QString::number(i), date, date, i % 7 == 0 ? Band::Closed : i % 3 == 0 ? Band::ToPublish : Band::Later));
    }
    store::BandCounts counted{};
    for (const store::WorkRow &one : all())
        ++counted[std::size_t(one.band)];
    QCOMPARE(must(m_office->quietDesk().bandCounts(kToday)), counted);
}

// Counting touches every open case, and a window asks for the counters each time it shows the list.
void WorkListTest::theCountersAreCountedAnewOnlyAfterAChange()
{
    put(row(u"1"_s, kToday, kToday));
    store::Desk desk = m_office->quietDesk();
    store::BandTally tally;
    int counted = 0;
    sqlite3_trace_v2(m_office->office->connection().native(), SQLITE_TRACE_STMT, [](unsigned, void *count, void *, void *text) {
        *static_cast<int *>(count) += QByteArray(static_cast<const char *>(text)).contains("GROUP BY standing") ? 1 : 0;
        return 0;
    }, &counted);
    const auto today = [&](QDate day = kToday) { return must(tally.counts(desk, day))[std::size_t(Band::Today)]; };
    QCOMPARE(today(), 1);
    QCOMPARE(today(), 1);
    QCOMPARE(counted, 1);

    put(row(u"2"_s, kToday, kToday));
    QCOMPARE(today(), 2);
    QCOMPARE(today(kToday.addDays(1)), 0); // another day, nothing written
    const auto elsewhere = must(store::Office::open(m_office->office->folder()));
    must(store::putRow(elsewhere.connection(), row(u"3"_s, kToday, kToday)));
    QCOMPARE(today(), 3);
    sqlite3_trace_v2(m_office->office->connection().native(), 0, nullptr, nullptr);
    QVERIFY(counted >= 4);
}

void WorkListTest::namesAreShownToWhoIsSignedInOnly()
{
    const QString number = u"(2025)京0105执100号"_s;
    m_office->record(u"a"_s, number, opening(number, u"示范甲某"_s));
    QCOMPARE(must(m_office->desk(u"p"_s).workList({kToday, {}, {}, 50, {}})).rows[0].name, u"示范甲某"_s);
    QCOMPARE(must(m_office->quietDesk().workList({kToday, {}, {}, 50, {}})).rows[0].name, u"***"_s);
}

void WorkListTest::aWarningThatIsNotServedWaitsForService()
{
    const QString number = u"(2025)京0105执100号"_s;
    m_office->record(u"a"_s, number, opening(number));
    QCOMPARE(all().at(0).band, Band::Later);
    m_office->record(u"a"_s, number, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));
    QCOMPARE(all().at(0).band, Band::WaitingForService);
    m_office->record(u"a"_s, number, act(R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct"})"));
    QCOMPARE(all().at(0).band, Band::Later);
}

void WorkListTest::aCaseThatChangesByItselfIsSeenOnTheDay()
{
    const QString number = u"(2025)京0105执100号"_s;
    m_office->listedCase(number);
    m_office->record(u"a"_s, number, act(R"({"act":"file_objection","on":"2025-04-01","by":"party:","received_on":"2025-04-01",
        "about":"should_not_be_listed","written":true})"));
    const auto shown = [&](QDate day) { return must(m_office->quietDesk().workList({day, {}, {}, 50, {}})).rows.at(0); };
    QCOMPARE(shown(kToday).clock.isEmpty(), false);
    QVERIFY(shown(kToday).band != Band::Overdue);
    QCOMPARE(shown(QDate(2025, 6, 2)).band, Band::Overdue);
    const auto kept = must(store::rowOf(m_office->office->connection(), shown(kToday).caseId));
    QCOMPARE(kept->asOf, QDate(2025, 6, 2));
}

void WorkListTest::everyBandIsReadFromAnIndexOfOpenCases_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("index");
    QTest::newRow("overdue") << u"l.live = 1 AND l.due < '2025' AND (l.due, l.case_id) > ('', '') ORDER BY l.due, l.case_id"_s
                             << u"case_list_due"_s;
    QTest::newRow("by day") << u"l.live = 1 AND l.do_by > '' AND l.do_by <= '2025' AND l.due >= '2025' ORDER BY l.do_by, l.case_id"_s
                            << u"case_list_do_by"_s;
    QTest::newRow("by standing") << u"l.live = 1 AND l.standing = 3 AND l.do_by > '2025' ORDER BY l.do_by, l.case_id"_s
                                 << u"case_list_standing"_s;
    QTest::newRow("to wake") << u"l.live = 1 AND l.wake_on <= '2025' ORDER BY l.wake_on"_s << u"case_list_wake"_s;
}

void WorkListTest::everyBandIsReadFromAnIndexOfOpenCases()
{
    QFETCH(QString, condition);
    QFETCH(QString, index);
    const QString statement = u"EXPLAIN QUERY PLAN SELECT l.number FROM case_list l WHERE "_s + condition + u" LIMIT 50"_s;
    auto plan = must(sql::run(m_office->office->connection(), statement));
    QStringList steps;
    while (plan.next())
        steps.append(plan.text(3));
    const QString said = steps.join(u" | "_s);
    QVERIFY2(said.contains(index), qPrintable(said));
    QVERIFY2(!said.contains(u"TEMP B-TREE"_s), qPrintable(said));
}

QTEST_GUILESS_MAIN(WorkListTest)
#include "tst_worklist.moc"
