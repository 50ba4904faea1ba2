#pragma once

#include "app/sync/registerpull.h"

namespace zm::app {

/// What a comparison of a whole mirror with its platform found, and mended.
struct AuditReport {
    int parts = 0;      ///< of kBuckets, that were not the same
    qint64 added = 0, changed = 0, forgotten = 0, refusedReturns = 0;
    PullReport pulled;  ///< the changes that came first
};

/// Compares every part of a mirror with the platform's by digests and brings the parts that differ anew: what a copy has missed,
/// whyever, it misses no longer, and whom the platform has let go it lets go. Pulls first. Acknowledges with the digest of all
/// parts. Errors: as pullRegister(); Conflict where the register changes faster than it can be compared.
Result<AuditReport> auditRegister(const RegisterSource &source, const QString &officeFolder,
                                  const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                  const registry::ImportOptions &options);

} // namespace zm::app
