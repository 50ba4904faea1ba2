#include "storefixture.h"

#include "store/reviews.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

/// What supervision leaves on record: same-person attempts, reviews of looks, samples nobody can steer.
class SupervisionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template.emplace();
    }

    void init()
    {
        m_office.emplace(*m_template, m_law, QDate(2025, 2, 20));
        must(m_office->office->addOfficer({u"s"_s, u"示范监督员"_s, {cases::Role::Supervisor}, "long password", crypto::Suite::Ed25519, store::KeyCost::Floor},
                                          m_office->session(u"admin"_s), m_office->clock));
        m_supervisor = must(m_office->office->signIn(u"s"_s, "long password"));
    }

    void anAttemptToDoBothStepsIsOnRecord()
    {
        must(m_office->office->addOfficer({u"x"_s, u"示范某"_s, {cases::Role::Clerk, cases::Role::President}, "long password", crypto::Suite::Ed25519,
                                           store::KeyCost::Floor},
                                          m_office->session(u"admin"_s), m_office->clock));
        m_office->clock.moveTo(QDate(2025, 4, 2));
        const QString number = u"(2025)京0105执77号"_s;
        store::Desk desk(*m_office->office, m_law, m_office->clock, must(m_office->office->signIn(u"x"_s, "long password")));
        must(desk.submit(number, opening(number)));
        for (const char *json : {R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:x"})",
                                 R"({"act":"serve","on":"2025-03-06","by":"clerk:x","document":"risk_warning","mode":"direct"})",
                                 R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:x","grounds":[1],"evidence":["bank reply"],"identity_confirmed":true,"bars":[]})"})
            QVERIFY(!refusalIn(must(desk.submit(number, act(json)))));

        const cases::Act decision = act(R"({"act":"decide_entry","on":"2025-03-26","by":"president:x","outcome":"enter","grounds":[1],"reasons":"able"})");
        QVERIFY(refusalIn(must(desk.judge(number, decision)))); // trying a form is no attempt
        QVERIFY(must(store::queryLog(*m_office->office, nullptr)).empty());

        const auto verdict = must(desk.submit(number, decision));

        QVERIFY(refusalIn(verdict));
        QCOMPARE(refusalIn(verdict)->rule, "FOUR-EYES");
        const auto log = must(store::queryLog(*m_office->office, nullptr));
        QCOMPARE(log.size(), std::size_t(1));
        QCOMPARE(log.front().record.kind, store::LogKind::Refuse);
        QCOMPARE(log.front().record.officer, "x");
        QCOMPARE(log.front().record.what, "four-eyes:decide_entry");
    }

    void aSeedIsPromisedBeforeItsMonth()
    {
        QVERIFY(store::commitSample(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s));

        QCOMPARE(store::commitSample(*m_office->office, *m_supervisor, m_office->clock, u"2025-02"_s).error().code, ErrorCode::Conflict);
        QCOMPARE(store::commitSample(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s).error().code, ErrorCode::Conflict);
    }

    void onlyASupervisorPromises()
    {
        QCOMPARE(store::commitSample(*m_office->office, *m_office->session(u"a"_s), m_office->clock, u"2025-03"_s).error().code, ErrorCode::Denied);
    }

    void aSampleWithoutAPromiseIsNotDrawn()
    {
        tellCases(3);

        QCOMPARE(store::drawSample(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s, 2).error().code, ErrorCode::Conflict);
    }

    void aSampleIsDrawnTwiceTheSameAndVerifies()
    {
        promise();
        tellCases(6);

        const auto first = must(draw(2)), again = must(draw(5));

        QCOMPARE(first.cases.size(), std::size_t(2));
        QCOMPARE(again.cases, first.cases);
        QVERIFY(must(store::verifySample(*m_office->office, u"2025-03"_s)).isEmpty());
    }

    void aDecisionRecordedLaterForThatMonthIsNoticed()
    {
        promise();
        tellCases(3);
        must(draw(2));
        m_office->listedCase(u"(2025)京0105执99号"_s);

        QCOMPARE(must(store::verifySample(*m_office->office, u"2025-03"_s)).size(), 1);
    }

    void whatSecondReviewHasComeToIsReadBack()
    {
        promise();
        tellCases(3);
        const auto sample = must(draw(2));
        must(store::recordFinding(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s, sample.cases.front().caseId, true));

        const auto months = must(store::reviewMonths(*m_office->office));

        QCOMPARE(months.size(), std::size_t(1));
        QCOMPARE(months.front().month, "2025-03");
        QCOMPARE(months.front().promisedBy, "s");
        QVERIFY(months.front().promisedOn < QDate(2025, 3, 1));
        QCOMPARE(months.front().count, 2);
        QCOMPARE(months.front().findings.at(sample.cases.front().caseId).wrong, true);
        QCOMPARE(must(store::drawnSample(*m_office->office, u"2025-03"_s)).cases, sample.cases);
    }

    void aLookSaysWhoWentThroughIt()
    {
        m_office->clock.moveTo(QDate(2025, 4, 2));
        const QString listed = m_office->listedCase(u"(2025)京0105执66号"_s);
        const auto look = must(store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock,
                                                {store::LogKind::Reveal, must(m_office->quietDesk().read(listed)).id, u"identity_check"_s, u"subject.id"_s, {}, {}}));
        QCOMPARE(must(store::looksOnRecord(*m_office->office)).front().reviewedBy, QString());

        must(store::reviewLook(*m_office->office, *m_supervisor, m_office->clock, look.record.n));

        const auto looks = must(store::looksOnRecord(*m_office->office));
        QCOMPARE(looks.size(), std::size_t(1));
        QCOMPARE(looks.front().officer, "a");
        QCOMPARE(looks.front().reviewedBy, "s");
    }

    void aFindingIsAboutADrawnCaseOnly()
    {
        promise();
        tellCases(3);
        const auto sample = must(draw(1));

        QVERIFY(store::recordFinding(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s, sample.cases.front().caseId, true));
        QCOMPARE(store::recordFinding(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s, u"nobody"_s, true).error().code,
                 ErrorCode::NotFound);
    }

    void aLookIsReviewedByASupervisorWhoDidNotLook()
    {
        m_office->clock.moveTo(QDate(2025, 4, 2));
        const QString id = m_office->listedCase(u"(2025)京0105执1号"_s);
        must(store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, {store::LogKind::Reveal, id, u"service"_s, u"subject.id"_s, {}, {}}));
        must(store::writeLook(*m_office->office, *m_supervisor, m_office->clock, {store::LogKind::Reveal, id, u"supervision"_s, u"subject.id"_s, {}, {}}));

        QVERIFY(store::reviewLook(*m_office->office, *m_supervisor, m_office->clock, 0));
        QCOMPARE(store::reviewLook(*m_office->office, *m_supervisor, m_office->clock, 1).error().code, ErrorCode::Denied);
        QCOMPARE(store::reviewLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, 0).error().code, ErrorCode::Denied);
        QCOMPARE(store::reviewLook(*m_office->office, *m_supervisor, m_office->clock, 2).error().code, ErrorCode::NotFound); // the review itself
    }

private:
    cases::SharedJurisdiction m_law;
    std::optional<OfficeTemplate> m_template;
    std::optional<OfficeFixture> m_office;
    store::SharedSession m_supervisor;

    void promise() { must(store::commitSample(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s)); }
    /// Entries decided in March, looked at in April.
    void tellCases(int count)
    {
        m_office->clock.moveTo(QDate(2025, 4, 2));
        for (int i = 0; i < count; ++i)
            m_office->listedCase(u"(2025)京0105执%1号"_s.arg(i + 1));
    }
    Result<store::DrawnSample> draw(int count)
    {
        return store::drawSample(*m_office->office, *m_supervisor, m_office->clock, u"2025-03"_s, count);
    }
};

QTEST_GUILESS_MAIN(SupervisionTest)
#include "tst_supervision.moc"
