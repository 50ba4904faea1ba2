#include "crypto/random.h"
#include "crypto/seal.h"

#include <QTest>

using namespace zm;
using namespace zm::crypto;

class SealTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensTheVectorOfTheGcmSpecification();
    void whatIsSealedOpensAgain();
    void theSameTextIsSealedDifferentlyEachTime();
    void oneBentBitAnywhereIsSeen();
    void aValueMovedElsewhereDoesNotOpen();
    void anUnknownSuiteIsSaidToBeUnknown();
    void aSecretIsMovedNotCopied();
};

static const QByteArray kKey(kSealKeySize, 'k');

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

void SealTest::whatIsSealedOpensAgain()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("x"), QByteArray(100000, 'y')}) {
        auto sealed = seal(kKey, "case 1", text);
        QVERIFY(sealed);
        auto opened = openSealed(kKey, "case 1", *sealed);
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
    const QByteArray sealed = *seal(kKey, "a", "text");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray bent = sealed;
        bent[at] = char(bent[at] ^ 0x10);
        QVERIFY2(!openSealed(kKey, "a", bent), qPrintable(QString::number(at)));
    }
    QCOMPARE(openSealed(kKey, "a", sealed.chopped(1)).error().code, ErrorCode::Corrupt);
    QCOMPARE(openSealed(kKey, "a", sealed.first(5)).error().code, ErrorCode::Corrupt);
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
