#pragma once

#include "store/auditofficers.h"

namespace zm::store {

/// Verifies what is left of purged identities and what is said of restores: signatures, and that each tombstone stands
/// for a purge that is in the log. A restore is a remark of its own: acts may be missing since.
/// Errors: Io.
Result<> auditLettingGo(const Office &office, const KeyRing &keys, AuditReport &report);

} // namespace zm::store
