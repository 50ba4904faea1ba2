#pragma once

#include "sql/connection.h"

namespace zm::store {

/// Brings an office's file up to date with the steps of resources/sql/store.
/// Errors: Unsupported where it is newer; see sql::migrate().
Result<> bringUpToDate(const sql::Connection &connection);

} // namespace zm::store
