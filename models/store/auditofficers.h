#pragma once

#include "store/audit.h"
#include "store/officerstatement.h"

#include <unordered_map>

namespace zm::store {

using KeyRing = std::unordered_map<QString, crypto::PublicKey>;

/// Verifies who was added by whom. \return the key of every officer whose statement holds; findings go to \a report.
Result<KeyRing> auditOfficers(const Office &office, AuditReport &report);

} // namespace zm::store
