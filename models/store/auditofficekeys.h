#pragma once

#include "store/audit.h"

namespace zm::store {

/// Holds the office's keys against the records by which it took them: none that nobody of the office answers for, none
/// missing, none that sealed more than it may; with a session, that each is the one on record. What still lies under an older
/// key, and who was not handed the newest, is remarked. Errors: Io.
Result<> auditOfficeKeys(const Office &office, const SharedSession &session, AuditReport &report);

} // namespace zm::store
