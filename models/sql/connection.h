#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <map>
#include <memory>
#include <vector>

struct sqlite3;

namespace zm::sql {

/// What is lost at a power cut: nothing, or the last moments.
enum class Durability : quint8 { Full, Normal };

/// Prepared statements that are not in use, by their text. Owned by a connection, borrowed by queries.
using StatementPool = std::map<QStringView, std::vector<QSqlQuery>>;

/// One open SQLite file. Belongs to the thread that opened it.
class Connection final {
public:
    /// Opens \a path, makes it where it is missing, and sets every PRAGMA of the house.
    /// Errors: Io with SQLite's words; Corrupt where the file is no database.
    static Result<Connection> open(const QString &path, Durability durability = Durability::Full);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    const QSqlDatabase &database() const { return m_database; }
    /// The handle for bulk paths; lives as long as this object.
    sqlite3 *native() const;
    /// For run(): where statements rest between two uses.
    const std::shared_ptr<StatementPool> &pool() const { return m_pool; }

private:
    explicit Connection(QSqlDatabase database);
    void close();
    QSqlDatabase m_database;
    std::shared_ptr<StatementPool> m_pool;
};

} // namespace zm::sql
