#include "actingfixture.h"
#include "crypto/hash.h"
#include "postgresfixture.h"
#include "sync/files.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

#include <array>

using namespace zm;
using namespace zm::platform;
using namespace Qt::Literals::StringLiterals;
using web::Answered;
using web::TlsClient;

namespace {

constexpr qsizetype kPortion = 512 * 1024;

QByteArray patch(const QByteArray &sha256, qint64 at, const QByteArray &bytes)
{
    return QByteArray(httpPost("/v1/blobs/" + sha256 + "?shard=11&at=" + QByteArray::number(at), bytes, "application/octet-stream")).replace(0, 4, "PATCH");
}

} // namespace

/// Sealed files of evidence on a running platform, in a file and on PostgreSQL: who may send, who may fetch, and when they are gone.
class FilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        m_platforms[0] = std::make_unique<ActingPlatform>(m_folder.filePath("file"), "");
        m_platforms[1] = std::make_unique<ActingPlatform>(m_folder.filePath("server"), m_url = m_postgres->fresh("files"));
        for (auto &platform : m_platforms) {
            for (const ActingOffice *office : {&m_court, &m_reader, &m_stranger})
                platform->enrol(*office);
            platform->enrol(m_bank, u"bank"_s);
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
        m_bytes = crypto::randomBytes(int(kPortion + 3'000)).value();
        m_sha256 = crypto::sha256({m_bytes}).toHex();
        m_court.at = QDateTime::fromMSecsSinceEpoch(
            TlsClient::headerOf(m_client->ask(httpGet("/v1/hello")).head, "zm-server-time").toLongLong(), Qt::UTC);
    }
    void cleanup() { m_client.reset(); }

    void aFileGoesToWhomItIsForOnceAnActNamesIt_data()
    {
        QTest::addColumn<bool>("actFirst");
        QTest::newRow("the act first") << true;
        QTest::newRow("the file first") << false;
    }
    void aFileGoesToWhomItIsForOnceAnActNamesIt()
    {
        QFETCH(bool, actFirst);
        QByteArray eid = actFirst ? naming() : QByteArray();
        upload();
        auto reader = m_platform->connection(m_reader);
        if (!actFirst) {
            QCOMPARE(waiting(*reader).size(), 0);
            eid = naming();
        }

        const QJsonArray told = waiting(*reader);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0]["sha256"_L1].toString(), QString::fromLatin1(m_sha256));
        QCOMPARE(told[0]["act"_L1].toString(), sync::hexOf(eid));
        QCOMPARE(QByteArray::fromBase64(told[0]["box"_L1].toString().toLatin1()), QByteArray("box for d"));
        QCOMPARE(fetch(*reader, eid), m_bytes);

        // Whoever it is not for hears the same as of one that was never there, the sender's own office included.
        for (const ActingOffice *other : {&m_stranger, &m_court})
            QCOMPARE(m_platform->connection(*other)->ask(httpGet(address(eid, 0))).status, 404);

        // Fetched by everybody it was for: nothing of it stays.
        QCOMPARE(reader->ask(httpPost("/v1/blobs/" + m_sha256 + "/taken?shard=11&act=" + eid.toHex(), "{}")).status, 200);
        QCOMPARE(reader->ask(httpPost("/v1/blobs/" + m_sha256 + "/taken?shard=11&act=" + eid.toHex(), "{}")).status, 200);
        QCOMPARE(reader->ask(httpGet(address(eid, 0))).status, 404);
        QVERIFY(sent().last()["readers"_L1][0]["taken"_L1].toBool());
        QCOMPARE(rowsLeft(), 1); // the key of the case, which is not over
    }

    void aPortionThatComesTwiceOrTooEarlyChangesNothing()
    {
        announce();
        QCOMPARE(have(patchNow(0, m_bytes.first(1000))), 1000);
        QCOMPARE(have(patchNow(0, m_bytes.first(1000))), 1000); // the answer was lost
        QCOMPARE(have(patchNow(5000, m_bytes.sliced(5000, 1000))), 1000);
        QCOMPARE(have(patchNow(1000, m_bytes.sliced(1000, kPortion))), 1000 + kPortion);
        QCOMPARE(have(m_client->ask(httpPost("/v1/blobs", announcement()))), 1000 + kPortion); // announced anew, it goes on
        QCOMPARE(m_client->ask(patch(m_sha256, 1000 + kPortion, QByteArray(4000, 'x'))).code(), QByteArray("file_too_long"));
    }

    void bytesOfAnotherDigestAreNotKept()
    {
        announce();
        QByteArray other = m_bytes;
        other[10] = char(other[10] ^ 1);
        patchNow(0, other.first(kPortion));
        QCOMPARE(patchNow(kPortion, other.sliced(kPortion)).code(), QByteArray("digest_wrong"));
        QCOMPARE(rowsLeft(), 1); // its reader's box
        const QByteArray eid = naming();
        QCOMPARE(m_platform->connection(m_reader)->ask(httpGet(address(eid, 0))).status, 404);

        upload(); // and the right ones go through
        QCOMPARE(fetch(*m_platform->connection(m_reader), eid), m_bytes);
    }

    // The digest stands in an act that others read: another office must not be able to take its place with it.
    void nobodyStandsInTheWayOfAnothersFile()
    {
        const QByteArray eid = naming();
        auto stranger = m_platform->connection(m_stranger);
        QCOMPARE(stranger->ask(httpPost("/v1/blobs", announcement())).status, 200);
        QCOMPARE(stranger->ask(patch(m_sha256, 0, QByteArray(1000, 'x'))).status, 200);

        upload();

        QCOMPARE(fetch(*m_platform->connection(m_reader), eid), m_bytes);
    }

    void whatMustNotTravelIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        const auto with = [](const QString &name, const QJsonValue &value) {
            QJsonObject said{{u"sha256"_s, QString(64, u'a')}, {u"bytes"_s, 1000}, {u"case"_s, testCase(900)}, {u"readers"_s, readers()}};
            said[name] = value;
            return sync::canonicalJson(said);
        };
        QTest::newRow("for nobody") << with(u"readers"_s, QJsonArray()) << QByteArray("invalid");
        QTest::newRow("for somebody who is not enrolled")
            << with(u"readers"_s, QJsonArray{QJsonObject{{u"device"_s, QString(32, u'f')}, {u"box"_s, u"AAAA"_s}}}) << QByteArray("reader_unknown");
        QTest::newRow("too large") << with(u"bytes"_s, 1LL << 40) << QByteArray("file_too_large");
        QTest::newRow("of no size") << with(u"bytes"_s, 0) << QByteArray("invalid");
        QTest::newRow("of less than nothing") << with(u"bytes"_s, -1) << QByteArray("invalid");
        QTest::newRow("a digest that is a path") << with(u"sha256"_s, u"../../../etc/passwd"_s) << QByteArray("invalid");
        QTest::newRow("of no case") << with(u"case"_s, u"11"_s) << QByteArray("invalid");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("invalid");
    }
    void whatMustNotTravelIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, code);
        QCOMPARE(m_client->ask(httpPost("/v1/blobs", body)).code(), code);
    }

    void aBankHasNoBusinessWithEvidence()
    {
        const QByteArray code = "offices_only";
        for (const QByteArray &request : {httpGet("/v1/blobs"), httpGet("/v1/readers?org=x"), httpPost("/v1/blobs", announcement()), httpPost("/v1/readers", "{}")})
            QCOMPARE(m_platform->connection(m_bank)->ask(request).code(), code);
    }

    // What is for a recipient is filtered by fields; an act, with grounds and what is owed, is not.
    void aBankReadsNoActs()
    {
        const QByteArray eid = naming().toHex();
        for (const QByteArray &address : {QByteArray("/v1/feed/11?since=0"), "/v1/acts/" + eid + "?shard=11", "/v1/proof/" + eid + "?shard=11", "/v1/cases/" + m_case.toLatin1()}) {
            const Answered answered = m_platform->connection(m_bank)->ask(httpGet(address));
            QCOMPARE(answered.code(), QByteArray("offices_only"));
            QVERIFY(m_platform->connection(m_stranger)->ask(httpGet(address)).status != 403);
        }
        QCOMPARE(m_platform->connection(m_bank)->ask(httpGet("/v1/register/delta?since=0")).status, 200);
        QCOMPARE(m_platform->connection(m_bank)->ask(httpGet("/v1/hello")).status, 200);
    }

    void aBoxIsOnlyItsOwnersWord()
    {
        const QByteArray box(32, 'b');
        const auto signedBy = [&](const ActingOffice &who, const QString &device) {
            return sync::canonicalJson(sync::toJson(sync::signText(sync::kBoxTag, sync::boxText(device, box), who.newcomer.officer).value()));
        };
        QCOMPARE(m_client->ask(httpPost("/v1/readers", signedBy(m_stranger, m_court.newcomer.device))).code(), QByteArray("signature_wrong"));
        QCOMPARE(m_client->ask(httpPost("/v1/readers", signedBy(m_court, m_reader.newcomer.device))).code(), QByteArray("invalid"));
        QCOMPARE(m_client->ask(httpPost("/v1/readers", signedBy(m_court, m_court.newcomer.device))).status, 200);
        const QByteArray told = m_platform->connection(m_reader)->ask(httpGet("/v1/readers?org=" + m_court.org.toUtf8().toPercentEncoding())).body;
        QVERIFY2(told.contains(box.toHex()), told.constData());
    }

    void aPurgeTakesFilesBoxesAndKeysOfTheCase()
    {
        upload();
        const QByteArray eid = naming();
        auto reader = m_platform->connection(m_reader);
        QCOMPARE(reader->ask(httpGet(address(eid, 0))).status, 200);
        QCOMPARE(rowsLeft(), 4); // two parts, a box, a key

        sync::ActPayload purge = m_court.blank(m_case, u"purge_identity"_s);
        purge.prev = eid;
        purge.n = 1;
        QCOMPARE(ActingPlatform::answerTo(*m_client, m_court.made(purge).line).verdict, sync::Verdict::Accepted);

        QCOMPARE(reader->ask(httpGet(address(eid, 0))).status, 404);
        QCOMPARE(waiting(*reader).size(), 0);
        QCOMPARE(m_client->ask(httpPost("/v1/blobs", announcement())).code(), QByteArray("case_purged"));
        QCOMPARE(rowsLeft(), 0);
    }

    // The platform is killed between any two portions; what it acknowledged is there.
    void aKilledPlatformGoesOnWhereItWas()
    {
        announce();
        patchNow(0, m_bytes.first(2000));
        m_platform->running().kill();
        m_platform->start();
        m_client = m_platform->connection(m_court);
        QCOMPARE(have(m_client->ask(httpPost("/v1/blobs", announcement()))), 2000);
        patchNow(2000, m_bytes.sliced(2000, kPortion));
        patchNow(2000 + kPortion, m_bytes.sliced(2000 + kPortion));
        const QByteArray eid = naming();
        QCOMPARE(fetch(*m_platform->connection(m_reader), eid), m_bytes);
    }

