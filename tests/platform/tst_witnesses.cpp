#include "actingfixture.h"
#include "base/clock.h"
#include "postgresfixture.h"
#include "proof/bundle.h"
#include "sync/strictjson.h"

#include <QJsonArray>

using namespace zm;
using namespace zm::platform;
using web::Answered;
using web::TlsClient;

/// Two of three who do not belong to the platform have to have seen a head; the real programs on both sides.
class WitnessesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        QJsonArray witnesses;
        for (const QString &name : kNames) {
            const Ran key = platformProgram({"witness", "key", m_folder.filePath(name)});
            QCOMPARE(key.exit, 0);
            witnesses.append(QJsonObject{{"name", name}, {"key", QString::fromLatin1(key.out.trimmed())}});
        }
        m_list = sync::canonicalJson({{"needed", 2}, {"witnesses", witnesses}});
    }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("in a file") << false;
        QTest::newRow("on PostgreSQL") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        const QByteArray name = "w" + QByteArray::number(++m_count);
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath(QString::fromLatin1(name)), onServer ? m_postgres->fresh(name) : QByteArray());
        QFile file(m_platform->folder() + "/witnesses.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_list);
        file.close();
        m_platform->running().kill();
        m_platform->start();
        m_court = ActingOffice(QStringLiteral("示0105"), 'a', crypto::Suite::Ed25519);
        m_court.at = SystemClock().now();
        m_platform->enrol(m_court);
        m_client = m_platform->connection(m_court);
        m_quorum = proof::readQuorum(m_list).value();
        // Each looks at logs it has not seen before.
        for (const QString &one : kNames)
            QFile::remove(m_folder.filePath(one + "/seen-11.json"));
    }
    void cleanup()
    {
        m_client.reset();
        m_platform.reset();
    }

    void aHeadCountsWhenTwoOfThreeHaveSeenIt()
    {
        const auto act = m_court.first(testCase(1));
        const QByteArray head = headWith(act);
        QCOMPARE(m_client->ask(httpGet("/v1/log/11/checkpoint?seen=yes")).status, 404);
        QCOMPARE(bring(head, kNames[0]).status, 200);
        QCOMPARE(bring(head, kNames[0]).status, 200); // the same again is nothing new
        QCOMPARE(m_client->ask(httpGet("/v1/log/11/checkpoint?seen=yes")).status, 404);
        QVERIFY(!checked(act));

        QCOMPARE(bring(head, kNames[1]).status, 200);

        const Answered seen = m_client->ask(httpGet("/v1/log/11/checkpoint?seen=yes"));
        QCOMPARE(seen.status, 200);
        QVERIFY(seen.body.startsWith(head.trimmed()));
        QVERIFY(proof::checkQuorum(seen.body, m_quorum));
        const auto receipt = checked(act);
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
        QCOMPARE(receipt->eid, act.eid);
    }

    // The log grows on; what was seen keeps its proof, what came after waits for the witnesses.
    void aProofStandsUnderTheHeadThatWasSeen()
    {
        const auto first = m_court.first(testCase(1));
        const QByteArray head = headWith(first);
        bring(head, kNames[1]);
        bring(head, kNames[2]);
        const auto second = m_court.first(testCase(2));
        headWith(second);

        QVERIFY(checked(first));
        QVERIFY(!checked(second));
        QVERIFY(proof::checkBundle(bundleOf(second), receiptKeys(), logKey()));
    }

    void whoIsNoWitnessOfThisHeadAddsNothing()
    {
        const QByteArray head = headWith(m_court.first(testCase(1)));
        const auto stranger = crypto::SigningKey::generate(crypto::Suite::Ed25519).value();
        const QByteArray line = proof::cosign(head, kNames[0], stranger, 1'780'000'000).value();
        const qint64 size = sizeOf(head);
        const QByteArray sound = lineOf(head, kNames[0]);

        QCOMPARE(post(size, line).status, 403);
        QCOMPARE(post(size, sound + line).status, 403);
        QCOMPARE(post(size + 5, sound).status, 404);
        QCOMPARE(post(size, "").status, 403);
        QCOMPARE(m_client->ask(httpGet("/v1/log/11/checkpoint")).body, head);
    }

private:
    /// The head over \a act, without a witness yet.
    QByteArray headWith(const ActingOffice::Made &act)
    {
        ActingPlatform::answerTo(*m_client, act.line);
        [[maybe_unused]] const bool held = QTest::qWaitFor([&] { return m_client->ask(httpGet(proofAt(act))).status == 200; }, 20'000);
        return m_client->ask(httpGet("/v1/log/11/checkpoint")).body;
    }
    static QByteArray proofAt(const ActingOffice::Made &act) { return "/v1/proof/" + act.eid.toHex() + "?shard=11"; }
    proof::Bundle bundleOf(const ActingOffice::Made &act) { return proof::readBundle(m_client->ask(httpGet(proofAt(act))).body).value(); }
    Result<sync::Receipt> checked(const ActingOffice::Made &act)
    {
        return proof::checkBundle(bundleOf(act), receiptKeys(), logKey(), m_quorum);
    }
    static qint64 sizeOf(const QByteArray &head) { return head.split('\n').at(1).toLongLong(); }
    /// What the witness's own program says of the head.
    QByteArray lineOf(const QByteArray &head, const QString &name)
    {
        QFile file(m_folder.filePath("head"));
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(head);
        file.close();
        const Ran said = platformProgram({"witness", m_folder.filePath(name), "--name", name, "--shard", "11", "--log-key",
                                          QString::fromLatin1(logKey().bytes().toBase64()), "--head", file.fileName(), "--proof",
                                          consistency(sizeOf(head))});
        return said.exit == 0 ? said.out : QByteArray();
    }
    QString consistency(qint64 size)
    {
        QFile file(m_folder.filePath("paths"));
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(m_client->ask(httpGet("/v1/log/11/consistency?from=" + QByteArray::number(size) + "&to=" + QByteArray::number(size))).body);
        return file.fileName();
    }
    Answered post(qint64 size, const QByteArray &line)
    {
        return m_client->ask(httpPost("/v1/log/11/cosignature", sync::canonicalJson({{"size", size}, {"line", QString::fromUtf8(line)}})));
    }
    Answered bring(const QByteArray &head, const QString &name) { return post(sizeOf(head), lineOf(head, name)); }
    crypto::PublicKey logKey()
    {
        return crypto::PublicKey::read(crypto::Suite::Ed25519, QByteArray::fromBase64(hello()["log_key"].toString().toLatin1())).value();
    }
    std::vector<crypto::PublicKey> receiptKeys()
    {
        std::vector<crypto::PublicKey> keys;
        for (const QJsonValue &one : hello()["receipt_keys"].toArray())
            keys.push_back(crypto::PublicKey::read(*crypto::suiteNamed(one["alg"].toString()), QByteArray::fromBase64(one["spki"].toString().toLatin1())).value());
        return keys;
    }
    QJsonObject hello() { return QJsonDocument::fromJson(m_client->ask(httpGet("/v1/hello")).body).object(); }

    const QStringList kNames{"court.example", "procuratorate.example", "archive.example"};
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    QByteArray m_list;
    std::unique_ptr<ActingPlatform> m_platform;
    ActingOffice m_court{QStringLiteral("示0105"), 'a', crypto::Suite::Ed25519};
    std::unique_ptr<TlsClient> m_client;
    proof::Quorum m_quorum;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(WitnessesTest)
#include "tst_witnesses.moc"
