#pragma once

#include "store/actlog.h"
#include "store/audit.h"

namespace zm::store {

/// Verifies one case by itself: links, sealed parts, judgements, its row in the list.
/// Errors: Io.
Result<> auditCase(const Office &office, const cases::Jurisdiction &jurisdiction, const Session *session,
                   const QString &caseId, AuditReport &report);

} // namespace zm::store
