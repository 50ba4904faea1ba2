#pragma once

#include "base/clock.h"
#include "store/office.h"

namespace zm::store {

/// The saved filters of the session's officer, in the caller's own format; empty: none were ever kept.
/// Errors: Corrupt where they do not open for their owner; Io.
Result<QByteArray> savedFilters(const Office &office, const Session &session);

/// Takes the place of what the officer kept before; durable before this returns. Errors: Io.
Result<> keepSavedFilters(const Office &office, const Session &session, const QByteArray &content, const Clock &clock);

/// As with the keys of cases: see casekeys.h.
Result<qint64> filtersUnderOlder(const sql::Connection &connection, int newest);
Result<int> carryFilters(const sql::Connection &connection, const Session &session, int atMost);

} // namespace zm::store
