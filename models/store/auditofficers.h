#pragma once

#include "store/audit.h"
#include "store/officerstatement.h"

#include <unordered_map>

namespace zm::store {

using KeyRing = std::unordered_map<QString, crypto::PublicKey>;

/// Verifies who was added by whom. \return the key of every officer whose statement holds; findings go to \a report.
Result<KeyRing> auditOfficers(const sql::Connection &connection, const QByteArray &genesis, AuditReport &report);

/// Verifies what became of the accounts afterwards, and that nothing was done by somebody whose it was not. Errors: Io.
Result<> auditAccounts(const sql::Connection &connection, const QByteArray &genesis, const KeyRing &keys, AuditReport &report);

} // namespace zm::store
