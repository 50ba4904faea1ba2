#include "actingfixture.h"
#include "postgresfixture.h"
#include "proof/bundle.h"

#include <QJsonArray>

#include <array>

using namespace zm;
using namespace zm::platform;
using sync::Verdict;
using web::Answered;
using web::TlsClient;

/// Acts on a running platform, in a file and on PostgreSQL: what is answered is kept, in order, and can be shown.
class ActsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        m_platforms[0] = std::make_unique<ActingPlatform>(m_folder.filePath("file"), "");
        m_platforms[1] = std::make_unique<ActingPlatform>(m_folder.filePath("server"), m_postgres->fresh("acts"));
        for (auto &platform : m_platforms) {
            platform->enrol(m_court);
            platform->enrol(m_other);
        }
    }
    void initTestCase_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("in a file") << 0;
        QTest::newRow("on PostgreSQL") << 1;
    }
    void init()
    {
        QFETCH_GLOBAL(int, which);
        m_platform = m_platforms[std::size_t(which)].get();
        m_client = m_platform->connection(m_court);
        m_case = testCase(++m_cases);
        m_court.at = QDateTime::fromMSecsSinceEpoch(
            TlsClient::headerOf(m_client->ask(httpGet("/v1/hello")).head, "zm-server-time").toLongLong(), Qt::UTC);
        m_other.at = m_court.at;
    }
    void cleanup() { m_client.reset(); }

    void anActIsAcceptedWithAReceiptThatItsSenderCanCheck()
    {
        const auto act = m_court.first(m_case);

        const sync::Answer answer = ActingPlatform::answerTo(*m_client, act.line);

        QCOMPARE(answer.verdict, Verdict::Accepted);
        QCOMPARE(answer.eid, act.eid);
        const sync::Receipt receipt = sync::checkReceipt(*answer.receipt, receiptKeys()).value();
        QCOMPARE(receipt.eid, act.eid);
        QCOMPARE(receipt.shard, QString("11"));
        const Answered again = m_client->ask(httpGet("/v1/acts/" + act.eid.toHex() + "?shard=11"));
        QCOMPARE(sync::readAnswer(again.body).value(), answer);
    }

    void theSameActGetsTheSameAnswerForEver()
    {
        const auto act = m_court.first(m_case);
        const Answered first = ActingPlatform::submit(*m_client, act.line + '\n');
        for (int i = 0; i < 20; ++i)
            QCOMPARE(ActingPlatform::submit(*m_client, act.line + '\n').body, first.body);
        QTRY_COMPARE(timesShown(act.eid), 1);
    }

    void theSameActTwiceInOneSubmissionIsOneAct()
    {
        const auto act = m_court.first(m_case);
        const auto answers = sync::readAnswers(ActingPlatform::submit(*m_client, act.line + '\n' + act.line + '\n').body).value();
        QCOMPARE(answers.size(), 2U);
        QCOMPARE(answers[0], answers[1]);
    }

    void aDecisionOnAHeadThatMovedIsKeptAndToldWhatWasNotSeen()
    {
        const auto first = m_court.first(m_case);
        QCOMPARE(ActingPlatform::answerTo(*m_client, first.line).verdict, Verdict::Accepted);
        const auto mine = m_court.decision(m_case, first.eid, 1);
        const auto theirs = m_other.decision(m_case, first.eid, 1);
        QCOMPARE(ActingPlatform::answerTo(*m_platform->connection(m_other), theirs.line).verdict, Verdict::Accepted);

        const sync::Answer answer = ActingPlatform::answerTo(*m_client, mine.line);

        QCOMPARE(answer.verdict, Verdict::Conflict);
        QCOMPARE(answer.unseen, std::vector<QByteArray>{theirs.eid});
        QCOMPARE(answer.head->decision, theirs.eid);
        QVERIFY(answer.receipt);
    }

    void aFilingIsNeverRefusedAndADecisionThatDidNotSeeItIs()
    {
        const auto first = m_court.first(m_case);
        ActingPlatform::answerTo(*m_client, first.line);
        const auto filing = m_other.filing(m_case, first.eid);
        const auto decision = m_court.decision(m_case, first.eid, 1, 0);
        QCOMPARE(ActingPlatform::answerTo(*m_platform->connection(m_other), filing.line).verdict, Verdict::Accepted);

        const sync::Answer answer = ActingPlatform::answerTo(*m_client, decision.line);

        QCOMPARE(answer.verdict, Verdict::Conflict);
        QCOMPARE(answer.code, QString("filing_arrived"));
        const auto anew = m_court.decision(m_case, first.eid, 1, 1);
        QCOMPARE(ActingPlatform::answerTo(*m_client, anew.line).verdict, Verdict::Accepted);
    }

    void anActOnAnUnknownOneWaitsForIt()
    {
        const auto first = m_court.first(m_case);
        const auto second = m_court.decision(m_case, first.eid, 1);
        QCOMPARE(ActingPlatform::answerTo(*m_client, second.line).verdict, Verdict::NeedsPrev);
        QCOMPARE(ActingPlatform::answerTo(*m_client, first.line).verdict, Verdict::Accepted);
        QCOMPARE(ActingPlatform::answerTo(*m_client, second.line).verdict, Verdict::Accepted);
    }

    void aReaderWhoWaitsHasTheActBeforeLong()
    {
        const auto before = m_court.first(testCase(++m_cases));
        ActingPlatform::answerTo(*m_client, before.line);
        QTRY_COMPARE(timesShown(before.eid), 1); // numbers come a moment after the answer where several write at once
        const qint64 head = headOf();
        auto reader = m_platform->connection(m_other);
        reader->send(httpGet("/v1/feed/11?wait=25&since=" + QByteArray::number(head)));
        const auto act = m_court.first(m_case);
        ActingPlatform::answerTo(*m_client, act.line);

        const auto page = sync::readFeed(reader->receive().body, u"11", head).value();

        QCOMPARE(page.lines.size(), 1U);
        QCOMPARE(page.lines[0].entry.eid, act.eid);
        QVERIFY(page.freshUntilMs > m_court.at.toMSecsSinceEpoch());
    }

    void anActIsShownToBeInTheLogOffline()
    {
        const auto act = m_court.first(m_case);
        ActingPlatform::answerTo(*m_client, act.line);
        Answered answered;
        QTRY_VERIFY_WITH_TIMEOUT((answered = m_client->ask(httpGet("/v1/proof/" + act.eid.toHex() + "?shard=11"))).status == 200,
                                 20'000);

        const auto bundle = proof::readBundle(answered.body).value();

        const auto receipt = proof::checkBundle(bundle, receiptKeys(), logKey());
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
        QCOMPARE(receipt->eid, act.eid);
    }

    void theLogOnlyGrows()
    {
        const proof::Checkpoint before = headWith(m_court.first(m_case));
        const proof::Checkpoint after = headWith(m_court.first(testCase(++m_cases)));
        QVERIFY(before.size > 0 && after.size > before.size);

        const Answered answered = m_client->ask(httpGet("/v1/log/11/consistency?from=" + QByteArray::number(before.size) + "&to="
                                                        + QByteArray::number(after.size)));

        const QJsonObject paths = QJsonDocument::fromJson(answered.body).object();
        QVERIFY(proof::isConsistent(proof::Family::Sha256, before.size, before.root, after.size, after.root, hashes(paths["path"])));
        QVERIFY(proof::isConsistent(proof::Family::Sm3, before.size, before.rootSm3, after.size, after.rootSm3,
                                    hashes(paths["path_sm3"])));
        QCOMPARE(m_client->ask(httpGet("/v1/log/11/tile/sha256/0/0")).body.size() % 32, 0);
    }

    void aHostileSubmissionChangesNothing_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("status");
        QTest::newRow("no act") << 0 << 413;
        QTest::newRow("65 acts") << 1 << 413;
        QTest::newRow("no JSON") << 2 << 200;
        QTest::newRow("a bent signature") << 3 << 200;
        QTest::newRow("a signature by a key that is not enrolled") << 4 << 200;
        QTest::newRow("another office's act, sent by this one") << 5 << 200;
        QTest::newRow("an act in the name of another office") << 6 << 200;
        QTest::newRow("a text changed after it was signed") << 7 << 200;
        QTest::newRow("a name twice in the envelope") << 8 << 200;
        QTest::newRow("deeply nested") << 9 << 200;
        QTest::newRow("a line longer than any") << 10 << 200;
        QTest::newRow("not UTF-8") << 11 << 200;
        QTest::newRow("a zero byte") << 12 << 200;
        QTest::newRow("a case in no region") << 13 << 200;
        QTest::newRow("SQL in the case") << 14 << 200;
        QTest::newRow("a device's number used twice") << 15 << 200;
        QTest::newRow("dated ahead") << 16 << 200;
        QTest::newRow("a decision numbered ahead") << 17 << 200;
        QTest::newRow("a signature with a byte behind it") << 18 << 200;
        QTest::newRow("five signatures") << 19 << 200;
        QTest::newRow("a number beyond whole numbers") << 20 << 200;
        QTest::newRow("a fraction for a number") << 21 << 200;
        QTest::newRow("a body over a mebibyte") << 22 << 413;
        QTest::newRow("a receipt that another platform gave") << 23 << 200;
        QTest::newRow("no signature") << 24 << 200;
    }
    void aHostileSubmissionChangesNothing()
    {
        QFETCH(int, what);
        QFETCH(int, status);
        const Answered answered = ActingPlatform::submit(*m_client, hostile(what));

        QCOMPARE(answered.status, status);
        if (status == 200) {
            const auto answers = sync::readAnswers(answered.body).value();
            QVERIFY(!answers.empty());
            for (const sync::Answer &answer : answers)
                QVERIFY2(answer.verdict != Verdict::Accepted, sync::answerLine(answer).constData());
        }
        m_client = m_platform->connection(m_court);
        const Answered untouched = m_client->ask(httpGet("/v1/cases/" + m_case.toLatin1()));
        QVERIFY(untouched.body.contains("\"decisions\":0,\"filings\":0"));
        QCOMPARE(ActingPlatform::answerTo(*m_client, m_court.first(testCase(++m_cases)).line).verdict, Verdict::Accepted);
    }

    void aThousandReplaysAreOneAct()
    {
        const auto act = m_court.first(m_case);
        const sync::Answer first = ActingPlatform::answerTo(*m_client, act.line);
        const QByteArray replayed = (act.line + '\n').repeated(64);
        for (int i = 0; i < 16; ++i) {
            const auto answers = sync::readAnswers(ActingPlatform::submit(*m_client, replayed).body).value();
            QCOMPARE(answers.size(), 64U);
            for (const sync::Answer &again : answers)
                QCOMPARE(again, first);
        }
        QTRY_COMPARE(timesShown(act.eid), 1);
    }

    void whatAHeaderClaimsIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("header");
        const QByteArray device = m_other.newcomer.device.toLatin1();
        QTest::newRow("another address") << QByteArray("X-Forwarded-For: 127.0.0.1\r\nX-Real-IP: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n");
        QTest::newRow("another certificate") << QByteArray("X-SSL-Client-Cert: " + device + "\r\nX-Client-Verify: SUCCESS\r\n");
        QTest::newRow("another device") << QByteArray("X-ZM-Device: " + device + "\r\nZM-Device: " + device + "\r\n");
        QTest::newRow("another method") << QByteArray("X-HTTP-Method-Override: DELETE\r\n");
        QTest::newRow("somebody signed in") << QByteArray("Authorization: Bearer admin\r\nCookie: session=admin\r\n");
    }
    void whatAHeaderClaimsIsNotBelieved()
    {
        QFETCH(QByteArray, header);
        const Answered answered = m_client->ask(httpPost("/v1/acts:submit", m_other.first(m_case).line + '\n', "application/x-ndjson", header));
        QCOMPARE(sync::readAnswers(answered.body)->front().verdict, Verdict::Quarantined);
    }

    void addressesThatAreNoneAreSaid_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("an act of another shape") << QByteArray("/v1/acts/abc?shard=11") << 400;
        QTest::newRow("an act nobody sent") << "/v1/acts/" + QByteArray(64, '0') + "?shard=11" << 404;
        QTest::newRow("an act of no shard") << "/v1/acts/" + QByteArray(64, '0') << 400;
        QTest::newRow("a feed of no shard") << QByteArray("/v1/feed/1%27") << 400;
        QTest::newRow("a feed from before the start") << QByteArray("/v1/feed/11?since=-1") << 400;
        QTest::newRow("a feed from nowhere") << QByteArray("/v1/feed/11?since=99999999999999999999") << 400;
        QTest::newRow("a case that is none") << QByteArray("/v1/cases/1") << 400;
        QTest::newRow("a proof of nothing") << "/v1/proof/" + QByteArray(64, '0') + "?shard=11" << 404;
        QTest::newRow("a tile of no family") << QByteArray("/v1/log/11/tile/md5/0/0") << 400;
        QTest::newRow("a tile too high") << QByteArray("/v1/log/11/tile/sm3/9/0") << 400;
        QTest::newRow("a tile that is not there") << QByteArray("/v1/log/11/tile/sm3/0/77777") << 404;
        QTest::newRow("a log that shrinks") << QByteArray("/v1/log/11/consistency?from=2&to=1") << 400;
        QTest::newRow("a log that nobody signed") << QByteArray("/v1/log/99/checkpoint") << 404;
        QTest::newRow("another door's address") << QByteArray("/metrics") << 404;
    }
    void addressesThatAreNoneAreSaid()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QCOMPARE(m_client->ask(httpGet(target)).status, status);
    }

    void nobodyAcknowledgesWhatDoesNotExist()
    {
        ActingPlatform::answerTo(*m_client, m_court.first(m_case).line);
        QTRY_VERIFY(headOf() > 0);
        const QByteArray head = QByteArray::number(headOf()), beyond = QByteArray::number(headOf() + 1);
        const auto say = [this](const QByteArray &seq, const QByteArray &stream = "feed") {
            return m_client->ask(httpPost("/v1/ack", R"({"stream":")" + stream + R"(","shard":"11","digest":"","seq":)" + seq + "}")).status;
        };
        QCOMPARE(say(head), 200);
        QCOMPARE(say(head), 200);
        QCOMPARE(m_client->ask(httpPost("/v1/ack", R"({"stream":"feed"})")).status, 400);
        m_client = m_platform->connection(m_court);
        QCOMPARE(say(beyond), 400);
        m_client = m_platform->connection(m_court);
        QCOMPARE(say(head, "other"), 400);
    }

    void whatWasAnsweredIsThereAfterTheProcessWasKilled()
    {
        std::vector<QByteArray> accepted;
        for (int round = 0; round < 4; ++round) {
            QByteArray prev(32, '\0');
            const QString caseId = testCase(++m_cases);
            for (int n = 0; n < 5; ++n) {
                const auto act = m_court.decision(caseId, prev, n);
                QCOMPARE(ActingPlatform::answerTo(*m_client, act.line).verdict, Verdict::Accepted);
                prev = act.eid;
                accepted.push_back(act.eid);
            }
            // One more is under way, and nobody knows how far it came.
            m_client->send(httpPost("/v1/acts:submit", m_court.first(testCase(++m_cases)).line + '\n'));
            m_platform->running().kill();
            m_platform->start();
            m_client = m_platform->connection(m_court);
        }

        for (const QByteArray &eid : accepted)
            QTRY_COMPARE(timesShown(eid), 1);
        const Ran verified = m_platform->command({"verify", m_platform->folder()});
        QVERIFY2(verified.exit == 0, (verified.out + verified.err).constData());
    }

    void whatWasAnsweredIsThereAfterTheDatabaseWasStoppedInTheMiddle()
    {
        QFETCH_GLOBAL(int, which);
        if (which == 0)
            return; // the file belongs to the platform's own process, which was killed above
        std::vector<QByteArray> accepted;
        for (int n = 0; n < 5; ++n) {
            const auto act = m_court.first(testCase(++m_cases));
            QCOMPARE(ActingPlatform::answerTo(*m_client, act.line).verdict, Verdict::Accepted);
            accepted.push_back(act.eid);
        }

        m_postgres->stopInTheMiddle();

        const auto next = m_court.first(m_case); // the same act as often as it takes: the platform comes back by itself
        QTRY_COMPARE_WITH_TIMEOUT(ActingPlatform::answerTo(*m_client, next.line).verdict, Verdict::Accepted, 60'000);
        accepted.push_back(next.eid);
        for (const QByteArray &eid : accepted)
            QTRY_COMPARE(timesShown(eid), 1);
    }

    void aWitnessSignsALogThatGrowsAndNoOther()
    {
        const QString folder = m_folder.filePath("witness" + QString::number(m_cases));
        const proof::Checkpoint before = headWith(m_court.first(m_case));
        QCOMPARE(witnessed(folder, before, 0).exit, 0);
        const proof::Checkpoint after = headWith(m_court.first(testCase(++m_cases)));

        const Ran unproven = witnessed(folder, after, 0);
        const Ran grown = witnessed(folder, after, before.size);

        QCOMPARE(unproven.exit, 1);
        QCOMPARE(grown.exit, 0);
        QVERIFY(grown.out.contains("court.example"));
    }

    void aRevokedOfficeIsOut()
    {
        const ActingOffice gone("示0199", 'd');
        m_platform->enrol(gone);
        auto theirs = m_platform->connection(gone);
        QCOMPARE(theirs->ask(httpGet("/v1/hello")).status, 200);
        QCOMPARE(m_platform->command({"revoke", m_platform->folder(), "--device", gone.newcomer.device, "--reason", "lost"}).exit, 0);
        QCOMPARE(theirs->ask(httpGet("/v1/hello")).code(), QByteArray("device_unknown"));
    }

private:
    QByteArray hostile(int what)
    {
        sync::ActPayload act = m_court.blank(m_case, "decide_entry");
        const auto own = [&] { return m_court.made(act).line + '\n'; };
        switch (what) {
        case 0: return "\n";
        case 1: return QByteArray("{}\n").repeated(65);
        case 2: return "not an act\n";
        case 3: return own().replace("\"sig\":\"M", "\"sig\":\"N");
        case 4: return ActingOffice("示0105", 'a').first(m_case).line + '\n';
        case 5: return m_other.first(m_case).line + '\n';
        case 6: act.by.org = "示0106"; return own();
        case 7: return own().replace("decide_entry", "decide_entrY");
        case 8: return own().replace("\"v\":1", "\"v\":1,\"v\":1");
        case 9: return QByteArray("{\"a\":").repeated(5'000) + "1" + QByteArray("}").repeated(5'000) + '\n';
        case 10: return "{\"v\":1,\"p\":\"" + QByteArray(300 * 1024, 'a') + "\"}\n";
        case 11: return own().replace("decide_entry", "decide\xff" "entry");
        case 12: return own().replace("decide_entry", QByteArray("decide\0entry", 12));
        case 13: act.caseId = "1-2-3-4"; return own();
        case 14: act.caseId = "110105-0105-2026-'; DROP TABLE act; --"; return own();
        case 15: {
            const auto first = m_court.first(testCase(++m_cases));
            sync::ActPayload other = sync::readActPayload(sync::readEnvelope(first.line)->act.text).value();
            ActingPlatform::answerTo(*m_client, first.line);
            other.nonce = QByteArray(16, 'z');
            other.caseId = m_case;
            sync::Envelope envelope;
            envelope.act = sync::signText(sync::kActTag, sync::payloadText(other), m_court.newcomer.officer).value();
            return sync::envelopeLine(envelope) + '\n';
        }
        case 16: act.assertedAt = act.assertedAt.addDays(2); return own();
        case 17: act.n = 5; return own();
        case 18: return own().replace("\"sig\":\"", "\"sig\":\"AAAA");
        case 19: {
            QJsonObject object = QJsonDocument::fromJson(own()).object();
            const QJsonValue one = object["s"].toArray()[0];
            object["s"] = QJsonArray{one, one, one, one, one};
            return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        }
        case 20: return own().replace("\"v\":1", "\"v\":9007199254740993");
        case 21: return own().replace("\"v\":1", "\"v\":1.0");
        case 22: return QByteArray((1 << 20) + 1, 'a');
        case 23: {
            sync::Envelope envelope = sync::readEnvelope(m_court.made(act).line).value();
            const auto key = crypto::SigningKey::generate(crypto::Suite::Sm2Sm3).value();
            act.n = 7; // in its place only if the receipt were believed
            envelope = sync::readEnvelope(m_court.made(act).line).value();
            envelope.receipt = sync::signReceipt({sync::eventId(envelope.act.text), m_case, "11", Verdict::Accepted, {}, 7, 1, 1}, key).value();
            return sync::envelopeLine(envelope) + '\n';
        }
        default: {
            QJsonObject object = QJsonDocument::fromJson(own()).object();
            object["s"] = QJsonArray();
            return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        }
        }
    }

    std::vector<crypto::PublicKey> receiptKeys()
    {
        const QJsonObject hello = QJsonDocument::fromJson(m_client->ask(httpGet("/v1/hello")).body).object();
        const QByteArray spki = QByteArray::fromBase64(hello["receipt_keys"].toArray()[0].toObject()["spki"].toString().toLatin1());
        return {crypto::PublicKey::read(crypto::Suite::Sm2Sm3, spki).value()};
    }
    crypto::PublicKey logKey()
    {
        const QJsonObject hello = QJsonDocument::fromJson(m_client->ask(httpGet("/v1/hello")).body).object();
        return crypto::PublicKey::read(crypto::Suite::Ed25519, QByteArray::fromBase64(hello["log_key"].toString().toLatin1())).value();
    }
    proof::Checkpoint logHead()
    {
        const Answered answered = m_client->ask(httpGet("/v1/log/11/checkpoint"));
        return answered.status == 200 ? proof::checkCheckpoint(answered.body, proof::originOf("11"), logKey()).value()
                                      : proof::Checkpoint();
    }
    /// The log's head once it holds an act that is now submitted.
    proof::Checkpoint headWith(const ActingOffice::Made &act)
    {
        ActingPlatform::answerTo(*m_client, act.line);
        const QByteArray proof = "/v1/proof/" + act.eid.toHex() + "?shard=11";
        [[maybe_unused]] const bool held = QTest::qWaitFor([&] { return m_client->ask(httpGet(proof)).status == 200; }, 20'000);
        return logHead();
    }
    /// Shows the newest head to the witness in \a folder, with what shows that it grew out of size \a from.
    Ran witnessed(const QString &folder, const proof::Checkpoint &head, qint64 from)
    {
        const auto write = [this](const QString &name, const QByteArray &bytes) {
            QFile file(m_folder.filePath(name));
            file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            file.write(bytes);
            return file.fileName();
        };
        const QString note = write("head", m_client->ask(httpGet("/v1/log/11/checkpoint")).body);
        const QString paths = write("paths", m_client->ask(httpGet("/v1/log/11/consistency?from=" + QByteArray::number(from) + "&to="
                                                                 + QByteArray::number(head.size))).body);
        return platformProgram({"witness", folder, "--name", "court.example", "--shard", "11", "--log-key",
                                QString::fromLatin1(logKey().bytes().toBase64()), "--head", note, "--proof", paths});
    }
    sync::ReadFeed page(qint64 since)
    {
        return sync::readFeed(m_client->ask(httpGet("/v1/feed/11?since=" + QByteArray::number(since))).body, u"11", since).value();
    }
    qint64 headOf() { return page(0).head; }
    std::vector<sync::FeedLine> lines(qint64 since)
    {
        std::vector<sync::FeedLine> all;
        for (auto got = page(since); !got.lines.empty(); got = page(all.back().seq))
            all.insert(all.end(), got.lines.begin(), got.lines.end());
        return all;
    }
    int timesShown(const QByteArray &eid)
    {
        const auto all = lines(0);
        return int(std::ranges::count_if(all, [&eid](const sync::FeedLine &line) { return line.entry.eid == eid; }));
    }
    static std::vector<proof::Hash> hashes(const QJsonValue &value)
    {
        std::vector<proof::Hash> all;
        for (const QJsonValue &one : value.toArray())
            all.push_back(QByteArray::fromHex(one.toString().toLatin1()));
        return all;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::array<std::unique_ptr<ActingPlatform>, 2> m_platforms;
    ActingPlatform *m_platform = nullptr;
    ActingOffice m_court{"示0105", 'a'}, m_other{"示0106", 'b', crypto::Suite::Ed25519};
    std::unique_ptr<TlsClient> m_client;
    QString m_case;
    int m_cases = 0;
};

QTEST_GUILESS_MAIN(ActsTest)
#include "tst_acts.moc"
