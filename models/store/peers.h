#pragma once

#include "store/actlog.h"
#include "store/office.h"

#include <span>

namespace zm::store {

// The bare statements that benchmarks measure the desk against: the same rows and bytes, and nothing else done.

/// The rows of the first overdue cases by one statement on the same index, read column by column.
/// \return how many. Errors: Io.
Result<int> firstRowsBare(const sql::Connection &connection, QDate today, int limit);

/// Signs every payload of \a acts and inserts it as it is, in one transaction. Errors: Io.
Result<> insertBare(const sql::Connection &connection, const Session &session, std::span<const LoggedAct> acts);

} // namespace zm::store
