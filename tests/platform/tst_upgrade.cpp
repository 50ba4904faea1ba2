#include "platform/filebook.h"
#include "postgresfixture.h"
#include "resources/resources.h"
#include "tests/store/faultyvfs.h"

#include <QFile>

using namespace zm;
using namespace zm::platform;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNewest = 5;
const QString kVictim = u"--victim"_s; ///< this program again, which opens a database and is killed at one of its writes
constexpr char kVersion[] = "SELECT max(version) FROM schema_version";
/// What stands in a database from each version on, and how it is told.
constexpr struct {
    int since;
    const char *put, *look;
} kRows[] = {
    {1, "INSERT INTO device VALUES ('f', 'd', 'o', 'a', 'clerk', 'k', 1, NULL, NULL)", "SELECT count(*) FROM device WHERE org = 'o' AND revoked_at IS NULL"},
    {1, "INSERT INTO consumer VALUES ('11', 'd', 'register', 3, '', 1)", "SELECT count(*) FROM consumer WHERE acked_seq = 3"},
    {2, "INSERT INTO feedback (seq, at, device, org, entry_id, measure, did, on_day, said) VALUES (1, 1, 'd', 'o', 'e', 'm', 'taken', '2026-01-01', 's')",
     "SELECT count(*) FROM feedback WHERE said = 's'"},
    {3, "INSERT INTO cosignature VALUES ('11', 4, 'w', 'l', 1)", "SELECT count(*) FROM cosignature WHERE witness = 'w'"},
    {4, "INSERT INTO file_held (region, org, sha256, case_id, bytes, have, whole, begun_at) VALUES ('11', 'o', 'h', 'c', 10, 0, 0, 1)",
     "SELECT count(*) FROM file_held WHERE bytes = 10"},
};

} // namespace

/// A database of every earlier version is brought up to date by opening it, wholly or not at all; one of a later version is left alone.
class UpgradeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_postgres = std::make_unique<PostgresFixture>(); }

    void everyEarlierVersionIsBroughtUpToDate_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("onServer");
        for (int version = 1; version < kNewest; ++version) {
            QTest::addRow("version %d in a file", version) << version << false;
            QTest::addRow("version %d on PostgreSQL", version) << version << true;
        }
    }
    void everyEarlierVersionIsBroughtUpToDate()
    {
        QFETCH(int, version);
        QFETCH(bool, onServer);
        const DatabasePlace place = fresh(onServer);
        make(place, version);

        holds(place, version);
        auto database = opened(place); // a second time there is nothing to do
        const auto load = FileBook(*database).loadOf("o", "d").value();
        QCOMPARE(load.bytes, version >= 4 ? qint64(10) : qint64(0));
        QCOMPARE(load.ofDevice, qint64(0)); // nobody knows any more which device sent it
    }

    // What belongs to a case is found by its province first, on both; on a server what grows with the cases is divided by it.
    void theRegionComesFirstInEveryKey_data() { aLaterVersionIsLeftAlone_data(); }
    void theRegionComesFirstInEveryKey()
    {
        QFETCH(bool, onServer);
        const auto database = openDatabase(fresh(onServer)).value();
        const Table tables = database->run(onServer
            ? "SELECT c.relname, (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] "
              "WHERE i.indrelid = c.oid AND i.indisprimary)::text, c.relkind::text FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace "
              "AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1"
            : "SELECT m.name, coalesce((SELECT name FROM pragma_table_info(m.name) WHERE pk = 1), ''), 'r' FROM sqlite_schema m "
              "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1").value();
        // Of the whole platform, whatever the province: who may speak, the one register and who asked it.
        const QByteArrayList national{"device", "epoch", "feedback", "inquiry", "invitation", "key_event", "officer_key", "reader_box",
                                      "register_change", "schema_version", "stray"};
        const QByteArrayList divided{"act", "act_inbox", "case_head", "case_key", "feed", "file_part", "register", "submission", "tile"};
        QByteArrayList first, inParts;
        for (std::size_t row = 0; row < tables.size(); ++row) {
            const QByteArray name = tables.bytes(row, 0), key = tables.bytes(row, 1);
            if (tables.bytes(row, 2) == "p")
                inParts.append(name);
            if (key == "region" || (name == "act" && !onServer)) // a file's acts are found by their one order, and by region and name
                continue;
            first.append(name);
        }
        QCOMPARE(first, national);
        if (onServer)
            QCOMPARE(inParts, divided);
    }

    // Killed at one write after the other; the next start finds either version, and finishes.
    void aKilledUpgradeIsFinishedByTheNextStart()
    {
        const DatabasePlace place = fresh(false);
        make(place, 1);
        const QString kept = place.file + u".kept"_s;
        QVERIFY(QFile::copy(place.file, kept));
        int kills = 0;
        for (int step = 1;; step += step < 8 ? 1 : 7) {
            for (const char *end : {"", "-wal", "-shm"})
                QFile::remove(place.file + QLatin1StringView(end));
            QVERIFY(QFile::copy(kept, place.file));
            if (!killedAt(place, step))
                break;
            ++kills;
            holds(place, 1);
        }
        QVERIFY(kills > 5);
    }

    void aLaterVersionIsLeftAlone_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("in a file") << false;
        QTest::newRow("on PostgreSQL") << true;
    }
    void aLaterVersionIsLeftAlone()
    {
        QFETCH(bool, onServer);
        const DatabasePlace place = fresh(onServer);
        QVERIFY(openDatabase(place).value()->runOnce("INSERT INTO schema_version VALUES (99)"));
        const auto refused = openDatabase(place);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    }

