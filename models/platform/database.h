#pragma once

#include "base/result.h"
#include "postgres/table.h"

#include <QString>

#include <memory>

namespace zm::platform {

using postgres::Blob;
using postgres::Table;
using postgres::Value;
using postgres::Values;

/// One connection to the platform's database, whichever it is. Statements are the same on both; what differs is asked
/// of sequencesAtOnce(). Belongs to one thread at a time.
class Database {
public:
    virtual ~Database() = default;

    /// Runs one statement with \a values for $1, $2... \param statement  a constant.
    /// A file takes no Array, whoever writes by column asks sequencesAtOnce() first.
    /// Errors: Conflict for what another transaction or a unique key stands in the way of; Corrupt; Io.
    virtual Result<Table> run(const char *statement, const Values &values = {}) = 0;
    /// Runs several statements, in one journey where there is a server. A table for each. Errors: as run().
    virtual Result<std::vector<Table>> runAll(const std::vector<postgres::Question> &questions) = 0;
    /// Runs one statement whose rows nobody asks for, now or together with the next: a server need not be waited for each
    /// time. What goes wrong is told here or by whatever is called next, at the latest by the transaction's commit.
    virtual Result<> later(const char *statement, const Values &values) = 0;
    /// Runs statements without values.
    virtual Result<> runOnce(const QByteArray &statements) = 0;
    /// Whether there is one writer, so that a number can be given with the act it is for.
    virtual bool sequencesAtOnce() const = 0;
    /// Begins as a writer.
    virtual Result<> begin() = 0;
    virtual Result<> commit() = 0;
    virtual bool isAlive() const = 0;
    /// Names the run that this connection belongs to: of this program on a file, of the server otherwise, which is the same
    /// for every platform beside it. Whoever puts another file in the place of the database starts another run.
    virtual const QByteArray &runId() const = 0;
};

/// All or nothing: takes everything back when it goes, unless commit() said yes.
class Transaction final {
public:
    static Result<Transaction> begin(Database &database);
    /// Sees the database as it is now, to its end, and keeps no writer waiting.
    static Result<Transaction> beginReading(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// Durable when it returns.
    Result<> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

/// Where the database is: a file, or "postgresql://...".
struct DatabasePlace {
    QString file;
    QByteArray url; ///< used where it is not empty
    QByteArray run = {}; ///< of a file: what this run is called
};

/// Opens, and makes the tables where there are none.
/// Errors: Unsupported for a database of a newer program; Io; Corrupt.
Result<std::unique_ptr<Database>> openDatabase(const DatabasePlace &place);

} // namespace zm::platform
