#include "sql/native.h"

#include "sql/failure.h"

#include <QFile>

#include <sqlite3.h>

namespace zm::sql {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unexpected<Error> failure(sqlite3 *handle)
{
    const QString words = QString::fromUtf8(sqlite3_errmsg(handle));
    return std::unexpected(
        asError(QSqlError(QString(), words, QSqlError::UnknownError, QString::number(sqlite3_extended_errcode(handle)))));
}

// Workers that read what is being built are for a moment alone with a new journal: waited for, too.
constexpr char kBuild[] = "PRAGMA busy_timeout = 10000; PRAGMA page_size = 4096; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL;"
                          "PRAGMA cache_size = -2048; PRAGMA locking_mode = NORMAL; PRAGMA temp_store = FILE;";
constexpr char kWrite[] = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                          "PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF;";
constexpr char kRead[] = "PRAGMA busy_timeout = 10000; PRAGMA query_only = ON; PRAGMA mmap_size = 2147418112;"
                         "PRAGMA trusted_schema = OFF;";

} // namespace

NativeStatement &NativeStatement::operator=(NativeStatement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    return *this;
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

void NativeStatement::bind(int place, qint64 value) { sqlite3_bind_int64(m_statement, place, value); }
void NativeStatement::bindNull(int place) { sqlite3_bind_null(m_statement, place); }

void NativeStatement::bind(int place, std::string_view utf8)
{
    sqlite3_bind_text(m_statement, place, utf8.data() ? utf8.data() : "", int(utf8.size()), SQLITE_STATIC);
}

void NativeStatement::bindBlob(int place, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, place, bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

Result<bool> NativeStatement::step()
{
    const int answer = sqlite3_step(m_statement);
    if (answer == SQLITE_ROW)
        return true;
    if (answer == SQLITE_DONE)
        return false;
    auto failed = failure(sqlite3_db_handle(m_statement));
    sqlite3_reset(m_statement);
    return failed;
}

Result<> NativeStatement::run()
{
    ZM_CHECK(step());
    reset();
    return {};
}

void NativeStatement::reset() { sqlite3_reset(m_statement); }
int NativeStatement::columns() const { return sqlite3_column_count(m_statement); }
qint64 NativeStatement::number(int column) const { return sqlite3_column_int64(m_statement, column); }
bool NativeStatement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::string_view NativeStatement::text(int column) const
{
    const unsigned char *utf8 = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char *>(utf8), std::size_t(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView NativeStatement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, qsizetype(sqlite3_column_bytes(m_statement, column))};
}

Result<NativeFile> NativeFile::open(const QString &path, Mode mode)
{
    // Said beforehand: SQLite's words for a missing file ("unable to open") name no reason.
    if (mode != Mode::Build && !QFile::exists(path))
        return fail(ErrorCode::NotFound, path);
    NativeFile file(nullptr);
    // A reader, too, opens for writing: the shared memory of the WAL is written by everybody. query_only guards it.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::Build ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(path.toUtf8().constData(), &file.m_handle, flags, nullptr) != SQLITE_OK)
        return failure(file.m_handle);
    ZM_CHECK(file.run(mode == Mode::Build ? kBuild : mode == Mode::Write ? kWrite : kRead));
    return file;
}

NativeFile &NativeFile::operator=(NativeFile &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

NativeFile::~NativeFile()
{
    sqlite3_close_v2(m_handle);
}

Result<> NativeFile::run(const QByteArray &statements) const
{
    if (sqlite3_exec(m_handle, statements.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_handle);
    return {};
}

Result<NativeStatement> NativeFile::prepare(const char *statement) const
{
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v3(m_handle, statement, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr) != SQLITE_OK)
        return failure(m_handle);
    return NativeStatement(prepared);
}

std::unexpected<Error> NativeFile::failed() const { return failure(m_handle); }
qint64 NativeFile::changed() const { return sqlite3_changes64(m_handle); }
void NativeFile::interrupt() const { sqlite3_interrupt(m_handle); }

} // namespace zm::sql
