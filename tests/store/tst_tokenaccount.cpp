#include "tests/crypto/softtoken.h"
#include "store/audit.h"
#include "store/querylog.h"
#include "store/rekeying.h"
#include "store/sealedregister.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using cases::Role;

static const QString kNumber = u"(2025)京0105执100号"_s;

/// An account whose signing key lies on a token: the office keeps nothing that opens without it.
class TokenAccountTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itSignsActsAndLooksLikeAnyOther();
    void aWrongPinIsAWrongPassword();
    void aSupervisorOnATokenReadsWhatIsSealedToThatLevel();
    void anOfficerOnATokenIsHandedTheOfficesNewKeys();
    void thePinOpensNothingWithoutTheToken();

private:
    store::NewOfficer request(const QString &id, Role role) const
    {
        store::NewOfficer made{id, id, {role}, SoftToken::pin(), crypto::Suite::Sm2Sm3, store::KeyCost::Floor};
        made.token = m_serial;
        return made;
    }
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    SoftToken m_token;
    QString m_serial;
};

void TokenAccountTest::initTestCase()
{
    QVERIFY2(m_token.isMade(), "softhsm2 is needed: packaging/install-packages test");
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_serial = must(crypto::Token::all()).front().serial;
    const store::Officer officer = must(m_office->office->addOfficer(request(u"t"_s, Role::Clerk), m_office->session(u"admin"_s), m_office->clock));
    QVERIFY(officer.isOnToken());
    QCOMPARE(officer.suite, crypto::Suite::Ed25519);
}

void TokenAccountTest::itSignsActsAndLooksLikeAnyOther()
{
    const auto session = must(m_office->office->signIn(u"t"_s, SoftToken::pin()));
    QVERIFY(session->officeKey.view() == m_office->session(u"admin"_s)->officeKey.view());
    store::Desk desk(*m_office->office, m_law, m_office->clock, session);
    QVERIFY(!refusalIn(must(desk.submit(kNumber, opening(kNumber)))));
    must(store::writeLook(*m_office->office, *session, m_office->clock,
                          {store::LogKind::Reveal, must(desk.read(kNumber)).id, u"service"_s, u"id_number"_s, {}, {}}));
    const auto report = must(store::verifyOffice(*m_office->office, m_law, session));
    QVERIFY2(report.clean(), qPrintable(report.clean() ? QString() : report.findings[0].where + report.findings[0].what));
}

void TokenAccountTest::aWrongPinIsAWrongPassword()
{
    QCOMPARE(m_office->office->signIn(u"t"_s, "000000").error().code, ErrorCode::Denied);
}

void TokenAccountTest::aSupervisorOnATokenReadsWhatIsSealedToThatLevel()
{
    must(m_office->office->addOfficer(request(u"s"_s, Role::Supervisor), m_office->session(u"admin"_s), m_office->clock));
    const auto clerk = m_office->session(u"a"_s);
    must(store::recordInterference(*m_office->office, *clerk, m_office->clock,
                                   {u"虚构干部甲"_s, u"to leave one off"_s, u"by telephone"_s, QDate(2025, 4, 1), {}}));
    must(store::recordTip(*m_office->office, *clerk, m_office->clock, {u"seen"_s, u"虚构举报人"_s, QDate(2025, 4, 1), {}}));

    const auto supervisor = must(m_office->office->signIn(u"s"_s, SoftToken::pin()));
    const auto read = must(store::readSealedRegister(*m_office->office, *supervisor, m_office->clock));

    QCOMPARE(read.entries[0].who, u"虚构干部甲"_s);
    QVERIFY(read.entries[0].vouched);
    QCOMPARE(read.entries[1].informant, u"虚构举报人"_s);
    QCOMPARE(must(store::readSealedRegister(*m_office->office, *clerk, m_office->clock)).entries[0].who, u"***"_s);
    // The token hands over to a colleague what was sealed before they came, as any supervisor does.
    must(m_office->office->addOfficer({u"s2"_s, u"s2"_s, {Role::Supervisor}, "long password", crypto::Suite::Ed25519, store::KeyCost::Floor},
                                      m_office->session(u"admin"_s), m_office->clock));
    must(store::readSealedRegister(*m_office->office, *supervisor, m_office->clock));
    const auto colleague = must(m_office->office->signIn(u"s2"_s, "long password"));
    QCOMPARE(must(store::readSealedRegister(*m_office->office, *colleague, m_office->clock)).entries[0].who, u"虚构干部甲"_s);
    const auto report = must(store::verifyOffice(*m_office->office, m_law, supervisor));
    QVERIFY2(report.clean(), qPrintable(report.clean() ? QString() : report.findings[0].where + report.findings[0].what));
}

void TokenAccountTest::anOfficerOnATokenIsHandedTheOfficesNewKeys()
{
    must(store::takeNewKeys(*m_office->office, *must(m_office->office->signIn(u"admin"_s, "long password")), m_office->clock, u"the yearly change"_s));
    while (must(store::carryOver(*m_office->office, *must(m_office->office->signIn(u"t"_s, SoftToken::pin())))) > 0) { }

    const auto session = must(m_office->office->signIn(u"t"_s, SoftToken::pin()));

    QCOMPARE(must(store::Desk(*m_office->office, m_law, m_office->clock, session).read(kNumber)).state.head.subject.name, u"示范甲某"_s);
}

void TokenAccountTest::thePinOpensNothingWithoutTheToken()
{
    m_token.draw();
    const auto in = m_office->office->signIn(u"t"_s, SoftToken::pin());
    QVERIFY(!in);
    QVERIFY(in.error().code != ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(TokenAccountTest)
#include "tst_tokenaccount.moc"
