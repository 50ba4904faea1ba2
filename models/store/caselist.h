#pragma once

#include "sql/connection.h"
#include "store/projection.h"

#include <functional>
#include <optional>

namespace zm::store {

/// Id of the case that \a ref names: its number in any way of writing it, or its id. nullopt: no such case.
/// Errors: Io, Corrupt.
Result<std::optional<QString>> findCase(const sql::Connection &connection, const QString &ref);

/// Writes the row of a case over what was there. Errors: Conflict where another case has that number; Io.
Result<> putRow(const sql::Connection &connection, const ListRow &row);

/// nullopt: none is kept. Errors: Io, Corrupt.
Result<std::optional<ListRow>> rowOf(const sql::Connection &connection, const QString &caseId);

/// How many rows there are. Errors: Io.
Result<int> rowCount(const sql::Connection &connection);

/// Every row, one at a time, by id, without what asks for attention. Errors: Io, Corrupt, and those of \a take.
Result<> forEachRow(const sql::Connection &connection, const std::function<Result<>(ListRow)> &take);

/// Forgets every row. Errors: Io.
Result<> clearRows(const sql::Connection &connection);

/// Cases that change by themselves until \a day, at most \a limit. Errors: Io.
Result<QStringList> casesToWake(const sql::Connection &connection, QDate day, int limit);

/// Cases whose row was written before it kept what asks for attention, at most \a limit. Errors: Io.
Result<QStringList> casesToAttend(const sql::Connection &connection, int limit);

} // namespace zm::store
