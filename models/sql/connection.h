#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>

struct sqlite3;

namespace zm::sql {

/// What is lost at a power cut: nothing, or the last moments.
enum class Durability : quint8 { Full, Normal };

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
    operator const QSqlDatabase &() const { return m_database; }
    /// The handle for bulk paths; lives as long as this object.
    sqlite3 *native() const;

private:
    explicit Connection(QSqlDatabase database) : m_database(std::move(database)) {}
    void close();
    QSqlDatabase m_database;
};

} // namespace zm::sql
