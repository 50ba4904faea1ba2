#include "crypto/hash.h"
#include "store/actbytes.h"

#include <QTest>

using namespace zm;
using namespace zm::store;
using namespace Qt::Literals::StringLiterals;

namespace {

Payload sample()
{
    return {.act = "{\"act\":\"note\",\"by\":\"clerk:a\",\"on\":\"2025-04-01\",\"text\":\"a } in \\\"text\\\" {\"}",
            .sealed = "sealed bytes",
            .caseId = u"00112233445566778899aabbccddeeff"_s,
            .n = 3,
            .prev = QByteArray(32, 'p'),
            .device = u"ffeeddccbbaa99887766554433221100"_s,
            .deviceN = 41,
            .devicePrev = QByteArray(32, 'd'),
            .at = QDateTime(QDate(2025, 4, 1), QTime(2, 3, 4, 567), Qt::UTC),
            .officer = u"a"_s};
}

} // namespace

class ActBytesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBytesAreTheOnesAgreed();
    void areReadBackAsTheyWere();
    void anythingElseIsCorrupt_data();
    void anythingElseIsCorrupt();
    void aLaterVersionIsSaidToBeNewer();
    void whatIsHashedAndSignedIsTagged();
};

void ActBytesTest::theBytesAreTheOnesAgreed()
{
    Payload payload = sample();
    payload.act = "{}";
    QCOMPARE(payloadBytes(payload),
             QByteArray("{\"act\":{},\"at\":\"2025-04-01T02:03:04.567Z\",\"case\":\"00112233445566778899aabbccddeeff\","
                        "\"dev\":\"ffeeddccbbaa99887766554433221100\",\"dprev\":\"")
                 + QByteArray(32, 'd').toHex() + "\",\"dseq\":41,\"n\":3,\"officer\":\"a\",\"prev\":\""
                 + QByteArray(32, 'p').toHex() + "\",\"sealed\":\"c2VhbGVkIGJ5dGVz\",\"v\":1}");
}

void ActBytesTest::areReadBackAsTheyWere()
{
    const QByteArray bytes = payloadBytes(sample());
    const auto read = readPayload(bytes);
    QVERIFY(read);
    QCOMPARE(*read, sample());
    QCOMPARE(openPart(bytes).toByteArray(), sample().act);
    Payload open = sample();
    open.sealed.clear();
    QCOMPARE(*readPayload(payloadBytes(open)), open);
}

void ActBytesTest::anythingElseIsCorrupt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = payloadBytes(sample());
    const auto with = [&](const char *from, const char *to) { return QByteArray(whole).replace(from, to); };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut short") << whole.chopped(1);
    QTest::newRow("something after it") << whole + ' ';
    QTest::newRow("a space inside") << with(",\"n\":3", ", \"n\":3");
    QTest::newRow("a field left out") << with("\"n\":3,", "");
    QTest::newRow("a field twice") << with("\"n\":3,", "\"n\":3,\"n\":3,");
    QTest::newRow("a negative number") << with("\"n\":3", "\"n\":-3");
    QTest::newRow("a hash of another length") << with("\"prev\":\"70", "\"prev\":\"");
    QTest::newRow("a time that is none") << with("2025-04-01T", "2025-14-01T");
    QTest::newRow("an act that never ends") << QByteArray("{\"act\":{\"text\":\"}");
}

void ActBytesTest::anythingElseIsCorrupt()
{
    QFETCH(QByteArray, bytes);
    const auto read = readPayload(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
}

void ActBytesTest::aLaterVersionIsSaidToBeNewer()
{
    QCOMPARE(readPayload(payloadBytes(sample()).replace("\"v\":1", "\"v\":2")).error().code, ErrorCode::Unsupported);
}

void ActBytesTest::whatIsHashedAndSignedIsTagged()
{
    QCOMPARE(actHash("abc"), crypto::sha256({QByteArray("ZMEID1\0abc", 10)}));
    QCOMPARE(signedBytes("abc"), QByteArray("ZMACT1\0\0\0\0\x03" "abc", 14));
}

QTEST_APPLESS_MAIN(ActBytesTest)
#include "tst_actbytes.moc"
