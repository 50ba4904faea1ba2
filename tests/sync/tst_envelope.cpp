#include "samples.h"

#include "sync/answer.h"
#include "sync/feed.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace zm;
using namespace zm::sync;
using namespace Qt::Literals::StringLiterals;

namespace {

QString goldenPath()
{
    return QStringLiteral(ZM_TEST_DATA "/sync/golden.jsonl");
}

crypto::SigningKey keyOf(crypto::Suite suite)
{
    return *crypto::SigningKey::generate(suite);
}

Receipt sampleReceipt(const QByteArray &eid)
{
    return {eid, sampleAct().caseId, u"11"_s, Verdict::Conflict, u"head_moved"_s, -1, 1'795'305'524'123, 7};
}

} // namespace

class EnvelopeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsStrictlyReadIsOnlyThat_data();
    void whatIsStrictlyReadIsOnlyThat();
    void numbersUpToTheirLimitAreRead();
    void anActComesBackAsItWas();
    void aFieldThatIsWrongIsNamed_data();
    void aFieldThatIsWrongIsNamed();
    void aDecisionCannotCallItselfAFiling();
    void fieldsOfALaterMinorVersionAreKeptInTheBytes();
    void aLaterSchemaIsSaidToBeNewer();
    void anEnvelopeComesBackAndItsSignatureHolds_data();
    void anEnvelopeComesBackAndItsSignatureHolds();
    void aReceiptHoldsOnlyUnderThePlatformsKey();
    void aTornAnswerIsNoAnswer();
    void aPageOfTheFeedIsWholeOrRefused_data();
    void aPageOfTheFeedIsWholeOrRefused();
    void aLineOfALaterKindIsKeptAsItCame();
    void theGoldenLinesAreReadAndWrittenTheSame();
    void anotherProgramReadsTheGoldenLinesTheSame();
};

void EnvelopeTest::whatIsStrictlyReadIsOnlyThat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("a name twice") << QByteArray(R"({"a":1,"a":1})");
    QTest::newRow("a name twice, once escaped") << QByteArray(R"({"a":1,"\u0061":2})");
    QTest::newRow("a fraction") << QByteArray(R"({"a":1.0})");
    QTest::newRow("an exponent") << QByteArray(R"({"a":1e3})");
    QTest::newRow("a leading zero") << QByteArray(R"({"a":01})");
    QTest::newRow("minus zero") << QByteArray(R"({"a":-0})");
    QTest::newRow("a number past 2^53 - 1") << QByteArray(R"({"a":9007199254740992})");
    QTest::newRow("a number past 64 bits") << QByteArray(R"({"a":99999999999999999999})");
    QTest::newRow("a zero character") << QByteArray(R"({"a":"\u0000"})");
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("a raw control character") << QByteArray("{\"a\":\"\n\"}");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("a long form of UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("something after it") << QByteArray("{}{}");
    QTest::newRow("a comma too many") << QByteArray(R"({"a":1,})");
    QTest::newRow("an unknown word") << QByteArray(R"({"a":nil})");
    QTest::newRow("an unknown escape") << QByteArray(R"({"a":"\x41"})");
    QTest::newRow("cut in an escape") << QByteArray(R"({"a":"\u00)");
    QTest::newRow("cut after a backslash") << QByteArray("{\"a\":\"\\");
    QTest::newRow("seventeen levels") << QByteArray(R"({"a":)" + QByteArray(16, '[') + QByteArray(16, ']') + '}');
    QTest::newRow("a megabyte") << QByteArray("{\"a\":\"" + QByteArray(1 << 20, 'x') + "\"}");
}

void EnvelopeTest::whatIsStrictlyReadIsOnlyThat()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readStrict(bytes));
}

void EnvelopeTest::numbersUpToTheirLimitAreRead()
{
    const auto read = readStrict(R"({"a":9007199254740991,"b":-9007199254740991,"c":0,"d":["x",true,null]})");
    QVERIFY(read);
    QCOMPARE((*read)["a"_L1].toInteger(), 9007199254740991);
    QCOMPARE((*read)["b"_L1].toInteger(), -9007199254740991);
    QCOMPARE((*read)["d"_L1].toArray().size(), 3);
    QVERIFY(readStrict("{\"a\":" + QByteArray(15, '[') + QByteArray(15, ']') + '}'));
}

void EnvelopeTest::anActComesBackAsItWas()
{
    ActPayload act = sampleAct();
    act.supersedes = QByteArray(32, 's');
    act.by.second = u"r"_s;
    QCOMPARE(*readActPayload(payloadText(act)), act);
    QCOMPARE(shardOf(act.caseId), u"11"_s);
}

