#include "sql/query.h"
#include "store/officefacts.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(QLatin1StringView(text), Qt::ISODate);
}

} // namespace

/// What a report asks of the office beside its cases, as it stood at a moment.
class OfficeFactsTest final : public QObject {
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
        m_office->listedCase(u"(2025)京0105执100号"_s);
    }

    void anOfficeWithoutAPlatformHasNoSendings()
    {
        const auto facts = must(store::sendingFacts(connection(), {}));

        QVERIFY(!facts.enrolled);
        QVERIFY(!facts.anchoredOn.isValid());
        QCOMPARE(facts.firstActOn, m_office->clock.today());
    }

    void whatThePlatformSaidLaterIsNotKnownBefore()
    {
        enrol();
        line(1, 0, 1, "2025-04-03T04:00:00.000Z");
        line(2, 1, 1, "2025-04-05T04:00:00.000Z");

        const auto then = must(store::sendingFacts(connection(), at("2025-04-04T00:00:00Z")));
        const auto now = must(store::sendingFacts(connection(), {}));

        QCOMPARE(then.anchoredOn, QDate(2025, 4, 3));
        QVERIFY(!then.byCase[u"case"_s].at(1).settledOn.isValid());
        QCOMPARE(now.anchoredOn, QDate(2025, 4, 5));
        QCOMPARE(now.byCase[u"case"_s].at(1).settledOn, QDate(2025, 4, 5));
    }

    void aRefusalIsOpenUntilSomebodyClosedIt()
    {
        enrol();
        line(1, 0, 3, "2025-04-03T04:00:00.000Z");
        QVERIFY(sql::run(connection(), u"UPDATE sync_outbox SET closed_at = '2025-04-08T04:00:00.000Z'"));

        QVERIFY(must(store::sendingFacts(connection(), at("2025-04-07T00:00:00Z"))).byCase[u"case"_s].at(0).refused);
        QVERIFY(!must(store::sendingFacts(connection(), at("2025-04-09T00:00:00Z"))).byCase[u"case"_s].at(0).refused);
    }

    void oneCaseIsAskedForAlone()
    {
        QVERIFY(!must(store::sendingFactsOf(connection(), u"case"_s))); // no platform: nothing to wait for
        enrol();
        line(1, 0, 1, "2025-04-03T04:00:00.000Z");
        line(2, 1, 2, "2025-04-04T04:00:00.000Z");

        const auto facts = must(store::sendingFactsOf(connection(), u"case"_s));

        QCOMPARE(facts->size(), std::size_t(2));
        QVERIFY(facts->at(0).accepted && !facts->at(0).refused);
        QVERIFY(!facts->at(1).accepted && facts->at(1).refused);
        QVERIFY(must(store::sendingFactsOf(connection(), u"another"_s))->empty());
    }

    void anActThatIsSentAnewStandsWhereItsLastLineDoes()
    {
        enrol();
        line(1, 0, 3, "2025-04-03T04:00:00.000Z");
        line(2, 0, 1, "2025-04-09T04:00:00.000Z");

        const auto facts = must(store::sendingFacts(connection(), {}));

        QCOMPARE(facts.byCase[u"case"_s].size(), std::size_t(1));
        QCOMPARE(facts.byCase[u"case"_s].front().settledOn, QDate(2025, 4, 9));
    }

private:
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;

    const sql::Connection &connection() const { return m_office->office->connection(); }
    void enrol() { QVERIFY(sql::run(connection(), u"INSERT INTO sync_link (one, enrolment, state, written) VALUES (1, x'00', x'00', 0)")); }
    void line(int n, int act, int standing, const char *settledAt)
    {
        QVERIFY(sql::run(connection(), u"INSERT INTO sync_outbox (n, eid, case_id, act, platform_case, lane, place, lets_go, line, "
                                       "standing, settled_at) VALUES (?, ?, 'case', ?, 'p', 'D', 0, 0, x'00', ?, ?)",
                         {n, QByteArray::number(n), act, standing, QString::fromLatin1(settledAt)}));
    }
};

QTEST_GUILESS_MAIN(OfficeFactsTest)
#include "tst_officefacts.moc"
