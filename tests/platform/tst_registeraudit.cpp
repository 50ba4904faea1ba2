#include "actingfixture.h"
#include "postgresfixture.h"

#include "app/compose/compose.h"
#include "app/sync/registeraudit.h"
#include "app/sync/transport.h"
#include "base/clock.h"
#include "platform/database.h"
#include "registry/buckets.h"
#include "registry/fileform.h"

#include <QJsonArray>
#include <QSslCertificate>
#include <QSslKey>

using namespace zm;
using namespace zm::platform;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEntries = 300;
constexpr auto kHeader = "entry_id,list,subject_kind,name,id_kind,id_number,case_number,office_code,region,grounds,obligation,"
                         "performance,listed_on,term_ends,status,status_on,content_hash\n";

QByteArray idOf(int n)
{
    return QByteArray::number(n, 16).rightJustified(32, '0');
}

template<typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

/// A copy that differs from its platform's register without either knowing: found by digests, part by part, and mended.
class RegisterAuditTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        m_names = must(compose::nameReader());
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
        const QByteArray name = "a" + QByteArray::number(++m_count);
        m_url = onServer ? m_postgres->fresh(name) : QByteArray();
        m_platform = std::make_unique<ActingPlatform>(m_folder.filePath(QString::fromLatin1(name)), m_url);
        m_platform->enrol(m_court);
        m_platform->enrol(m_bank, u"bank"_s);
        QFile file(m_folder.filePath("register.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(kHeader);
        for (int n = 1; n <= kEntries; ++n)
            file.write(idOf(n) + ",jd,person,某甲,,,(2026)示0105执" + QByteArray::number(n) + "号,示0105,110105,evasion,pay,none,2026-01-05,,live,2026-01-05,"
                       + QByteArray(64, 'a') + '\n');
        file.close();
        QCOMPARE(m_platform->command({"register", "load", m_platform->folder(), "--file", file.fileName()}).exit, 0);
    }
    void cleanup() { m_platform.reset(); }

    void aCopyThatIsTheSameIsLeftAlone()
    {
        const app::AuditReport report = audit(m_court);
        QCOMPARE(report.pulled.entries, kEntries);
        QCOMPARE(report.parts, 0);
        QCOMPARE(audit(m_bank).parts, 0);
    }

    void whatDivergedIsFoundAndMended()
    {
        audit(m_court);
        // The platform's own table moves on without a word: the same as copies that a lost page or a bad disk had left behind.
        change("DELETE FROM register WHERE id = '" + idOf(7) + '\'');
        rename(idOf(8));
        change("INSERT INTO register (region, id, version, bucket, subject_digest, doc) SELECT region, '" + idOf(1000) + "', 1, "
               + QByteArray::number(registry::bucketOf(idOf(1000))) + ", subject_digest, " + replaced("doc", idOf(9), idOf(1000))
               + " FROM register WHERE id = '" + idOf(9) + '\'');
        QCOMPARE(pull(m_court).entries, kEntries); // the changes alone do not tell

        const app::AuditReport report = audit(m_court);

        QCOMPARE(report.forgotten, 1);
        QCOMPARE(report.added, 1);
        QCOMPARE(report.changed, 1);
        QCOMPARE(report.parts, int(std::set<int>{registry::bucketOf(idOf(7)), registry::bucketOf(idOf(8)), registry::bucketOf(idOf(1000))}.size()));
        QCOMPARE(audit(m_court).parts, 0);
        QVERIFY(!isThere(m_court, idOf(7)));
        QVERIFY(isThere(m_court, idOf(1000)));
    }

    // A recipient has some of the fields; whether somebody is listed it has whole.
    void aRecipientLetsGoWhomThePlatformLetGo()
    {
        audit(m_bank);
        change("DELETE FROM register WHERE id = '" + idOf(7) + '\'');

        const app::AuditReport report = audit(m_bank);

        QCOMPARE(report.forgotten, 1);
        QCOMPARE(report.parts, 1);
        QVERIFY(!isThere(m_bank, idOf(7)));
        QCOMPARE(audit(m_bank).parts, 0);
    }

    void partsThatAreNoneAreSaid_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("beyond the last") << QByteArray("/v1/register/bucket/4096");
        QTest::newRow("no number") << QByteArray("/v1/register/bucket/x");
        QTest::newRow("digests beyond the last") << QByteArray("/v1/register/digests?from=4090&count=64");
        QTest::newRow("more than are told") << QByteArray("/v1/register/digests?from=0&count=65");
        QTest::newRow("none") << QByteArray("/v1/register/digests?from=0&count=0");
    }
    void partsThatAreNoneAreSaid()
    {
        QFETCH(QByteArray, target);
        QCOMPARE(m_platform->connection(m_court)->ask(httpGet(target)).status, 400);
    }