void EnvelopeTest::aFieldThatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("case") << QByteArray("110105-0105") << QByteArray("11010-0105");
    QTest::newRow("case") << QByteArray("110105-0105-2025-") << QByteArray("110105-0105-");
    QTest::newRow("lane") << QByteArray("\"lane\":\"D\"") << QByteArray("\"lane\":\"X\"");
    QTest::newRow("prev") << QByteArray("\"prev\":\"70") << QByteArray("\"prev\":\"7G");
    QTest::newRow("n") << QByteArray("\"n\":6") << QByteArray("\"n\":-6");
    QTest::newRow("fseen") << QByteArray("\"fseen\":2") << QByteArray("\"fseen\":\"2\"");
    QTest::newRow("nonce") << QByteArray("\"nonce\":\"6e6e") << QByteArray("\"nonce\":\"6e");
    QTest::newRow("actor") << QByteArray("JING0105") << QByteArray("JING\xe2\x80\xae""0105");
    QTest::newRow("dev") << QByteArray("\"dev\":\"ff") << QByteArray("\"dev\":\"FF");
    QTest::newRow("asserted_at") << QByteArray("2025-04-01T") << QByteArray("2025-13-01T");
    QTest::newRow("clk") << QByteArray("\"mono_ok\":true") << QByteArray("\"mono_ok\":1");
    QTest::newRow("body") << QByteArray("\"body\":{") << QByteArray("\"body\":5,\"x\":{");
}

void EnvelopeTest::aFieldThatIsWrongIsNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray text = payloadText(sampleAct());
    QVERIFY(text.contains(from));

    const auto read = readActPayload(QByteArray(text).replace(from, to));

    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(u" %1 "_s.arg(QLatin1String(QTest::currentDataTag()))), qPrintable(read.error().detail));
}

void EnvelopeTest::aDecisionCannotCallItselfAFiling()
{
    QVERIFY(!readActPayload(payloadText(sampleAct()).replace("\"lane\":\"D\"", "\"lane\":\"F\"")));
    ActPayload filing = sampleAct();
    filing.type = u"file_objection"_s;
    filing.lane = Lane::Filing;
    QVERIFY(readActPayload(payloadText(filing)));
    QCOMPARE(laneOf(u"something_later"), Lane::Decision);
}

void EnvelopeTest::fieldsOfALaterMinorVersionAreKeptInTheBytes()
{
    const QByteArray text = payloadText(sampleAct()).replace("{\"actor\"", "{\"aa\":1,\"actor\"");
    const Envelope envelope{{text, {{QString(32, u'a'), crypto::Suite::Ed25519, "sig"}}}, {}, {}};
    QCOMPARE(*readActPayload(text), sampleAct());
    QCOMPARE(readEnvelope(envelopeLine(envelope))->act.text, text);
}

void EnvelopeTest::aLaterSchemaIsSaidToBeNewer()
{
    QCOMPARE(readActPayload(payloadText(sampleAct()).replace("\"sv\":1", "\"sv\":2")).error().code, ErrorCode::Unsupported);
    QCOMPARE(readEnvelope(R"({"p":"{}","s":[],"v":2})").error().code, ErrorCode::Unsupported);
}

void EnvelopeTest::anEnvelopeComesBackAndItsSignatureHolds_data()
{
    QTest::addColumn<int>("suite");
    QTest::newRow("SM2") << int(crypto::Suite::Sm2Sm3);
    QTest::newRow("Ed25519") << int(crypto::Suite::Ed25519);
}

void EnvelopeTest::anEnvelopeComesBackAndItsSignatureHolds()
{
    QFETCH(int, suite);
    const auto key = keyOf(crypto::Suite(suite)), other = keyOf(crypto::Suite(suite));
    const Envelope envelope{*signText(kActTag, payloadText(sampleAct()), key), {}, "a key in a box"};

    const auto read = readEnvelope(envelopeLine(envelope));

    QVERIFY(read);
    QCOMPARE(*read, envelope);
    QVERIFY(isSignedBy(kActTag, read->act, *key.publicKey()));
    QVERIFY(!isSignedBy(kActTag, read->act, *other.publicKey()));
    QVERIFY(!isSignedBy(kReceiptTag, read->act, *key.publicKey()));
    Signed altered = read->act;
    altered.text.replace("\"n\":6", "\"n\":7");
    QVERIFY(!isSignedBy(kActTag, altered, *key.publicKey()));
    QVERIFY(eventId(altered.text) != eventId(read->act.text));
}

void EnvelopeTest::aReceiptHoldsOnlyUnderThePlatformsKey()
{
    const auto key = keyOf(crypto::Suite::Ed25519), other = keyOf(crypto::Suite::Ed25519);
    const Receipt receipt = sampleReceipt(QByteArray(32, 'e'));
    Signed said = *signReceipt(receipt, key);

    QCOMPARE(*checkReceipt(said, {*other.publicKey(), *key.publicKey()}), receipt);
    QVERIFY(!checkReceipt(said, {*other.publicKey()}));
    said.text.replace("conflict", "accepted");
    QVERIFY(!checkReceipt(said, {*key.publicKey()}));
}

