#include "crypto/token.h"
#include "softtoken.h"

#include <QDirIterator>
#include <QTest>

using namespace zm;
using namespace zm::crypto;

/// A signing key on a token, against SoftHSM through the system's list of drivers.
class TokenTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_token.emplace();
        QVERIFY2(m_token->isMade(), "softhsm2 is needed: packaging/install-packages test");
        const auto all = Token::all();
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(1));
        QCOMPARE((*all)[0].label, QStringLiteral("clerk"));
        m_place = {(*all)[0].serial, "key-1"};
        QVERIFY(Token::makeKey(m_place, SoftToken::pin()));
    }

    void whatItSignsIsVerifiedLikeAnyOther()
    {
        const auto token = Token::open(m_place, SoftToken::pin());
        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        const SigningKey key = SigningKey::onToken(*token);
        const auto publicKey = key.publicKey();
        QVERIFY(publicKey);
        const auto signature = key.sign("an act");
        QVERIFY(signature);
        QCOMPARE(signature->size(), 64);
        QVERIFY(publicKey->verifies("an act", *signature));
        QVERIFY(!publicKey->verifies("another act", *signature));
        QCOMPARE(PublicKey::read(Suite::Ed25519, publicKey->bytes())->bytes(), publicKey->bytes());
    }

    void itSignsTheSameTwice()
    {
        const auto token = Token::open(m_place, SoftToken::pin());
        QCOMPARE(*(*token)->sign("once"), *(*token)->sign("once"));
    }

    void theKeyNeverLeavesIt()
    {
        const SigningKey key = SigningKey::onToken(*Token::open(m_place, SoftToken::pin()));
        QCOMPARE(key.secret().error().code, ErrorCode::Denied);
    }

    void aWrongPinIsDenied()
    {
        QCOMPARE(Token::open(m_place, "111111").error().code, ErrorCode::Denied);
    }

    void anotherTokenOrKeyIsNotFound()
    {
        QCOMPARE(Token::open({QStringLiteral("none"), "key-1"}, SoftToken::pin()).error().code, ErrorCode::NotFound);
        QCOMPARE(Token::open({m_place.serial, "key-2"}, SoftToken::pin()).error().code, ErrorCode::NotFound);
    }

    void aKeyIsNotMadeTwice()
    {
        QCOMPARE(Token::makeKey(m_place, SoftToken::pin()).error().code, ErrorCode::Invalid);
    }

    void aDrawnTokenSignsNoMore()
    {
        m_token->draw();
        QVERIFY(!Token::open(m_place, SoftToken::pin()));
    }

private:
    std::optional<test::SoftToken> m_token;
    TokenPlace m_place;
    using SoftToken = test::SoftToken;
};

QTEST_GUILESS_MAIN(TokenTest)
#include "tst_token.moc"
