#include "actfixture.h"
#include "crypto/hash.h"
#include "platform/filebook.h"
#include "platform/handlers.h"
#include "platform/service.h"
#include "postgresfixture.h"
#include "sync/files.h"
#include "sync/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <atomic>

using namespace zm;
using namespace zm::platform;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(1, 5), Qt::UTC);
constexpr qint64 kHourMs = 3'600'000, kDayMs = 24 * kHourMs;
constexpr char kCount[] = "SELECT (SELECT count(*) FROM file_held) + (SELECT count(*) FROM file_part) + (SELECT count(*) FROM file_reader)";

/// A clock that a test moves while a platform looks at it.
class MovedClock final : public Clock {
public:
    QDateTime now() const override { return kNow.addMSecs(m_moved); }
    void moveBy(qint64 ms) { m_moved += ms; }

private:
    std::atomic<qint64> m_moved = 0;
};

} // namespace

/// How much evidence an office and a device may leave at a platform, and how long it lies there: by a clock that is moved.
class FileLimitsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_postgres = std::make_unique<PostgresFixture>();
        m_path = m_temporary.filePath("platform");
        QVERIFY(Folder::create(m_path, kNow));
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
        const QByteArray name = "l" + QByteArray::number(++m_count);
        m_place = onServer ? DatabasePlace{{}, m_postgres->fresh(name)} : DatabasePlace{m_temporary.filePath(QString::fromLatin1(name)), {}};
        m_database = openDatabase(m_place).value();
        const Folder folder = Folder::open(m_path).value();
        Directory directory(*m_database);
        for (const ActingOffice *one : {&m_court, &m_sameCourt, &m_other}) {
            const QString code = directory.invite({one->org, "a", {"clerk"}}, kNow).value();
            QVERIFY(directory.enrol(one->newcomer.asking(code), folder.authority(), kNow));
        }
        m_standing = std::make_unique<Standing>(standingOf(folder, *m_database).value());
        m_standing->files.officeBytes = 1'000;
        m_standing->files.deviceBytes = 600;
        m_standing->files.officeFiles = 4;
    }
    void cleanup()
    {
        m_standing.reset();
        m_database.reset();
    }

    void anOfficeLeavesNoMoreThanItMay()
    {
        QCOMPARE(announce(m_court, 1, 500).status, 200);
        QCOMPARE(announce(m_sameCourt, 2, 500).status, 200);
        QCOMPARE(code(announce(m_sameCourt, 3, 1)), "office_full"_L1);
        QCOMPARE(announce(m_court, 1, 500).status, 200); // the same again, after a torn cable, takes nothing more
        QCOMPARE(announce(m_other, 3, 600).status, 200); // another office has its own place
    }

    void oneDeviceDoesNotTakeItsOfficesPlace()
    {
        QCOMPARE(announce(m_court, 1, 400).status, 200);
        QCOMPARE(code(announce(m_court, 2, 201)), "device_full"_L1);
        QCOMPARE(announce(m_court, 2, 200).status, 200);
        QCOMPARE(announce(m_sameCourt, 3, 400).status, 200);
    }

    // A file of one byte has readers and their boxes all the same.
    void manySmallFilesAreMany()
    {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(announce(m_court, i, 1).status, 200);
        QCOMPARE(code(announce(m_court, 9, 1)), "office_full"_L1);
        QCOMPARE(announce(m_court, 3, 1).status, 200);
    }

    void whatWasFetchedMakesRoomAndComesAgainWithinTheLimits()
    {
        QCOMPARE(announce(m_court, 1, 500).status, 200);
        deliver(1, 500);
        QCOMPARE(announce(m_court, 2, 300).status, 200);
        QCOMPARE(code(announce(m_court, 1, 500)), "device_full"_L1); // its bytes would come again
        QCOMPARE(announce(m_sameCourt, 3, 600).status, 200);
        QCOMPARE(code(announce(m_sameCourt, 1, 500)), "office_full"_L1);
    }

    // Nobody sends anything: what has lain there for its time goes by itself.
    void whatNoActNamesGoesAfterADay()
    {
        MovedClock clock;
        QCOMPARE(announce(m_court, 1, 500).status, 200);
        fill(1, 500);
        QCOMPARE(announce(m_court, 2, 5).status, 200);
        name(2, 5);
        QCOMPARE(announce(m_other, 3, 5, kNow.addMSecs(-2 * kHourMs)).status, 200); // the token
        QCOMPARE(rows(), qint64(7));
        const auto service = running(clock);
        clock.moveBy(kDayMs - kHourMs);
        onlyTheTokenGoes(5);
        clock.moveBy(kHourMs + 1);
        onlyTheTokenGoes(2); // the named one waits for its reader
        QCOMPARE(announce(m_other, 3, 5).status, 200);
        clock.moveBy(30 * kDayMs);
        onlyTheTokenGoes(2);
    }

    void whatNobodyFetchesGoesAfterNinetyDays()
    {
        MovedClock clock;
        QCOMPARE(announce(m_court, 1, 500).status, 200);
        name(1, 500);
        fill(1, 500);
        QCOMPARE(announce(m_other, 3, 5).status, 200); // the token: no act names it
        QCOMPARE(rows(), qint64(5));
        const auto service = running(clock);
        clock.moveBy(90 * kDayMs - kHourMs);
        onlyTheTokenGoes(3);
        clock.moveBy(kHourMs + 1);
        onlyTheTokenGoes(0);
    }

