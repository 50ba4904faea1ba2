#include "actingfixture.h"
#include "crypto/hash.h"
#include "platform/registerbook.h"
#include "platform/snapshot.h"
#include "postgresfixture.h"
#include "registry/buckets.h"
#include "registry/entryrow.h"
#include "registry/filestream.h"

#include <QDir>
#include <QJsonArray>

#include <zstd.h>

#include <set>

using namespace zm;
using namespace zm::platform;
using web::Answered;
using web::TlsClient;

namespace {

constexpr auto kHeader = "entry_id,list,subject_kind,name,id_kind,id_number,case_number,office_code,region,grounds,obligation,"
                         "performance,listed_on,term_ends,status,status_on,content_hash\n";

/// An invented entry. The number is the standard's own example, or one that nobody has.
struct Entry {
    int n = 0;
    QByteArray status = "live", name = "某甲", number = {};

    QByteArray id() const { return QByteArray::number(n, 16).rightJustified(32, '0'); }
    QByteArray row() const
    {
        const QByteArray idNumber = number.isEmpty() ? QByteArray() : number;
        return id() + ",jd,person," + name + ',' + (idNumber.isEmpty() ? "" : "ric") + ',' + idNumber
            + ",(2026)示0105执" + QByteArray::number(n) + "号,示0105,110105,evasion,\"pay, and \"\"soon\"\"\",none,2026-01-05,,"
            + status + ",2026-01-05," + QByteArray(64, 'a') + '\n';
    }
};

} // namespace

