#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace zm::sql {

/// A prepared statement of the bulk paths: UTF-8, values bound without a copy, so they must live until step() is done.
class NativeStatement final {
public:
    NativeStatement() = default;
    NativeStatement(NativeStatement &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}
    NativeStatement &operator=(NativeStatement &&other) noexcept;
    ~NativeStatement();

    void bind(int place, qint64 value);
    void bind(int place, std::string_view utf8);
    void bindBlob(int place, QByteArrayView bytes);
    void bindNull(int place);
    /// On to the next row: true where there is one. Errors: as asError().
    Result<bool> step();
    /// Runs a statement without rows and makes it ready for the next values.
    Result<> run();
    /// Ready for other values; ends the read of a statement that was not stepped to its end.
    void reset();

    int columns() const;
    qint64 number(int column) const;
    std::string_view text(int column) const; ///< until the next step
    QByteArrayView bytes(int column) const;  ///< until the next step
    bool isNull(int column) const;

private:
    friend class NativeFile;
    explicit NativeStatement(sqlite3_stmt *statement) : m_statement(statement) {}
    sqlite3_stmt *m_statement = nullptr;
};

/// A SQLite file by its own handle: the bulk paths need several times the speed of Qt's driver.
/// Belongs to one thread at a time.
class NativeFile final {
public:
    enum class Mode : quint8 {
        Build,  ///< made where missing; only this program looks at it; small cache, rollback journal
        Write,  ///< must exist; WAL, readers go on
        Read,   ///< must exist; only read
    };
    /// Errors: NotFound for a missing file; Io; Corrupt.
    static Result<NativeFile> open(const QString &path, Mode mode);
    NativeFile(NativeFile &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    NativeFile &operator=(NativeFile &&other) noexcept;
    ~NativeFile();

    /// Runs statements without values. Errors: as asError().
    Result<> run(const QByteArray &statements) const;
    Result<NativeStatement> prepare(const char *statement) const;
    /// Rows changed by the last statement.
    qint64 changed() const;
    /// Makes a statement running in this file, by any thread, end with Conflict.
    void interrupt() const;

private:
    friend class AskedKeys;
    std::unexpected<Error> failed() const; ///< what SQLite says of the last call
    explicit NativeFile(sqlite3 *handle) : m_handle(handle) {}
    sqlite3 *m_handle = nullptr;
};

} // namespace zm::sql
