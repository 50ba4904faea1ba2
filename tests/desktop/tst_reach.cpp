#include "app/desktop/reach.h"
#include "sql/query.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using ui::Reach;

/// How far each act of a case has come (N11): what lets go takes effect at once, what lists waits for the platform.
class ReachTest final : public QObject {
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
        m_office->listedCase(m_number);
        m_file = {};
        const store::CaseFile read = must(m_office->desk(u"a"_s).read(m_number));
        m_file.id = read.id;
        for (const store::StoredAct &act : read.acts)
            m_file.acts.push_back({act.n, act.act, act.recordedAt, act.officer});
    }

    void withoutAPlatformThereIsNothingToWaitFor()
    {
        must(addReach());

        for (const ui::RecordedAct &recorded : m_file.acts)
            QCOMPARE(recorded.reach, Reach::NoPlatform);
    }

    void whatListsWaitsAndTheRestTakesEffectAtOnce()
    {
        run(u"INSERT INTO sync_link (one, enrolment, state, written) VALUES (1, x'00', x'00', 0)"_s);

        must(addReach());

        QCOMPARE(of(cases::ActKind::DecideEntry).reach, Reach::Waits);
        QCOMPARE(of(cases::ActKind::Publish).reach, Reach::Waits);
        QCOMPARE(of(cases::ActKind::Serve).reach, Reach::AtOnce);
    }

    void thePlatformsWordIsShown()
    {
        run(u"INSERT INTO sync_link (one, enrolment, state, written) VALUES (1, x'00', x'00', 0)"_s);
        answer(of(cases::ActKind::DecideEntry).n, 1, u"2025-04-03T04:00:00.000Z"_s);
        answer(of(cases::ActKind::Publish).n, 2, u"2025-04-04T04:00:00.000Z"_s);

        must(addReach());

        QCOMPARE(of(cases::ActKind::DecideEntry).reach, Reach::Confirmed);
        QCOMPARE(of(cases::ActKind::DecideEntry).confirmedOn, QDate(2025, 4, 3));
        QCOMPARE(of(cases::ActKind::Publish).reach, Reach::NotTaken);
    }

private:
    const QString m_number = u"(2025)京0105执100号"_s;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    ui::CaseFile m_file;

    Result<> addReach() { return desktop::addReach(m_office->office->connection(), m_file); }
    const ui::RecordedAct &of(cases::ActKind kind) const
    {
        return *std::ranges::find_if(m_file.acts, [&](const ui::RecordedAct &one) { return one.act.kind() == kind; });
    }
    void run(const QString &sql) { QVERIFY(sql::run(m_office->office->connection(), sql)); }
    void answer(int act, int standing, const QString &at)
    {
        QVERIFY(sql::run(m_office->office->connection(),
                         u"INSERT INTO sync_outbox (n, eid, case_id, act, platform_case, lane, place, lets_go, line, standing, "
                         "settled_at) VALUES (?, ?, ?, ?, 'p', 'D', 0, 0, x'00', ?, ?)",
                         {act + 1, QByteArray::number(act), m_file.id, act, standing, at}));
    }
};

QTEST_GUILESS_MAIN(ReachTest)
#include "tst_reach.moc"
