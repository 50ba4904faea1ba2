#pragma once

#include "sql/connection.h"

#include <optional>

namespace zm::sql {

/// Where a file stands, as one connection sees it. Two equal marks of the same connection: nothing was written between them,
/// by nobody.
struct Mark {
    qint64 others = 0; ///< changes when another connection commits
    qint64 own = 0;    ///< rows this connection has written
    bool operator==(const Mark &) const = default;
};

/// nullopt inside a transaction, where what is seen may still be taken back. Cost: a look at shared memory.
/// Errors: see asError().
Result<std::optional<Mark>> markOf(const Connection &connection);

} // namespace zm::sql