/// The register as it goes out: snapshot, changes, inquiries, and who has applied what.
class RegisterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<PostgresFixture>(); }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("in a file") << false;
        QTest::newRow("on PostgreSQL") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, onServer);
        const QByteArray name = "r" + QByteArray::number(++m_count);
        m_entries.clear();
        for (int n = 1; n <= 60; ++n)
            m_entries.append(Entry{n});
        m_entries[0].number = "11010519491231002X";
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath(QString::fromLatin1(name)),
                                                      onServer ? m_postgres->fresh(name) : QByteArray());
        m_platform->enrol(m_court);
        m_platform->enrol(m_bank, "bank");
        m_client = m_platform->connection(m_court);
        publish();
    }
    void cleanup()
    {
        m_client.reset();
        m_platform.reset();
    }

    void aSnapshotIsARegisterFileThatItsReaderCanCheck()
    {
        const Manifest manifest = fetchManifest();
        QCOMPARE(manifest.rows, 60);
        QFile copy(m_folder.filePath("copy.csv.zst"));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        for (const Chunk &chunk : manifest.chunks) {
            const QByteArray bytes = fetch(chunk.sha256.toHex()).body;
            QCOMPARE(crypto::sha256({bytes}), chunk.sha256);
            QCOMPARE(bytes.size(), chunk.packedBytes);
            copy.write(bytes);
        }
        copy.close();

        auto stream = registry::FileStream::open(copy.fileName()).value();
        QCOMPARE(registry::columnsOf(*stream.next()).value(), registry::kColumnsPublished);
        int rows = 0;
        while (const auto *cells = stream.next().value()) {
            const auto row = registry::readRow(*cells, registry::kColumnsPublished, stream.line());
            QVERIFY2(row, row ? "" : qPrintable(row.error().reason));
            QVERIFY(row->idNumber.find("19491231") == std::string_view::npos);
            ++rows;
        }
        QCOMPARE(rows, 60);
    }

    void aDownloadGoesOnWhereItWasCut()
    {
        const Chunk chunk = fetchManifest().chunks.at(1);
        const QByteArray name = chunk.sha256.toHex(), whole = fetch(name).body;
        const QByteArray middle = QByteArray::number(whole.size() / 2);

        const Answered rest = ranged(name, "bytes=" + middle + '-');

        QCOMPARE(rest.status, 206);
        QCOMPARE(whole.first(whole.size() / 2) + rest.body, whole);
        QCOMPARE(TlsClient::headerOf(rest.head, "content-range"),
                 "bytes " + middle + '-' + QByteArray::number(whole.size() - 1) + '/' + QByteArray::number(whole.size()));
        QCOMPARE(ranged(name, "bytes=0-0").body, whole.first(1));
        for (const char *wrong : {"bytes=99999999-", "bytes=5-4", "bytes=-5", "bytes=a-b", "lines=1-2", "bytes=1-2-3"})
            QCOMPARE(ranged(name, wrong).status, 416);
    }

    void namesThatAreNoChunksAreSaid()
    {
        QCOMPARE(fetch("ca.key").status, 400);
        QCOMPARE(fetch(QByteArray(64, '0')).status, 404);
        QCOMPARE(fetch(QByteArray(64, 'G')).status, 400);
    }

    void aManifestThatWasChangedOrIsAnothersIsNone()
    {
        const QByteArray bytes = m_client->ask(httpGet("/v1/register/snapshot")).body;
        QVERIFY(checkManifest(bytes, logKey()));
        QVERIFY(!checkManifest(QByteArray(bytes).replace("\\\"rows\\\":60", "\\\"rows\\\":61"), logKey()));
        QVERIFY(!checkManifest(bytes, crypto::SigningKey::generate(crypto::Suite::Ed25519)->publicKey().value()));
        QVERIFY(!checkManifest("{}", logKey()));
    }

    void whoeverIsLetGoLeavesNothingBehind()
    {
        const Manifest before = fetchManifest();
        m_entries[4].name = "某将去";
        publish();
        m_entries[4].status = "deleted";
        m_entries.removeAt(9);
        publish();

        const QJsonArray changes = delta(60, *m_client);

        QStringList removed;
        for (const QJsonValue &change : changes) {
            if (change["op"].toString() != "REMOVE")
                continue;
            removed.append(change["id"].toString());
            QCOMPARE(change.toObject().keys(), (QStringList{"eff", "id", "op", "reason", "seq"}));
        }
        removed.sort();
        QCOMPARE(removed, (QStringList{Entry{5}.id(), Entry{10}.id()}));
        const Manifest after = fetchManifest();
        QCOMPARE(after.rows, 58);
        for (const Chunk &chunk : before.chunks)
            QCOMPARE(fetch(chunk.sha256.toHex()).status == 200, std::ranges::count(after.chunks, chunk) > 0);
        QDir published(m_platform->folder() + "/published/chunks");
        QCOMPARE(published.entryList(QDir::Files).size(), qsizetype(std::set<QByteArray>{after.buckets.sha256, after.chunks[0].sha256, after.chunks[1].sha256}.size()));
        for (const QJsonValue &change : delta(0, *m_client))
            QVERIFY(!change["entry"]["name"].toString().contains("将去"));
    }

    void aSnapshotOfTheSameIsTheSame()
    {
        const Manifest before = fetchManifest();
        publish();
        const Manifest after = fetchManifest();
        QCOMPARE(after.chunks, before.chunks);
        QCOMPARE(after.buckets, before.buckets);
        QCOMPARE(after.seq, before.seq);
        QVERIFY(after.freshUntilMs - after.madeAtMs == kLeaseMs);
    }

    void aChangeIsSeenByTheDigestsOfItsBucketAlone()
    {
        const QByteArray before = unpackedBuckets();
        m_entries[7].name = "某乙";
        publish();
        const QByteArray after = unpackedBuckets();
        QCOMPARE(after.size(), registry::kBuckets * 32);
        for (int bucket = 0; bucket < registry::kBuckets; ++bucket) {
            const bool same = before.mid(bucket * 32, 32) == after.mid(bucket * 32, 32);
            QCOMPARE(same, bucket != registry::bucketOf(m_entries[7].id()));
        }
    }

    void aRecipientGetsTheFieldsThatAreForItAndNoMore()
    {
        auto bank = m_platform->connection(m_bank);

        const QJsonObject theirs = delta(0, *bank).at(0)["entry"].toObject();
        const QJsonObject ours = delta(0, *m_client).at(0)["entry"].toObject();

        QVERIFY(theirs.contains("name") && theirs.contains("status"));
        QVERIFY(!theirs.contains("obligation") && !theirs.contains("performance") && !theirs.contains("content_hash"));
        QVERIFY(ours.contains("obligation"));
        QCOMPARE(bank->ask(httpGet("/v1/register/snapshot")).status, 403);
        QCOMPARE(bank->ask(httpGet("/v1/register/chunk/" + fetchManifest().chunks[1].sha256.toHex())).status, 403);
    }

    void aRecipientDoesNotAct()
    {
        auto bank = m_platform->connection(m_bank);
        m_bank.at = QDateTime::fromMSecsSinceEpoch(
            TlsClient::headerOf(bank->ask(httpGet("/v1/hello")).head, "zm-server-time").toLongLong(), Qt::UTC);
        QCOMPARE(ActingPlatform::answerTo(*bank, m_bank.first(testCase(1)).line).verdict, sync::Verdict::Quarantined);
    }

    void anInquiryIsAnsweredByTheNumberAloneAndForAPurpose()
    {
        auto bank = m_platform->connection(m_bank);
        const QJsonObject answer = QJsonDocument::fromJson(
            bank->ask(httpPost("/v1/register/inquire", R"({"purpose":"identity_check","subjects":["11010519491231002x","某甲"]})")).body).object();
        QCOMPARE(answer["answers"][0]["listed"].toBool(), true);
        QCOMPARE(answer["answers"][0]["entries"][0]["entry_id"].toString(), QString::fromLatin1(Entry{1}.id()));
        QVERIFY(!answer["answers"][0]["entries"][0].toObject().contains("obligation"));
        QCOMPARE(answer["answers"][1]["listed"].toBool(), false);
    }

    void anInquiryWithoutAPurposeOrWithoutASubjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no purpose") << QByteArray(R"({"subjects":["1"]})");
        QTest::newRow("an invented purpose") << QByteArray(R"({"purpose":"curiosity","subjects":["1"]})");
        QTest::newRow("another purpose, not said which") << QByteArray(R"({"purpose":"other","subjects":["1"]})");
        QTest::newRow("nobody") << QByteArray(R"({"purpose":"identity_check","subjects":[]})");
        QTest::newRow("an empty number") << QByteArray(R"({"purpose":"identity_check","subjects":[""]})");
        QTest::newRow("a number that is none") << QByteArray(R"({"purpose":"identity_check","subjects":[7]})");
        QTest::newRow("everybody") << QByteArray(R"({"purpose":"identity_check","subjects":[)" + QByteArray("\"1\",").repeated(100) + "\"1\"]}");
    }
    void anInquiryWithoutAPurposeOrWithoutASubjectIsRefused()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(m_client->ask(httpPost("/v1/register/inquire", body)).status, 400);
    }

    void aRemovalIsNotReachedUntilEveryRecipientSaysSo()
    {
        m_entries.removeAt(3);
        publish();
        const Ran open = m_platform->command({"register", "reach", m_platform->folder()});
        QCOMPARE(open.exit, 1);
        QVERIFY(open.out.contains("applied by 0 of 1; not yet: " + m_bank.newcomer.device.toLatin1()));

        auto bank = m_platform->connection(m_bank);
        const QByteArray seq = QByteArray::number(delta(60, *bank).last()["seq"].toInteger());
        QCOMPARE(bank->ask(httpPost("/v1/ack", R"({"stream":"register","shard":"00","digest":"","seq":)" + seq + "}")).status, 200);

        QCOMPARE(m_platform->connection(m_bank)->ask(httpPost("/v1/ack", R"({"stream":"register","shard":"00","digest":"","seq":9999})")).status, 400);

        const Ran reached = m_platform->command({"register", "reach", m_platform->folder()});
        QCOMPARE(reached.exit, 0);
        QVERIFY(reached.out.contains("applied by 1 of 1"));
    }

    void aFileThatIsNoRegisterChangesNothing()
    {
        QFile file(m_folder.filePath("bad.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(kHeader) + Entry{1}.row() + "\"broken");
        file.close();
        QVERIFY(m_platform->command({"register", "load", m_platform->folder(), "--file", file.fileName()}).exit != 0);
        QCOMPARE(m_platform->command({"register", "load", m_platform->folder(), "--file", m_folder.filePath("none")}).exit, 2);
        QCOMPARE(delta(60, *m_client).size(), 0);
    }

    // Acts go on while a register is loaded: whoever looks meanwhile sees it grow, and finds it unlocked.
    void aLongLoadComesInPortions()
    {
        constexpr int kMany = 12'000;
        QFile file(m_folder.filePath("long.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(kHeader);
        for (int n = 1; n <= kMany; ++n)
            file.write(Entry{n}.row());
        file.close();
        QStringList words{"register", "load", m_platform->folder(), "--file", file.fileName()};
        QProcess loading;
        loading.start(QStringLiteral(ZM_PLATFORM_PROGRAM), words + m_platform->databaseWords());
        QSet<qint64> sizes;
        while (loading.state() != QProcess::NotRunning) {
            sizes.insert(lastOf(*m_client));
            loading.waitForFinished(5);
        }

        QCOMPARE(loading.exitCode(), 0);
        QCOMPARE(lastOf(*m_client), kMany + 1); // the first one had a number before
        QVERIFY2(std::ranges::any_of(sizes, [](qint64 size) { return size > 60 && size < kMany; }), "it came all at once");
    }

private:
    /// The number of the last change.
    static qint64 lastOf(TlsClient &client)
    {
        const QByteArrayList lines = client.ask(httpGet("/v1/register/delta?since=1000000")).body.trimmed().split('\n');
        return QJsonDocument::fromJson(lines.last()).object()["head"].toInteger();
    }
    void publish()
    {
        QFile file(m_folder.filePath("register.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(kHeader);
        for (const Entry &entry : m_entries)
            file.write(entry.row());
        file.close();
        const Ran loaded = m_platform->command({"register", "load", m_platform->folder(), "--file", file.fileName()});
        QVERIFY2(loaded.exit == 0, (loaded.out + loaded.err).constData());
        const Ran made = m_platform->command({"register", "snapshot", m_platform->folder()});
        QVERIFY2(made.exit == 0, (made.out + made.err).constData());
    }
    crypto::PublicKey logKey()
    {
        const QJsonObject hello = QJsonDocument::fromJson(m_client->ask(httpGet("/v1/hello")).body).object();
        return crypto::PublicKey::read(crypto::Suite::Ed25519, QByteArray::fromBase64(hello["log_key"].toString().toLatin1())).value();
    }
    Manifest fetchManifest()
    {
        return checkManifest(m_client->ask(httpGet("/v1/register/snapshot")).body, logKey()).value();
    }
    Answered fetch(const QByteArray &name) { return m_client->ask(httpGet("/v1/register/chunk/" + name)); }
    Answered ranged(const QByteArray &name, const QByteArray &range)
    {
        return m_client->ask("GET /v1/register/chunk/" + name + " HTTP/1.1\r\nHost: x\r\nRange: " + range + "\r\n\r\n");
    }
    QByteArray unpackedBuckets()
    {
        const Chunk chunk = fetchManifest().buckets;
        const QByteArray packed = fetch(chunk.sha256.toHex()).body;
        QByteArray raw(chunk.rawBytes, Qt::Uninitialized);
        const std::size_t size = ZSTD_decompress(raw.data(), std::size_t(raw.size()), packed.constData(), std::size_t(packed.size()));
        return ZSTD_isError(size) ? QByteArray() : raw;
    }
    static QJsonArray delta(qint64 since, TlsClient &client)
    {
        const QByteArray body = client.ask(httpGet("/v1/register/delta?since=" + QByteArray::number(since))).body;
        QByteArrayList lines = body.split('\n');
        lines.removeLast();
        const QByteArray trailer = lines.takeLast() + '\n';
        const QJsonObject end = QJsonDocument::fromJson(trailer).object();
        if (end["run"].toString().toLatin1() != crypto::sha256({body.chopped(trailer.size())}).toHex())
            return {"torn"};
        lines.removeFirst();
        QJsonArray changes;
        for (const QByteArray &line : lines)
            changes.append(QJsonDocument::fromJson(line).object());
        return changes;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::unique_ptr<ActingPlatform> m_platform;
    ActingOffice m_court{"示0105", 'a', crypto::Suite::Ed25519}, m_bank{"示银行", 'b', crypto::Suite::Ed25519};
    std::unique_ptr<TlsClient> m_client;
    QList<Entry> m_entries;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(RegisterTest)
#include "tst_register.moc"
