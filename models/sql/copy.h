#pragma once

#include "sql/connection.h"

#include <functional>

namespace zm::sql {

/// How far a copy has come, in pages; false stops it.
using CopyProgress = std::function<bool(int done, int total)>;

/// Copies everything that is committed in \a source now to a new file \a target, in small steps: others go on reading
/// and writing meanwhile and nothing of what they write gets in. \a source must not be inside a transaction.
/// Errors: Invalid where \a target is there already; Conflict where \a progress stopped it; Io. Then no file is left.
Result<> copyDatabase(const Connection &source, const QString &target, const CopyProgress &progress = {});

} // namespace zm::sql
