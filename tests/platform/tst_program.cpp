#include "programfixture.h"

#include <QDir>
#include <QFileInfo>

using namespace zm;
using namespace zm::platform;
using web::Answered;
using web::TlsClient;

/// The program as an administrator and an office meet it: real processes, real handshakes.
class ProgramTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = platformProgram({"init", at("platform")});
        QVERIFY2(made.exit == 0, made.err.constData());
        QFile authority(at("platform/ca.pem"));
        QVERIFY(authority.open(QIODevice::ReadOnly));
        m_authority = authority.readAll();
        m_running = std::make_unique<RunningPlatform>(at("platform"));
        QVERIFY2(m_running->isServing(), m_running->line().constData());
    }

    void keysAreReadByTheirOwnerAlone()
    {
        const QFileInfoList keys = QDir(at("platform/keys")).entryInfoList(QDir::Files);
        QVERIFY(keys.size() >= 4);
        for (const QFileInfo &key : keys)
            QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    // Receipt key, log key and the keys of cases are in its memory.
    void nothingOfItsMemoryIsDumpedAndItSaysSo()
    {
        QVERIFY2(m_running->log().contains("{\"dumps\":\"off\"}"), m_running->log().constData());
        QFile limits("/proc/" + QString::number(m_running->pid()) + "/limits");
        if (limits.open(QIODevice::ReadOnly)) { // such a process is not looked into by everybody
            const QByteArray all = limits.readAll().simplified();
            QVERIFY2(all.contains("Max core file size 0 0"), all.constData());
        }
    }

    void theDatabaseIsReadByItsOwnerAlone()
    {
        QCOMPARE(QFileInfo(at("platform/platform.sqlite")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aSecondPlatformIsNotMadeOverTheFirst() { QCOMPARE(platformProgram({"init", at("platform")}).exit, 2); }

    void wrongCallsAreSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList();
        QTest::newRow("an unknown command") << QStringList{"explode", at("platform")};
        QTest::newRow("no folder") << QStringList{"init"};
        QTest::newRow("an unknown option") << QStringList{"init", at("x"), "--fast", "yes"};
        QTest::newRow("a platform that is not there") << QStringList{"serve", at("nowhere")};
        QTest::newRow("an address without port") << QStringList{"serve", at("platform"), "--listen", "127.0.0.1"};
        QTest::newRow("administration for everybody")
            << QStringList{"serve", at("platform"), "--listen", "127.0.0.1:0", "--admin", "0.0.0.0:0"};
        QTest::newRow("an invitation of nobody") << QStringList{"invite", at("platform"), "--office", "x"};
        QTest::newRow("a revocation without reason") << QStringList{"revoke", at("platform"), "--device", "x"};
        QTest::newRow("a revocation of nothing")
            << QStringList{"revoke", at("platform"), "--device", "x", "--reason", "lost"};
    }
    void wrongCallsAreSaid()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = platformProgram(arguments);
        QCOMPARE(ran.exit, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(ran.out.isEmpty());
    }

    void aCodeCarriesWhatTheAuthorityIsKnownBy()
    {
        const QByteArray fingerprint = crypto::fingerprint(crypto::certificateDer(m_authority).value());
        QCOMPARE(invited().section('-', 1), QString::fromLatin1(fingerprint.first(16)));
    }

    void anOfficeEnrolsAndIsAnswered()
    {
        const Newcomer newcomer(QString(32, 'a'));

        const Answered enrolled = enrol(newcomer.asking(invited()));

        QCOMPARE(enrolled.status, 200);
        const QJsonObject said = QJsonDocument::fromJson(enrolled.body).object();
        QCOMPARE(said["org"].toString(), QString("示0105"));
        QCOMPARE(said["officer"].toString(), QString("a"));
        TlsClient client = as(newcomer, said["certificate"].toString().toLatin1());
        const Answered hello = client.ask(httpGet("/v1/hello"));
        QCOMPARE(hello.status, 200);
        QVERIFY(!TlsClient::headerOf(hello.head, "zm-server-time").isEmpty());
        QVERIFY(!TlsClient::headerOf(hello.head, "zm-request-id").isEmpty());
        QCOMPARE(client.ask(httpGet("/openapi.json")).status, 200);
    }

    void aWrongCodeAndAUsedOneLookTheSame()
    {
        const Newcomer newcomer(QString(32, 'b'));
        const QString code = invited();
        QCOMPARE(enrol(newcomer.asking(code)).status, 200);

        const Answered used = enrol(Newcomer(QString(32, 'c')).asking(code));
        const Answered unknown = enrol(Newcomer(QString(32, 'c')).asking("0000000000000000"));

        QCOMPARE(used.status, 403);
        QCOMPARE(used.body, unknown.body);
        QCOMPARE(used.code(), QByteArray("code_refused"));
    }

    void aBodyThatIsNoEnrolmentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("code=1");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("nothing in it") << QByteArray("{}");
        QTest::newRow("deeply nested") << QByteArray(QByteArray("[").repeated(8'000));
        QTest::newRow("other types") << QByteArray(R"({"code":1,"device":[],"csr":{},"alg":"SM2-SM3"})");
    }
    void aBodyThatIsNoEnrolmentIsRefused()
    {
        QFETCH(QByteArray, body);
        TlsClient client(m_authority, {}, m_running->enrolPort());
        const Answered answered = client.ask(httpPost("/enrol", body));
        QVERIFY2(answered.status == 400 || answered.status == 403, answered.head.constData());
        m_running->log();
    }

    void whatIsServedAtOneDoorIsNotAtAnother()
    {
        TlsClient open(m_authority, {}, m_running->enrolPort());
        QCOMPARE(open.ask(httpGet("/v1/hello")).status, 404);
        TlsClient admin(m_authority, {}, m_running->adminPort());
        QCOMPARE(admin.ask(httpGet("/metrics")).status, 200);
        TlsClient adminAgain(m_authority, {}, m_running->adminPort());
        QCOMPARE(adminAgain.ask(httpPost("/enrol", "{}")).status, 404);
        TlsClient stranger(m_authority, {}, m_running->port());
        QCOMPARE(stranger.ask(httpGet("/v1/hello")).status, 0);
    }

    void aCertificateOfThisAuthorityThatNobodyEnrolledIsUnknown()
    {
        QFile key(at("platform/keys/ca.key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const auto authority = crypto::CertificateAuthority::read(m_authority, crypto::Secret(key.readAll())).value();
        const Newcomer ghost(QString(32, 'd'));
        const QDateTime from = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        const auto der = authority.issue(ghost.request, {.commonName = "x", .from = from, .until = from.addYears(200)});
        TlsClient client = as(ghost, crypto::certificatePem(*der).value());

        const Answered answered = client.ask(httpGet("/v1/hello"));

        QCOMPARE(answered.status, 403);
        QCOMPARE(answered.code(), QByteArray("device_unknown"));
    }

    void aRevocationHoldsOnAConnectionThatIsOpenAlready()
    {
        const Newcomer newcomer(QString(32, 'e'));
        const QJsonObject said = QJsonDocument::fromJson(enrol(newcomer.asking(invited())).body).object();
        TlsClient client = as(newcomer, said["certificate"].toString().toLatin1());
        QCOMPARE(client.ask(httpGet("/v1/hello")).status, 200);

        QCOMPARE(platformProgram({"revoke", at("platform"), "--device", newcomer.device, "--reason", "lost"}).exit, 0);

        QCOMPARE(client.ask(httpGet("/v1/hello")).status, 403);
        QVERIFY(client.isClosedWithin(5'000));
    }

    void guessingCodesIsSlow()
    {
        int tooMany = 0;
        for (int i = 0; i < 60 && tooMany == 0; ++i) {
            const Answered answered = enrol(Newcomer(QString(32, 'f')).asking(QString("GUESS%1").arg(i)));
            tooMany += answered.status == 429;
        }
        QCOMPARE(tooMany, 1);
    }

    void theLogNamesNobody()
    {
        QTRY_VERIFY(m_running->log().contains("\"route\":\"/v1/hello\""));
        const QByteArray log = m_running->log();
        for (const QByteArray &line : log.split('\n')) {
            if (!line.isEmpty())
                QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        }
        for (const QByteArray &name : {QByteArray("0105"), QByteArray(32, 'a'), QByteArray("GUESS")})
            QVERIFY2(!log.contains(name), name.constData());
    }

    void aStopIsClean()
    {
        QCOMPARE(m_running->stop(), 0);
        m_running = std::make_unique<RunningPlatform>(at("platform"));
        QVERIFY2(m_running->isServing(), m_running->line().constData());
    }

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString invited() const
    {
        const Ran ran = platformProgram({"invite", at("platform"), "--office", "示0105", "--officer", "a"});
        return QString::fromLatin1(ran.out.trimmed());
    }
    Answered enrol(const EnrolmentRequest &request) const
    {
        TlsClient client(m_authority, {}, m_running->enrolPort());
        return client.ask(httpPost("/enrol", enrolBody(request)));
    }
    TlsClient as(const Newcomer &newcomer, const QByteArray &certificate) const
    {
        return {m_authority, {certificate, newcomer.tls.pem()->view().toByteArray()}, m_running->port()};
    }

    QTemporaryDir m_folder;
    QByteArray m_authority;
    std::unique_ptr<RunningPlatform> m_running;
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
