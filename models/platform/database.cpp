#include "platform/database.h"

#include "postgres/postgres.h"
#include "resources/resources.h"
#include "sql/native.h"
#include "sql/query.h"

#include <map>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSchema = 5;
constexpr char kVersion[] = "SELECT max(version) FROM schema_version";
constexpr char kHasTablesInFile[] = "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'";
constexpr char kHasTables[] = "SELECT count(*) FROM pg_class WHERE relname = 'schema_version' AND relkind = 'r' AND "
                              "pg_table_is_visible(oid)";
// A session that hangs must not hold locks or old row versions for ever.
constexpr char kSession[] = "SET synchronous_commit = on; SET statement_timeout = '30s'; SET lock_timeout = '10s'; "
                            "SET idle_in_transaction_session_timeout = '30s'; SET default_transaction_isolation = 'read committed'";
constexpr char kFile[] = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; "
                         "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32768;";
// A server that was set back was started for it, or promoted.
constexpr char kRun[] = "SELECT to_hex((extract(epoch FROM pg_postmaster_start_time()) * 1000000)::bigint) || '-' || "
                        "to_hex(timeline_id::bigint) FROM pg_control_checkpoint()";
constexpr char kBegin[] = "BEGIN", kCommit[] = "COMMIT";
// Two programs that begin at once must not both make the tables.
constexpr char kPatient[] = "SET LOCAL statement_timeout = '10min'", kPatientForLocks[] = "SET LOCAL lock_timeout = '10min'";
constexpr char kAlone[] = "SELECT pg_advisory_xact_lock(1515013450)";

class FileDatabase final : public Database {
public:
    FileDatabase(sql::NativeFile file, QByteArray run) : m_file(std::move(file)), m_run(std::move(run)) {}

    Result<Table> run(const char *statement, const Values &values) override
    {
        auto found = m_prepared.find(statement);
        if (found == m_prepared.end()) {
            ZM_TRY(auto made, m_file.prepare(statement));
            found = m_prepared.emplace(statement, std::move(made)).first;
        }
        sql::NativeStatement &prepared = found->second;
        for (std::size_t i = 0; i < values.size(); ++i)
            std::visit([&prepared, place = int(i) + 1](const auto &value) { bind(prepared, place, value); }, values[i]);
        auto table = rows(prepared);
        prepared.reset();
        return table;
    }
    Result<std::vector<Table>> runAll(const std::vector<postgres::Question> &questions) override
    {
        std::vector<Table> tables;
        for (const postgres::Question &one : questions) {
            ZM_TRY(Table table, run(one.statement, one.values));
            tables.push_back(std::move(table));
        }
        return tables;
    }
    Result<> later(const char *statement, const Values &values) override
    {
        ZM_CHECK(run(statement, values));
        return {};
    }
    Result<> runOnce(const QByteArray &statements) override { return m_file.run(statements); }
    bool sequencesAtOnce() const override { return true; }
    Result<> begin() override { return m_file.run("BEGIN IMMEDIATE"); }
    Result<> commit() override { return m_file.run("COMMIT"); }
    bool isAlive() const override { return true; }
    const QByteArray &runId() const override { return m_run; }

private:
    static void bind(sql::NativeStatement &to, int place, std::monostate) { to.bindNull(place); }
    static void bind(sql::NativeStatement &, int, const postgres::Array &) { Q_ASSERT_X(false, "FileDatabase", "a file has no columns as values"); }
    static void bind(sql::NativeStatement &to, int place, qint64 number) { to.bind(place, number); }
    static void bind(sql::NativeStatement &to, int place, QByteArrayView text)
    {
        to.bind(place, std::string_view(text.isEmpty() ? "" : text.data(), std::size_t(text.size())));
    }
    static void bind(sql::NativeStatement &to, int place, Blob blob)
    {
        to.bindBlob(place, blob.bytes.isEmpty() ? QByteArrayView("") : blob.bytes);
    }

    Result<Table> rows(sql::NativeStatement &prepared)
    {
        Table table;
        for (;;) {
            ZM_TRY(const bool more, prepared.step());
            if (!more)
                break;
            auto &cells = table.rows.emplace_back();
            for (int column = 0; column < prepared.columns(); ++column)
                cells.push_back({prepared.number(column), prepared.bytes(column).toByteArray(), prepared.isNull(column)});
        }
        table.changed = m_file.changed();
        return table;
    }