private:
    static QJsonArray readers()
    {
        return {QJsonObject{{u"device"_s, QString(32, u'd')}, {u"box"_s, QString::fromLatin1(QByteArray("box for d").toBase64())}}};
    }
    QByteArray announcement() const
    {
        return sync::canonicalJson({{u"sha256"_s, QString::fromLatin1(m_sha256)}, {u"bytes"_s, m_bytes.size()}, {u"case"_s, m_case}, {u"readers"_s, readers()}});
    }
    void announce() { QCOMPARE(m_client->ask(httpPost("/v1/blobs", announcement())).status, 200); }
    Answered patchNow(qint64 at, const QByteArray &bytes) { return m_client->ask(patch(m_sha256, at, bytes)); }
    static qint64 have(const Answered &answered) { return QJsonDocument::fromJson(answered.body)["have"_L1].toInteger(-1); }
    void upload()
    {
        announce();
        for (qint64 at = 0; at < m_bytes.size(); at += kPortion)
            patchNow(at, m_bytes.mid(at, kPortion));
    }
    /// An accepted act of the court that names the file, with a key of the case in a box beside it. Its name.
    QByteArray naming()
    {
        sync::ActPayload act = m_court.blank(m_case, u"decide_entry"_s);
        sync::nameFiles(act.body, {{QString::fromLatin1(m_sha256), m_bytes.size()}});
        auto made = m_court.made(act);
        sync::Envelope envelope = sync::readEnvelope(made.line).value();
        envelope.boxedKey = "the key of case " + m_case.toLatin1();
        if (ActingPlatform::answerTo(*m_client, sync::envelopeLine(envelope)).verdict != sync::Verdict::Accepted)
            qFatal("the act was not accepted");
        return made.eid;
    }
    QByteArray address(const QByteArray &eid, qint64 at) const
    {
        return "/v1/blobs/" + m_sha256 + "?shard=11&act=" + eid.toHex() + "&at=" + QByteArray::number(at);
    }
    QByteArray fetch(TlsClient &client, const QByteArray &eid) const
    {
        QByteArray all;
        while (all.size() < m_bytes.size()) {
            const Answered some = client.ask(httpGet(address(eid, all.size())));
            if (some.status != 200 || some.body.isEmpty())
                break;
            all += some.body;
        }
        return all;
    }
    /// What waits of this file.
    QJsonArray waiting(TlsClient &client) const
    {
        QJsonArray mine;
        for (const QJsonValue &one : QJsonDocument::fromJson(client.ask(httpGet("/v1/blobs")).body)["waiting"_L1].toArray()) {
            if (one["sha256"_L1].toString().toLatin1() == m_sha256)
                mine.append(one);
        }
        return mine;
    }
    QJsonArray sent() { return QJsonDocument::fromJson(m_client->ask(httpGet("/v1/blobs")).body)["sent"_L1].toArray(); }
    /// Rows of the database that still hold something of this case's file: its bytes, boxes that open it, the key of the case.
    qint64 rowsLeft()
    {
        QFETCH_GLOBAL(int, which);
        const auto database = openDatabase({m_platform->folder() + u"/platform.sqlite"_s, which == 0 ? QByteArray() : m_url}).value();
        const QByteArray caseId = m_case.toLatin1();
        return database->run("SELECT (SELECT count(*) FROM file_part WHERE sha256 = $1) + (SELECT count(*) FROM file_reader WHERE sha256 = $1 AND taken_at = 0) + "
                             "(SELECT count(*) FROM case_key k JOIN submission s ON s.eid = k.eid WHERE s.case_id = $2)", {m_sha256, caseId}).value().number(0, 0);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::array<std::unique_ptr<ActingPlatform>, 2> m_platforms;
    ActingPlatform *m_platform = nullptr;
    ActingOffice m_court{u"示0105"_s, u'a'}, m_reader{u"示0106"_s, u'd', crypto::Suite::Ed25519}, m_stranger{u"示0107"_s, u'c', crypto::Suite::Ed25519},
        m_bank{u"bank-1"_s, u'b', crypto::Suite::Ed25519};
    std::unique_ptr<TlsClient> m_client;
    QString m_case;
    QByteArray m_bytes, m_sha256, m_url;
    int m_cases = 0;
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
