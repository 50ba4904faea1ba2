#include "sql/query.h"
#include "store/attentionlist.h"
#include "store/audit.h"
#include "store/caselist.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using cases::Attention;

namespace {

const QDate kToday(2025, 4, 2);
const QString kNumber = u"(2025)京0105执100号"_s;

} // namespace

/// What a supervisor looks at first, as the list keeps it: told by the acts, on the day it becomes so.
class AttentionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template = std::make_unique<OfficeTemplate>();
    }
    void init()
    {
        m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
        m_office->listedCase(kNumber);
    }

    void aCaseInOrderAsksForNothing()
    {
        QVERIFY(seen(kToday).empty());
    }

    void aRejectionWaitsForItsServiceUntilOneIsRecorded()
    {
        rejectObjection();
        QCOMPARE(band(), store::Band::WaitingForService);
        const auto rows = seen(kToday);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().number, kNumber);
        QCOMPARE(rows.front().concern, (cases::Concern{Attention::Unserved, u"rejection_decision"_s, kToday}));

        m_office->record(u"a"_s, kNumber, act(R"({"act":"serve","on":"2025-04-02","by":"clerk:a","document":"rejection_decision","mode":"direct","proof":"slip"})"));

        QVERIFY(band() != store::Band::WaitingForService);
        QVERIFY(seen(kToday).empty());
    }

    void anOverdueRemovalIsThereFromTheDayAfterItsLimit()
    {
        m_office->record(u"a"_s, kNumber, act(R"({"act":"record_exit_event","on":"2025-04-02","by":"clerk:a","event":"performed"})"));
        QCOMPARE(seen(kToday).size(), std::size_t(1)); // in time, and yet nothing carries the entry any more
        QCOMPARE(seen(kToday).front().concern, (cases::Concern{Attention::NoGround, {}, kToday}));
        const auto view = must(m_office->quietDesk().read(kNumber)).view;
        const auto clock = std::ranges::find(view.clocks, u"removal"_s, &cases::CaseClock::id);
        const QDate due = cases::decisiveEnd(*clock)->due;

        QVERIFY(!has(seen(due), Attention::RemovalOverdue));
        const auto rows = seen(due.addDays(1));

        QVERIFY(has(rows, Attention::RemovalOverdue));
        QCOMPARE(rows.front().concern.since, due.addDays(1));
    }

    void aRowThatIsOlderThanTheListOfAttentionIsWrittenAnew()
    {
        rejectObjection();
        const auto before = seen(kToday);
        must(store::clearAttention(connection()));
        QVERIFY(sql::run(connection(), u"UPDATE case_list SET attended = 0"));

        QCOMPARE(seen(kToday), before);
        QCOMPARE(must(store::casesToAttend(connection(), 10)).size(), 0);
    }

    void rebuiltFromTheActsItIsTheSame()
    {
        rejectObjection();
        const auto before = seen(kToday);

        must(store::rebuildList(*m_office->office, m_law, kToday));

        QCOMPARE(must(store::attentionRows(connection())), before);
    }

    void aRowThatHidesSomethingIsFoundByTheAudit()
    {
        rejectObjection();
        QVERIFY(must(store::verifyOffice(*m_office->office, m_law, m_office->session(u"p"_s))).clean());
        must(store::clearAttention(connection()));

        const auto report = must(store::verifyOffice(*m_office->office, m_law, m_office->session(u"p"_s)));

        QCOMPARE(report.findings.size(), std::size_t(1));
        QVERIFY2(report.findings.front().what.contains(u"asks for attention"_s), qPrintable(report.findings.front().what));
    }

    void whatIsStoppedSaysSo()
    {
        QCOMPARE(m_office->quietDesk().attention(kToday, [] { return false; }).error().code, ErrorCode::Conflict);
    }

private:
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;

    const sql::Connection &connection() const { return m_office->office->connection(); }
    std::vector<store::AttentionRow> seen(QDate today) { return must(m_office->quietDesk().attention(today)); }
    store::Band band() { return must(m_office->quietDesk().workList({kToday, {}, {}, 50, {}})).rows.at(0).band; }
    static bool has(const std::vector<store::AttentionRow> &rows, Attention what)
    {
        return std::ranges::any_of(rows, [&](const store::AttentionRow &row) { return row.concern.what == what; });
    }
    void rejectObjection()
    {
        m_office->record(u"a"_s, kNumber, act(R"({"act":"file_objection","on":"2025-04-01","by":"party:","received_on":"2025-04-01","about":"should_not_be_listed","written":true})"));
        m_office->record(u"b"_s, kNumber, act(R"({"act":"decide_objection","on":"2025-04-02","by":"reviewer:b","outcome":"rejected","reasons":"compared with the reply of the bank"})"));
    }
};

QTEST_GUILESS_MAIN(AttentionTest)
#include "tst_attention.moc"
