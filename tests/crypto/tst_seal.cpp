#include "crypto/random.h"
#include "crypto/seal.h"
#include "crypto/sm4.h"

#include <QTest>

using namespace zm;
using namespace zm::crypto;

class SealTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensTheVectorOfTheGcmSpecification();
    void sm4CountsAsTheStandardsVectorSays();
    void hmacWithSm3IsThatOfTheStandard();
    void whatIsSealedOpensAgain_data();
    void whatIsSealedOpensAgain();
    void aKeyOfOneSuiteOpensNothingOfTheOther();
    void theSameTextIsSealedDifferentlyEachTime();
    void oneBentBitAnywhereIsSeen_data() { whatIsSealedOpensAgain_data(); }
    void oneBentBitAnywhereIsSeen();
    void aValueMovedElsewhereDoesNotOpen();
    void anUnknownSuiteIsSaidToBeUnknown();
    void aSecretIsMovedNotCopied();
};

static const QByteArray kKey(kSealKeySize, 'k');
static const QByteArray kSm4Key = QByteArray(16, 's') + QByteArray(32, 'm');

// The GCM specification (McGrew and Viega), test case 16.
void SealTest::opensTheVectorOfTheGcmSpecification()
{
    const QByteArray key =
        QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const QByteArray sealed = QByteArray::fromHex(
        "01cafebabefacedbaddecaf888"
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e63"
        "93ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
    auto plain = openSealed(key, QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"), sealed);
    QVERIFY(plain);
    QCOMPARE(plain->view().toByteArray().toHex(),
             QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6"
                        "b525b16aedf5aa0de657ba637b39"));
}

// draft-ribose-cfrg-sm4-10, A.2.5.1.
void SealTest::sm4CountsAsTheStandardsVectorSays()
{
    const QByteArray text = QByteArray::fromHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                                "eeeeeeeeeeeeeeeeffffffffffffffffaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb");
    QByteArray out(text.size(), '\0');
    QVERIFY(sm4Ctr(QByteArray::fromHex("0123456789abcdeffedcba9876543210"), QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"), text,
                   reinterpret_cast<unsigned char *>(out.data())));
    QCOMPARE(out.toHex(), QByteArray("ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7"
                                     "f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514"));
}

// GM/T 0042-2015, appendix D.3.
void SealTest::hmacWithSm3IsThatOfTheStandard()
{
    const QByteArray text = QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").repeated(2);
    QCOMPARE(hmacSm3(QByteArray::fromHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"), text).toHex(),
             QByteArray("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"));
}

void SealTest::whatIsSealedOpensAgain_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("AES-256-GCM") << kKey;
    QTest::newRow("SM4-CTR-HMAC-SM3") << kSm4Key;
}

void SealTest::aKeyOfOneSuiteOpensNothingOfTheOther()
{
    for (const auto &[mine, other] : {std::pair(kKey, kSm4Key), std::pair(kSm4Key, kKey)}) {
        QByteArray sealed = *seal(mine, "a", "text");
        QCOMPARE(openSealed(other, "a", sealed).error().code, ErrorCode::Corrupt);
        sealed[0] = char(sealed[0] ^ 3); // says it is of the other suite
        QCOMPARE(openSealed(other, "a", sealed).error().code, ErrorCode::Corrupt);
    }
    QCOMPARE(sealingOf(makeSealKey(Sealing::Sm4CtrHmacSm3)->view()), Sealing::Sm4CtrHmacSm3);
    QCOMPARE(sealingNamed(sealingName(Sealing::Sm4CtrHmacSm3)), std::optional(Sealing::Sm4CtrHmacSm3));
}

void SealTest::whatIsSealedOpensAgain()
{
    QFETCH(const QByteArray, key);
    for (const QByteArray &text : {QByteArray(), QByteArray("x"), QByteArray(100000, 'y')}) {
        auto sealed = seal(key, "case 1", text);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), text.size() + 29);
        QCOMPARE(sealingOfValue(*sealed), std::optional(sealingOf(key)));
        auto opened = openSealed(key, "case 1", *sealed);
        QVERIFY(opened);
        QCOMPARE(opened->view().toByteArray(), text);
    }
}

void SealTest::theSameTextIsSealedDifferentlyEachTime()
{
    QVERIFY(*seal(kKey, "a", "text") != *seal(kKey, "a", "text"));
}

void SealTest::oneBentBitAnywhereIsSeen()
{
    QFETCH(const QByteArray, key);
    const QByteArray sealed = *seal(key, "a", "text");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray bent = sealed;
        bent[at] = char(bent[at] ^ 0x10);
        QVERIFY2(!openSealed(key, "a", bent), qPrintable(QString::number(at)));
    }
    QVERIFY(!openSealed(key, "b", sealed));
    QCOMPARE(openSealed(key, "a", sealed.chopped(1)).error().code, ErrorCode::Corrupt);
    QCOMPARE(openSealed(key, "a", sealed.first(5)).error().code, ErrorCode::Corrupt);
}

void SealTest::aValueMovedElsewhereDoesNotOpen()
{
    const QByteArray sealed = *seal(kKey, "case 1", "text");
    QCOMPARE(openSealed(kKey, "case 2", sealed).error().code, ErrorCode::Corrupt);
    QCOMPARE(openSealed(QByteArray(kSealKeySize, 'l'), "case 1", sealed).error().code, ErrorCode::Corrupt);
}

void SealTest::anUnknownSuiteIsSaidToBeUnknown()
{
    QCOMPARE(openSealed(kKey, "a", QByteArray(40, '\x07')).error().code, ErrorCode::Unsupported);
    QCOMPARE(openSealed(kKey, "a", {}).error().code, ErrorCode::Unsupported);
}

void SealTest::aSecretIsMovedNotCopied()
{
    Secret first(QByteArray("password"));
    const Secret second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is asked
    QCOMPARE(second.view().toByteArray(), QByteArray("password"));
    QByteArray bytes("password");
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

QTEST_APPLESS_MAIN(SealTest)
#include "tst_seal.moc"
