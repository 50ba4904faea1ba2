#pragma once

#include "store/audit.h"
#include "store/auditofficers.h"

namespace zm::store {

/// Verifies the query log: every hash, link, signature and sealed part (with a session), its end, and that the head that
/// was written down before is still in it. Errors: Io.
Result<> auditQueryLog(const Office &office, const KeyRing &keys, const SharedSession &session,
                       const QByteArray &expectedHead, AuditReport &report);

/// Compares the folder of attachments with what the log says: each file there with its digest, none of a purged case.
/// Errors: Io.
Result<> checkAttachments(const Office &office, int &count, std::vector<Finding> &findings);

} // namespace zm::store