private:
    static QByteArray bytesOf(int n, qint64 size) { return QByteArray(size, char('a' + n)); }
    static QByteArray sha256(int n, qint64 size) { return crypto::sha256({bytesOf(n, size)}).toHex(); }
    static QByteArray code(const web::Response &said) { return QJsonDocument::fromJson(said.body)["code"_L1].toString().toLatin1(); }
    FilePlace placeOf(const ActingOffice &office, int n, qint64 size) const { return {"11", office.org.toUtf8(), sha256(n, size)}; }

    Asking asking(const ActingOffice &office, const QByteArray &body, const QDateTime &at) const
    {
        Asking asking;
        asking.request.body = body;
        asking.device = Device{office.newcomer.device, office.org, "a", {"clerk"}};
        asking.now = at;
        return asking;
    }
    web::Response announce(const ActingOffice &office, int n, qint64 size, const QDateTime &at = kNow)
    {
        const QJsonArray readers{QJsonObject{{u"device"_s, m_other.newcomer.device}, {u"box"_s, u"Ym94"_s}}};
        return announceFile(asking(office, sync::canonicalJson({{u"sha256"_s, QString::fromLatin1(sha256(n, size))}, {u"bytes"_s, size},
                                                                {u"case"_s, testCase(n)}, {u"readers"_s, readers}}), at),
                            *m_standing, *m_database).value();
    }
    void fill(int n, qint64 size)
    {
        auto transaction = Transaction::begin(*m_database);
        FileBook book(*m_database);
        const HeldFile file = book.held(placeOf(m_court, n, size)).value().value();
        QVERIFY(book.add(file, bytesOf(n, size)).value());
        QVERIFY(transaction->commit());
    }
    void name(int n, qint64 size)
    {
        sync::ActPayload act = m_court.blank(testCase(n), u"decide_entry"_s);
        sync::nameFiles(act.body, {{QString::fromLatin1(sha256(n, size)), size}});
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(FileBook(*m_database).obey(QByteArray(32, char(n)), act, kNow));
        QVERIFY(transaction->commit());
    }
    void deliver(int n, qint64 size)
    {
        fill(n, size);
        auto transaction = Transaction::begin(*m_database);
        FileBook book(*m_database);
        QVERIFY(book.taken(book.held(placeOf(m_court, n, size)).value().value(), m_other.newcomer.device.toLatin1(), kNow));
        QVERIFY(transaction->commit());
    }
    std::unique_ptr<Service> running(const Clock &clock)
    {
        return Service::start(Folder::open(m_path).value(), m_place, clock, [](const QJsonObject &) {}).value();
    }
    qint64 rows() { return m_database->run(kCount).value().number(0, 0); }
    /// The next sweep has been and took away what was put there for it, and nothing else.
    void onlyTheTokenGoes(qint64 rest)
    {
        QTRY_COMPARE_WITH_TIMEOUT(rows(), rest, 20'000);
    }

    QTemporaryDir m_temporary;
    std::unique_ptr<PostgresFixture> m_postgres;
    QString m_path;
    DatabasePlace m_place;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Standing> m_standing;
    ActingOffice m_court{u"示0105"_s, u'a', crypto::Suite::Ed25519}, m_sameCourt{u"示0105"_s, u'c', crypto::Suite::Ed25519},
        m_other{u"示0106"_s, u'd', crypto::Suite::Ed25519};
    int m_count = 0;
};

QTEST_GUILESS_MAIN(FileLimitsTest)
#include "tst_filelimits.moc"
