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

/// What can be said of a case's record as it lies there.
struct CaseIntegrity {
    int acts = 0;
    int signedActs = 0;   ///< of them, with a signature that verifies
    bool chained = false; ///< every act follows on the one before
    bool whole() const { return chained && signedActs == acts; }
};

/// Verifies hashes, links and signatures of one case, for the line under it. Errors: Io.
Result<CaseIntegrity> caseIntegrity(const Office &office, const QString &caseId);

} // namespace zm::store