    sql::NativeFile m_file;
    QByteArray m_run;
    std::map<const char *, sql::NativeStatement> m_prepared; // by address: a statement is a constant
};

class ServerDatabase final : public Database {
public:
    ServerDatabase(postgres::Postgres server, QByteArray run) : m_server(std::move(server)), m_run(std::move(run)) {}
    Result<Table> run(const char *statement, const Values &values) override { return m_server.run(statement, values); }
    Result<std::vector<Table>> runAll(const std::vector<postgres::Question> &questions) override { return m_server.runAll(questions); }
    Result<> later(const char *statement, const Values &values) override { return m_server.queue(statement, values); }
    Result<> runOnce(const QByteArray &statements) override { return m_server.runOnce(statements); }
    bool sequencesAtOnce() const override { return false; }
    // Both travel with what stands beside them: a transaction is as many journeys as it has questions, and one.
    Result<> begin() override { return m_server.queue(kBegin, {}); }
    Result<> commit() override
    {
        ZM_CHECK(m_server.run(kCommit));
        return {};
    }
    bool isAlive() const override { return m_server.isAlive(); }
    const QByteArray &runId() const override { return m_run; }

private:
    postgres::Postgres m_server;
    QByteArray m_run;
};

Result<> makeTables(Database &database)
{
    const bool inFile = database.sequencesAtOnce();
    ZM_TRY(auto transaction, Transaction::begin(database));
    if (!inFile) { // on a slow disk tables take their time, and so does waiting for who makes them
        ZM_CHECK(database.run(kPatient));
        ZM_CHECK(database.run(kPatientForLocks));
        ZM_CHECK(database.run(kAlone));
    }
    ZM_TRY(const Table has, database.run(inFile ? kHasTablesInFile : kHasTables));
    if (has.number(0, 0) == 0) {
        ZM_TRY(const QByteArray schema,
               resources::read(inFile ? u"sql/platform/sqlite.sql"_s : u"sql/platform/postgres.sql"_s));
        ZM_CHECK(database.runOnce(schema));
    }
    ZM_TRY(const Table version, database.run(kVersion));
    if (version.number(0, 0) > kSchema)
        return fail(ErrorCode::Unsupported, u"the database is of version %1, this program knows %2"_s
                                                .arg(version.number(0, 0))
                                                .arg(kSchema));
    for (qint64 next = version.number(0, 0) + 1; next <= kSchema; ++next) {
        ZM_TRY(const QByteArray step, resources::read(u"sql/platform/upgrade-%1.sql"_s.arg(next)));
        ZM_CHECK(database.runOnce(step));
        // What only a server does: it divides its tables.
        if (const auto more = inFile ? Result<QByteArray>(QByteArray()) : resources::read(u"sql/platform/upgrade-%1-postgres.sql"_s.arg(next)); more)
            ZM_CHECK(database.runOnce(*more));
    }
    return transaction.commit();
}

Result<std::unique_ptr<Database>> connect(const DatabasePlace &place)
{
    if (!place.url.isEmpty()) {
        ZM_TRY(auto server, postgres::Postgres::open(place.url));
        ZM_CHECK(server.runOnce(kSession));
        ZM_TRY(const Table run, server.run(kRun));
        return std::make_unique<ServerDatabase>(std::move(server), run.bytes(0, 0));
    }
    // Made by the connection that also sets what is kept in the file; then opened for the quick paths.
    {
        ZM_TRY(const auto made, sql::Connection::open(place.file));
    }
    ZM_TRY(auto file, sql::NativeFile::open(place.file, sql::NativeFile::Mode::Write));
    ZM_CHECK(file.run(kFile));
    return std::make_unique<FileDatabase>(std::move(file), place.run);
}

} // namespace

Result<Transaction> Transaction::begin(Database &database)
{
    ZM_CHECK(database.begin());
    return Transaction(database);
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    ZM_CHECK(database.runOnce(database.sequencesAtOnce() ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->runOnce("ROLLBACK"); // nothing more can be done; a broken connection rolls back by itself
}

Result<> Transaction::commit()
{
    ZM_CHECK(m_database->commit()); // on failure the destructor rolls back
    m_database = nullptr;
    return {};
}

Result<std::unique_ptr<Database>> openDatabase(const DatabasePlace &place)
{
    ZM_TRY(auto database, connect(place));
    ZM_CHECK(makeTables(*database));
    return database;
}

} // namespace zm::platform
