#pragma once

#include "store/auditofficers.h"

namespace zm::store {

/// Verifies the sealed register without opening it: every hash and link, its end, the signatures whose author may be
/// known, and that each signed month says what is there. Errors: Io.
Result<> auditSealedRegister(const Office &office, const KeyRing &keys, AuditReport &report);

} // namespace zm::store
