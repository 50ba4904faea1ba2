#include "sql/connection.h"

#include "sql/failure.h"
#include "sql/query.h"

#include <QSqlDriver>
#include <QUuid>

namespace zm::sql {

using namespace Qt::Literals::StringLiterals;

namespace {

// In this order: the journal's mode is kept in the file, everything else belongs to the connection.
Result<> setUp(const Connection &connection, Durability durability)
{
    ZM_CHECK(runOnce(connection, u"PRAGMA busy_timeout = 10000"_s));
    ZM_CHECK(runOnce(connection, u"PRAGMA trusted_schema = OFF"_s));
    ZM_CHECK(runOnce(connection, u"PRAGMA cell_size_check = ON"_s));
    ZM_CHECK(runOnce(connection, u"PRAGMA foreign_keys = ON"_s));
    ZM_CHECK(runOnce(connection, u"PRAGMA temp_store = MEMORY"_s));
    ZM_CHECK(runOnce(connection, u"PRAGMA secure_delete = ON"_s));
    ZM_CHECK(runOnce(connection, u"PRAGMA journal_mode = WAL"_s));
    // A large batch touches thousands of pages; with SQLite's 2 MiB each would go to the journal many times over.
    ZM_CHECK(runOnce(connection, u"PRAGMA cache_size = -32768"_s));
    // The journal is carried over every 16 MiB, not every 4: an act writes about ten pages of it.
    ZM_CHECK(runOnce(connection, u"PRAGMA wal_autocheckpoint = 4000"_s));
    return runOnce(connection, durability == Durability::Full ? u"PRAGMA synchronous = FULL"_s
                                                              : u"PRAGMA synchronous = NORMAL"_s);
}

} // namespace

Result<Connection> Connection::open(const QString &path, Durability durability)
{
    // Qt keeps connections by name in one table; a name nobody else has makes ours private.
    Connection connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString()));
    connection.m_database.setDatabaseName(path);
    if (!connection.m_database.open())
        return fail(ErrorCode::Io, path + u": "_s + asError(connection.m_database.lastError()).detail);
    if (auto ready = setUp(connection, durability); !ready)
        return fail(ready.error().code, path + u": "_s + ready.error().detail);
    return connection;
}

Connection::Connection(QSqlDatabase database)
    : m_database(std::move(database)), m_pool(std::make_shared<StatementPool>())
{
}

Connection::Connection(Connection &&other) noexcept
    : m_database(std::exchange(other.m_database, QSqlDatabase())), m_pool(std::move(other.m_pool))
{
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_database = std::exchange(other.m_database, QSqlDatabase());
        m_pool = std::move(other.m_pool);
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    m_pool.reset(); // statements before their database
    const QString name = m_database.connectionName();
    if (name.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

sqlite3 *Connection::native() const
{
    const QVariant handle = m_database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace zm::sql
