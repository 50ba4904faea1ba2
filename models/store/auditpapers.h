#pragma once

#include "store/auditofficers.h"

namespace zm::store {

/// Verifies every paper that left the office: its record, its place, the act it belongs to, the signature and, with a
/// session, that data and PDF are those that were issued. Errors: Io.
Result<> auditPapers(const Office &office, const KeyRing &keys, const SharedSession &session, AuditReport &report);

} // namespace zm::store