private:
    app::RegisterSource source(const ActingOffice &office) const
    {
        QSslConfiguration tls = must(app::tlsUnder(m_platform->authority()));
        tls.setLocalCertificate(QSslCertificate(m_platform->certificate(office)));
        tls.setPrivateKey(QSslKey(office.newcomer.tls.pem()->view().toByteArray(), QSsl::Ec));
        return {QUrl(u"https://127.0.0.1:%1"_s.arg(m_platform->running().port())), tls, u"11"_s};
    }
    QString copyOf(const ActingOffice &office) const
    {
        const QString folder = m_folder.filePath(u"copy-%1-%2"_s.arg(m_count).arg(office.newcomer.device.first(1)));
        QDir().mkpath(folder);
        return folder;
    }
    app::PullReport pull(const ActingOffice &office) { return must(app::pullRegister(source(office), copyOf(office), m_names, SystemClock().now(), {})); }
    app::AuditReport audit(const ActingOffice &office) { return must(app::auditRegister(source(office), copyOf(office), m_names, SystemClock().now(), {})); }
    bool isThere(const ActingOffice &office, const QByteArray &id)
    {
        const int part = registry::bucketOf(id);
        return must(registry::entriesIn(must(registry::Mirror::open(copyOf(office))), {part}))[part].contains(id);
    }
    QByteArray replaced(const QByteArray &column, const QByteArray &what, const QByteArray &by) const
    {
        return m_url.isEmpty() ? "CAST(replace(" + column + ", '" + what + "', '" + by + "') AS BLOB)"
                               : "convert_to(replace(convert_from(" + column + ", 'UTF8'), '" + what + "', '" + by + "'), 'UTF8')";
    }
    /// Another name in an entry, and the hash of its content with it.
    void rename(const QByteArray &id)
    {
        const auto database = must(openDatabase({m_platform->folder() + u"/platform.sqlite"_s, m_url}));
        const Table found = must(database->run("SELECT doc FROM register WHERE id = $1", {QByteArrayView(id)}));
        QJsonArray cells = QJsonDocument::fromJson(found.bytes(0, 0)).array();
        cells[qsizetype(registry::Column::Name)] = u"某乙"_s;
        cells[qsizetype(registry::Column::ContentHash)] = QString(64, u'b');
        const QByteArray doc = QJsonDocument(cells).toJson(QJsonDocument::Compact);
        must(database->run("UPDATE register SET doc = $1 WHERE id = $2", {Blob{doc}, QByteArrayView(id)}));
    }
    void change(const QByteArray &statement)
    {
        const auto database = must(openDatabase({m_platform->folder() + u"/platform.sqlite"_s, m_url}));
        const auto done = database->runOnce(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    std::shared_ptr<const identity::NameReader> m_names;
    QByteArray m_url;
    std::unique_ptr<ActingPlatform> m_platform;
    ActingOffice m_court{u"示0105"_s, 'a', crypto::Suite::Ed25519}, m_bank{u"bank-1"_s, 'b', crypto::Suite::Ed25519};
    int m_count = 0;
};

QTEST_GUILESS_MAIN(RegisterAuditTest)
#include "tst_registeraudit.moc"
