#include "actingfixture.h"

#include <QFile>

using namespace zm;
using namespace zm::platform;
using sync::Verdict;
using web::TlsClient;

/// A platform that was set back to a backup says so, and gets back what it had answered.
class RestoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheBackupForgotComesBackWithItsReceipt()
    {
        ActingPlatform platform(m_folder.filePath("platform"), "");
        ActingOffice court;
        platform.enrol(court);
        auto client = platform.connection(court);
        court.at = QDateTime::fromMSecsSinceEpoch(
            TlsClient::headerOf(client->ask(httpGet("/v1/hello")).head, "zm-server-time").toLongLong(), Qt::UTC);
        const auto kept = court.first(testCase(1)), forgotten = court.decision(testCase(1), kept.eid, 1);
        QCOMPARE(ActingPlatform::answerTo(*client, kept.line).verdict, Verdict::Accepted);
        QTRY_VERIFY_WITH_TIMEOUT(client->ask(httpGet("/v1/feed/11?since=0")).body.contains(kept.eid.toHex()), 20'000); // numbered
        QCOMPARE(platform.running().stop(), 0);
        const QString file = platform.folder() + "/platform.sqlite", backup = m_folder.filePath("backup.sqlite");
        QVERIFY(QFile::copy(file, backup));
        platform.start();
        client = platform.connection(court);
        const sync::Answer answered = ActingPlatform::answerTo(*client, forgotten.line);
        QCOMPARE(answered.verdict, Verdict::Accepted);
        QCOMPARE(platform.running().stop(), 0);

        for (const char *tail : {"", "-wal", "-shm"})
            QFile::remove(file + tail);
        QVERIFY(QFile::copy(backup, file));
        QCOMPARE(platform.command({"restored", platform.folder()}).exit, 0);
        platform.start();
        client = platform.connection(court);

        const web::Answered hello = client->ask(httpGet("/v1/hello"));
        QCOMPARE(TlsClient::headerOf(hello.head, "zm-epoch"), QByteArray("2"));
        QCOMPARE(QJsonDocument::fromJson(hello.body).object()["from_seq"].toInt(), 1);
        QCOMPARE(client->ask(httpGet("/v1/acts/" + forgotten.eid.toHex() + "?shard=11")).status, 404);
        // A request that was under way while the backup was put back is not judged anew: its author may hold the first answer.
        const web::Answered late = client->ask(
            httpPost("/v1/acts:submit", forgotten.line + '\n', "application/x-ndjson", "ZM-Epoch: 1\r\n"));
        QCOMPARE(late.status, 412);
        QVERIFY2(late.body.contains("another_epoch"), late.body.constData());
        QCOMPARE(client->ask(httpGet("/v1/acts/" + forgotten.eid.toHex() + "?shard=11")).status, 404);
        sync::Envelope again = sync::readEnvelope(forgotten.line).value();
        again.receipt = answered.receipt;
        const sync::Answer honoured = ActingPlatform::answerTo(*client, sync::envelopeLine(again));
        QCOMPARE(honoured.verdict, Verdict::Accepted);
        QCOMPARE(honoured.receipt, answered.receipt); // the old promise, not a new one
        const Ran verified = platform.command({"verify", platform.folder()});
        QVERIFY2(verified.exit == 0, (verified.out + verified.err).constData());
    }

    void whatWasNeverARestoreIsABadCall()
    {
        QCOMPARE(platformProgram({"restored", m_folder.filePath("nowhere")}).exit, 2);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