private:
    static std::unique_ptr<Database> opened(const DatabasePlace &place)
    {
        auto database = openDatabase(place);
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return *std::move(database);
    }
    DatabasePlace fresh(bool onServer)
    {
        const QByteArray name = "u" + QByteArray::number(++m_count);
        return onServer ? DatabasePlace{{}, m_postgres->fresh(name)} : DatabasePlace{m_folder.filePath(QString::fromLatin1(name)), {}};
    }
    /// A database as the program of that version made it.
    void make(const DatabasePlace &place, int version)
    {
        auto database = opened(place);
        if (!database->sequencesAtOnce())
            QVERIFY(database->runOnce("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
        else
            for (const char *table : {"countersignature", "file_forgotten", "file_named", "file_reader", "file_part", "file_held", "reader_box", "cosignature", "feedback",
                                      "register_followed", "register_case", "inquiry", "register_change", "register", "consumer", "checkpoint", "tile", "feed",
                                      "sequencer", "case_head", "act", "stray", "case_key", "submission", "key_event", "officer_key", "device", "invitation",
                                      "epoch", "schema_version"})
                QVERIFY2(database->runOnce(QByteArray("DROP TABLE ") + table), table);
        QVERIFY(database->runOnce(resources::read(database->sequencesAtOnce() ? u"sql/platform/sqlite.sql"_s : u"sql/platform/postgres.sql"_s).value()));
        for (int next = 2; next <= version; ++next) // none of these has more to it on a server
            QVERIFY(database->runOnce(resources::read(u"sql/platform/upgrade-%1.sql"_s.arg(next)).value()));
        for (const auto &row : kRows) {
            if (row.since <= version)
                QVERIFY2(database->runOnce(row.put), row.put);
        }
        if (database->sequencesAtOnce())
            QVERIFY(database->runOnce("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    void holds(const DatabasePlace &place, int since)
    {
        auto database = opened(place);
        QCOMPARE(database->run(kVersion).value().number(0, 0), qint64(kNewest));
        for (const auto &row : kRows) {
            if (row.since <= since)
                QCOMPARE(database->run(row.look).value().number(0, 0), qint64(1));
        }
    }
    static bool killedAt(const DatabasePlace &place, int step)
    {
        constexpr int kKilled = 9;
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {kVictim, place.file, QString::number(step)});
        victim.waitForFinished(60'000);
        return victim.exitCode() == kKilled;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresFixture> m_postgres;
    int m_count = 0;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() == 4 && words[1] == kVictim) {
        test::FaultyVfs disk;
        disk.arm(test::Fault::Killed, words[3].toInt());
        return openDatabase({words[2], {}}) ? 0 : 1;
    }
    UpgradeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_upgrade.moc"
