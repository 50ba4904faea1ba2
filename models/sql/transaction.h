#pragma once

#include "sql/connection.h"

namespace zm::sql {

/// All or nothing: rolls back when it goes, unless commit() said yes.
class Transaction final {
public:
    /// Begins at once as the writer (BEGIN IMMEDIATE). Errors: Conflict while another program writes for too long; Io.
    static Result<Transaction> begin(const Connection &connection);

    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Durable when it returns. Errors: Io; then it is rolled back.
    Result<> commit();

private:
    explicit Transaction(const Connection &connection) : m_connection(&connection) {}
    const Connection *m_connection;
};

} // namespace zm::sql