void EnvelopeTest::aTornAnswerIsNoAnswer()
{
    Answer answer{QByteArray(32, 'e'), Verdict::Conflict, u"head_moved"_s, -1, CaseHead{QByteArray(32, 'h'), 7, 2},
                  {QByteArray(32, 'u')}, *signReceipt(sampleReceipt(QByteArray(32, 'e')), keyOf(crypto::Suite::Ed25519))};
    const QByteArray body = answersBody({answerLine(answer), answerLine(answer)});
    QCOMPARE(*readAnswers(body), (std::vector<Answer>{answer, answer}));
    for (qsizetype cut = 0; cut < body.size(); ++cut)
        QVERIFY2(!readAnswers(body.first(cut)), qPrintable(u"cut after byte %1"_s.arg(cut)));
}

void EnvelopeTest::aPageOfTheFeedIsWholeOrRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a line lost") << QByteArray("{\"seq\":6,") << QByteArray();
    QTest::newRow("a bit turned") << QByteArray("\"op\":\"REMOVE\"") << QByteArray("\"op\":\"REMOVF\"");
    QTest::newRow("another shard") << QByteArray("\"shard\":\"11\"") << QByteArray("\"shard\":\"33\"");
    QTest::newRow("another epoch") << QByteArray("\"epoch\":7") << QByteArray("\"epoch\":8");
}

void EnvelopeTest::aPageOfTheFeedIsWholeOrRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    FeedEntry entry{FeedOp::Remove, sampleAct().caseId, QByteArray(32, 'e'), u"performed"_s, false, {}, {}};
    FeedPage page{7, u"11"_s, 5, {feedLine(5, feedBytes(entry)), feedLine(6, feedBytes(entry))}, 90, 123, {}};
    const QByteArray body = feedBody(page);
    const auto whole = readFeed(body, u"11", 4);
    QVERIFY(whole);
    QCOMPARE(whole->lines.size(), std::size_t(2));
    QCOMPARE(whole->lines.front().entry, entry);
    QVERIFY(!readFeed(body, u"11", 5)); // it does not go on where the reader is
    for (qsizetype cut = 0; cut < body.size(); ++cut)
        QVERIFY(!readFeed(body.first(cut), u"11", 4));

    QByteArray altered = body;
    if (to.isEmpty()) {
        const qsizetype at = altered.indexOf(from);
        altered.remove(at, altered.indexOf('\n', at) - at + 1);
    } else {
        altered.replace(from, to);
    }

    QVERIFY(!readFeed(altered, u"11", 4));
}

void EnvelopeTest::aLineOfALaterKindIsKeptAsItCame()
{
    const QByteArray line = R"({"seq":9,"eid":"","id":"x","op":"MANIFEST","what":{"a":[1]}})";
    const auto read = readFeedLine(line);
    QVERIFY(read);
    QCOMPARE(read->entry.op, FeedOp::Other);
    QCOMPARE(read->raw, line);
}

// One line each: {"eid","eid_sm3","line","receipt"?,"receipt_key"?,"signer","alg"}. Written once, for good.
void EnvelopeTest::theGoldenLinesAreReadAndWrittenTheSame()
{
    QFile file(goldenPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    int lines = 0;
    for (const QByteArray &one : file.readAll().split('\n')) {
        if (one.isEmpty())
            continue;
        const auto golden = readStrict(one);
        QVERIFY(golden);
        const QByteArray line = (*golden)["line"_L1].toString().toUtf8();
        const auto envelope = readEnvelope(line);
        QVERIFY(envelope);
        QCOMPARE(envelopeLine(*envelope), line);
        QCOMPARE(hexOf(eventId(envelope->act.text)), (*golden)["eid"_L1].toString());
        QCOMPARE(hexOf(eventIdSm3(envelope->act.text)), (*golden)["eid_sm3"_L1].toString());
        QCOMPARE(payloadText(*readActPayload(envelope->act.text)), envelope->act.text);
        const auto key = crypto::PublicKey::read(*crypto::suiteNamed((*golden)["alg"_L1].toString()),
                                                 QByteArray::fromBase64((*golden)["signer"_L1].toString().toLatin1()));
        QVERIFY(key);
        QVERIFY(isSignedBy(kActTag, envelope->act, *key));
        QVERIFY(checkReceipt(*signedFrom((*golden)["receipt"_L1].toObject()), {*key}));
        ++lines;
    }
    QCOMPARE(lines, 2);
}

void EnvelopeTest::anotherProgramReadsTheGoldenLinesTheSame()
{
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(ZM_SOURCE_DIR "/tests/sync/verify_lines.py"), goldenPath()});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
}

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
