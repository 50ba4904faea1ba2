#include "crypto/sign.h"
#include "crypto/sm2signing.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace zm;
using namespace zm::crypto;

namespace {

// GB/T 32918.5-2017 annex A: identity 1234567812345678, message "message digest".
const QByteArray kSm2Public = QByteArray::fromHex(
    "3059301306072a8648ce3d020106082a811ccf5501822d03420004"
    "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
    "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
const QByteArray kSm2Signature = QByteArray::fromHex(
    "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
    "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");

// RFC 8032 section 7.1, test 2.
const QByteArray kEdSecret = QByteArray::fromHex("302e020100300506032b657004220420"
                                                 "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
const QByteArray kEdPublic = QByteArray::fromHex("302a300506032b6570032100"
                                                 "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
const QByteArray kEdSignature = QByteArray::fromHex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

SigningKey freshKey(Suite suite)
{
    auto key = SigningKey::generate(suite);
    if (!key)
        qFatal("%s", qUtf8Printable(key.error().detail));
    return *std::move(key);
}

} // namespace

class SignTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verifiesTheSignatureOfTheSm2Standard();
    void makesTheSignatureOfRfc8032();
    void signsAndVerifies_data();
    void signsAndVerifies();
    void anAlteredMessageOrSignatureDoesNotVerify_data() { signsAndVerifies_data(); }
    void anAlteredMessageOrSignatureDoesNotVerify();
    void aKeySurvivesBeingWrittenOut_data() { signsAndVerifies_data(); }
    void aKeySurvivesBeingWrittenOut();
    void theOtherLibraryComesWhenAKeySignsMuch();
    void aKeyThatSignsMuchSignsTheSame();
    void theFasterWayAnswersToTheStandardsKey();
    void aKeyOfTheOtherSuiteIsRefused();
    void suitesHaveOneWordEach();
};

void SignTest::verifiesTheSignatureOfTheSm2Standard()
{
    auto key = PublicKey::read(Suite::Sm2Sm3, kSm2Public);
    QVERIFY(key);
    QVERIFY(key->verifies("message digest", kSm2Signature));
    QVERIFY(!key->verifies("message digest.", kSm2Signature));
}

void SignTest::makesTheSignatureOfRfc8032()
{
    auto key = SigningKey::read(Suite::Ed25519, Secret(kEdSecret));
    QVERIFY(key);
    auto signature = key->sign("\x72");
    QVERIFY(signature);
    QCOMPARE(signature->toHex(), kEdSignature.toHex());
    QCOMPARE(key->publicKey()->bytes(), kEdPublic);
}

void SignTest::signsAndVerifies_data()
{
    QTest::addColumn<Suite>("suite");
    QTest::newRow("SM2 with SM3") << Suite::Sm2Sm3;
    QTest::newRow("Ed25519") << Suite::Ed25519;
}

void SignTest::signsAndVerifies()
{
    QFETCH(Suite, suite);
    const SigningKey key = freshKey(suite);
    const QByteArray message = QStringLiteral("正名").toUtf8();
    auto signature = key.sign(message);
    QVERIFY(signature);
    QVERIFY(key.publicKey()->verifies(message, *signature));
    QVERIFY(!freshKey(suite).publicKey()->verifies(message, *signature));
}

void SignTest::anAlteredMessageOrSignatureDoesNotVerify()
{
    QFETCH(Suite, suite);
    const SigningKey key = freshKey(suite);
    const auto open = key.publicKey();
    auto signature = key.sign("an act");
    QVERIFY(signature);
    QVERIFY(!open->verifies("an Act", *signature));
    QVERIFY(!open->verifies("an act", *signature + QByteArray(1, '\0')));
    QVERIFY(!open->verifies("an act", {}));
    for (qsizetype at = 0; at < signature->size(); ++at) {
        QByteArray bent = *signature;
        bent[at] = char(bent[at] ^ 0x01);
        QVERIFY2(!open->verifies("an act", bent), qPrintable(QString::number(at)));
    }
}

void SignTest::aKeySurvivesBeingWrittenOut()
{
    QFETCH(Suite, suite);
    const SigningKey key = freshKey(suite);
    auto again = SigningKey::read(suite, *key.secret());
    QVERIFY(again);
    QCOMPARE(again->publicKey()->bytes(), key.publicKey()->bytes());
    auto signature = again->sign("an act");
    QVERIFY(key.publicKey()->verifies("an act", *signature));
}

void SignTest::theOtherLibraryComesWhenAKeySignsMuch()
{
    const auto isLoaded = [] {
        QFile maps(QStringLiteral("/proc/self/maps"));
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libbotan");
    };
    QVERIFY2(!isLoaded(), "every start of every program would pay for it");
    const QByteArray scalar(32, '\x11');
    QVERIFY(Sm2Signing::of(scalar, "1234567812345678"));
    QVERIFY(isLoaded());
}

// After many signatures another library signs; whoever verifies does not see it.
void SignTest::aKeyThatSignsMuchSignsTheSame()
{
    const SigningKey key = freshKey(Suite::Sm2Sm3);
    const PublicKey mine = key.publicKey().value();
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 200; ++i) {
                const QByteArray message = "act " + QByteArray::number(t * 1000 + i);
                const auto signature = key.sign(message);
                if (!signature || !mine.verifies(message, *signature) || mine.verifies(message + '.', *signature))
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

// GB/T 32918.5-2017 annex A: the private key of the pair above.
void SignTest::theFasterWayAnswersToTheStandardsKey()
{
    const QByteArray scalar = QByteArray::fromHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
    const auto key = PublicKey::read(Suite::Sm2Sm3, kSm2Public);
    const auto signing = Sm2Signing::of(scalar, "1234567812345678"), underAnother = Sm2Signing::of(scalar, "ALICE123@YAHOO.COM");
    QVERIFY(signing && underAnother);

    QVERIFY(key->verifies("message digest", signing->sign("message digest").value()));
    QVERIFY(key->verifies("", signing->sign("").value()));
    QVERIFY(!key->verifies("message digest", underAnother->sign("message digest").value()));
}

void SignTest::aKeyOfTheOtherSuiteIsRefused()
{
    QCOMPARE(PublicKey::read(Suite::Ed25519, kSm2Public).error().code, ErrorCode::Invalid);
    QCOMPARE(PublicKey::read(Suite::Sm2Sm3, kEdPublic).error().code, ErrorCode::Invalid);
    QCOMPARE(PublicKey::read(Suite::Ed25519, kEdPublic + "x").error().code, ErrorCode::Invalid);
    QCOMPARE(SigningKey::read(Suite::Sm2Sm3, Secret(kEdSecret)).error().code, ErrorCode::Corrupt);
    QCOMPARE(SigningKey::read(Suite::Sm2Sm3, Secret(QByteArray("junk"))).error().code, ErrorCode::Corrupt);
}

void SignTest::suitesHaveOneWordEach()
{
    for (const Suite suite : {Suite::Sm2Sm3, Suite::Ed25519})
        QCOMPARE(suiteNamed(suiteName(suite)), suite);
    QVERIFY(!suiteNamed(u"RSA"));
}

QTEST_APPLESS_MAIN(SignTest)
#include "tst_sign.moc"
