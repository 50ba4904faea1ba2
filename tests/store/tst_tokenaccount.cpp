#include "tests/crypto/softtoken.h"
#include "store/audit.h"
#include "store/querylog.h"
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
    void thePinOpensNothingWithoutTheToken();
    void aSupervisorsKeyStaysWhereItCanBeUsed();

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

void TokenAccountTest::thePinOpensNothingWithoutTheToken()
{
    m_token.draw();
    const auto in = m_office->office->signIn(u"t"_s, SoftToken::pin());
    QVERIFY(!in);
    QVERIFY(in.error().code != ErrorCode::Corrupt);
}

void TokenAccountTest::aSupervisorsKeyStaysWhereItCanBeUsed()
{
    const auto refused = m_office->office->addOfficer(request(u"s"_s, Role::Supervisor), m_office->session(u"admin"_s), m_office->clock);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TokenAccountTest)
#include "tst_tokenaccount.moc"
