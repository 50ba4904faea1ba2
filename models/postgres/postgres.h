#pragma once

#include "base/result.h"
#include "postgres/table.h"

#include <memory>

namespace zm::postgres {

/// One connection to a PostgreSQL server, through libpq: prepared statements and binary values, without the text in
/// between that Qt's driver makes of every value. Belongs to one thread at a time.
class Postgres final {
public:
    /// \param url "postgresql://user@host:port/database"; passwords belong in a passfile. Errors: Io.
    static Result<Postgres> open(const QByteArray &url);
    Postgres(Postgres &&) noexcept;
    ~Postgres();

    /// Runs statements without values. Errors: Conflict for what another transaction or a unique key stands in the way
    /// of; Io.
    Result<> runOnce(const QByteArray &statements);
    /// Runs one statement, prepared at its first use, with \a values for $1, $2...
    /// \param statement  a constant that outlives the connection. Errors: as above.
    Result<Table> run(const char *statement, const Values &values = {});
    /// Asks several things in one journey, and what was queued with them. One table for each, in order. Errors: as above.
    Result<std::vector<Table>> runAll(const std::vector<Question> &questions);
    /// Sends one statement and does not wait for what becomes of it: that is known when the next call of this object has
    /// come back, whose error it may be. Errors: as above.
    Result<> queue(const char *statement, const Values &values);
    /// Whether the server can still be spoken to; a broken connection stays broken.
    bool isAlive() const;

private:
    struct State;
    explicit Postgres(std::unique_ptr<State> state);
    Result<QByteArray> prepared(const char *statement, int parameters, const unsigned *types);
    Result<std::vector<Table>> settle();
    std::unique_ptr<State> m_state;
};

} // namespace zm::postgres
