#include "crypto/hash.h"

#include <QTest>

using namespace zm::crypto;

class HashTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheStandards_data();
    void agreesWithTheStandards();
    void partsAreOneMessage();
};

void HashTest::agreesWithTheStandards_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("sha256Hex");
    QTest::addColumn<QByteArray>("sm3Hex");

    QTest::newRow("abc: FIPS 180-4 and GB/T 32905 A.1")
        << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        << QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QTest::newRow("sixteen times abcd: GB/T 32905 A.2")
        << QByteArray("abcd").repeated(16)
        << QByteArray() // FIPS 180-4 has no such row
        << QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    QTest::newRow("nothing: FIPS 180-4")
        << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        << QByteArray("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
}

void HashTest::agreesWithTheStandards()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, sha256Hex);
    QFETCH(QByteArray, sm3Hex);
    if (!sha256Hex.isEmpty())
        QCOMPARE(sha256({message}).toHex(), sha256Hex);
    QCOMPARE(sm3({message}).toHex(), sm3Hex);
}

void HashTest::partsAreOneMessage()
{
    QCOMPARE(sha256({"a", "", "bc"}), sha256({"abc"}));
    QCOMPARE(sm3({"ab", "c"}), sm3({"abc"}));
}

QTEST_APPLESS_MAIN(HashTest)
#include "tst_hash.moc"
