#include "app/compose/compose.h"
#include "resources/resources.h"
#include "sql/query.h"
#include "store/identitygate.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using store::IdentityFactor;

static const QString kNumber = u"(2025)京0105执100号"_s;
static const QString kOther = u"(2025)京0105执200号"_s;

/// Who was once taken for another is not listed before two officers have made sure who it is.
class IdentityGateTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void withoutAConfusionNothingMoreIsAsked();
    void oneOfficerIsNotEnough();
    void theSameOfficerTwiceIsNotEnough();
    void twoOfficersOpenTheBar();
    void oneFactorIsNoCheck();
    void theBarIsThereForEveryCaseOfTheName();
    void theFileHoldsNoNameInClear();
    void likeNamesAreShownTheClosestFirst();
    void theAuditSeesAForgedCheck();

private:
    const cases::Refusal *proposed();
    void confuse(const QString &other);
    void check(const QString &officer, const std::vector<IdentityFactor> &factors);

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    store::Verdict m_verdict;
};

void IdentityGateTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void IdentityGateTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_office->record(u"a"_s, kNumber, opening(kNumber, u"示范王伟"_s));
    m_office->record(u"a"_s, kNumber, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));
    m_office->record(u"a"_s, kNumber, act(R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct"})"));
}

const cases::Refusal *IdentityGateTest::proposed()
{
    m_verdict = must(m_office->desk(u"a"_s).judge(kNumber, act(R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[1],
        "evidence":["bank reply 12"],"identity_confirmed":true,"bars":[]})")));
    return refusalIn(m_verdict);
}

void IdentityGateTest::confuse(const QString &other)
{
    store::Desk desk = m_office->desk(u"b"_s);
    must(store::recordConfusion(desk, m_office->clock, kNumber, other, u"the same name at the bank"_s));
}

void IdentityGateTest::check(const QString &officer, const std::vector<IdentityFactor> &factors)
{
    store::Desk desk = m_office->desk(officer);
    must(store::recordIdentityCheck(desk, m_office->clock, kNumber, factors));
}

void IdentityGateTest::withoutAConfusionNothingMoreIsAsked()
{
    QVERIFY(!proposed());
}

void IdentityGateTest::oneOfficerIsNotEnough()
{
    confuse(u"示范王卫"_s);
    check(u"a"_s, {IdentityFactor::Number, IdentityFactor::Photograph});

    const cases::Refusal *refusal = proposed();

    QVERIFY(refusal);
    QCOMPARE(refusal->rule, u"N13"_s);
    QVERIFY(refusal->failed.first().contains(u"1 of 2"_s));
}

void IdentityGateTest::theSameOfficerTwiceIsNotEnough()
{
    confuse(u"示范王卫"_s);
    check(u"a"_s, {IdentityFactor::Number, IdentityFactor::Photograph});
    check(u"a"_s, {IdentityFactor::Address, IdentityFactor::BirthDate});

    QVERIFY(proposed());
}

void IdentityGateTest::twoOfficersOpenTheBar()
{
    confuse(u"示范王卫"_s);
    QVERIFY(proposed());

    check(u"a"_s, {IdentityFactor::Number, IdentityFactor::Photograph});
    check(u"b"_s, {IdentityFactor::Number, IdentityFactor::BirthDate});

    QVERIFY(!proposed());
    QCOMPARE(must(store::identityChecks(m_office->desk(u"a"_s), kNumber)).size(), 2u);
}

void IdentityGateTest::oneFactorIsNoCheck()
{
    store::Desk desk = m_office->desk(u"a"_s);

    const auto recorded = store::recordIdentityCheck(desk, m_office->clock, kNumber, {IdentityFactor::Number, IdentityFactor::Number});

    QVERIFY(!recorded);
    QCOMPARE(recorded.error().code, ErrorCode::Invalid);
}

void IdentityGateTest::theBarIsThereForEveryCaseOfTheName()
{
    m_office->record(u"a"_s, kOther, opening(kOther, u"示范王卫"_s));
    m_office->record(u"a"_s, kOther, act(R"({"act":"issue_risk_warning","on":"2025-03-04","by":"clerk:a"})"));
    m_office->record(u"a"_s, kOther, act(R"({"act":"serve","on":"2025-03-06","by":"clerk:a","document":"risk_warning","mode":"direct"})"));
    confuse(u"示范王卫"_s);

    // The other of the pair is held up as well, also in an office that is opened anew.
    auto again = must(store::Office::open(m_office->folder()));
    store::Desk desk(again, m_law, m_office->clock, m_office->session(u"a"_s));
    const auto verdict = must(desk.judge(kOther, act(R"({"act":"propose_entry","on":"2025-03-24","by":"clerk:a","grounds":[1],
        "evidence":["bank reply 12"],"identity_confirmed":true,"bars":[]})")));

    QVERIFY(refusalIn(verdict));
    QCOMPARE(refusalIn(verdict)->rule, u"N13"_s);
}

void IdentityGateTest::theFileHoldsNoNameInClear()
{
    confuse(u"示范王卫"_s);

    auto query = must(sql::run(m_office->office->connection(), u"SELECT statement FROM confusion"));
    QVERIFY(query.next());
    QVERIFY(!QString::fromUtf8(query.bytes(0)).contains(u"王"_s));
}

void IdentityGateTest::likeNamesAreShownTheClosestFirst()
{
    m_office->record(u"a"_s, u"(2025)京0105执301号"_s, opening(u"(2025)京0105执301号"_s, u"示范王卫"_s));
    m_office->record(u"a"_s, u"(2025)京0105执302号"_s, opening(u"(2025)京0105执302号"_s, u"示范赵六"_s));
    const auto table = must(identity::LikenessTable::load(must(resources::read(u"lookalikes.tsv"_s))));
    const auto reader = must(compose::nameReader());
    store::Desk desk = m_office->desk(u"a"_s);

    const auto near = must(store::nearCases(desk, kNumber, table, *reader));

    // The sample's number is the same in both: the same number comes first, whatever the name.
    QCOMPARE(near.size(), 2u);
    QVERIFY(near[0].sameNumber);
    QCOMPARE(near[0].likeness, identity::Likeness::Homophone);
    QCOMPARE(near[1].likeness, identity::Likeness::None);
}

void IdentityGateTest::theAuditSeesAForgedCheck()
{
    check(u"a"_s, {IdentityFactor::Number, IdentityFactor::Photograph});
    QVERIFY(must(store::verifyOffice(*m_office->office, m_law, {})).clean());
    must(sql::runOnce(m_office->office->connection(), u"DROP TRIGGER identity_check_stays"_s));
    must(sql::runOnce(m_office->office->connection(), u"UPDATE identity_check SET signature = zeroblob(64)"_s));

    const auto report = must(store::verifyOffice(*m_office->office, m_law, {}));

    QVERIFY(!report.clean());
    QCOMPARE(report.findings.front().where, u"identity check 1"_s);
}

QTEST_GUILESS_MAIN(IdentityGateTest)
#include "tst_identitygate.moc"
