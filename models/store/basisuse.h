#pragma once

#include "cases/basis.h"
#include "store/office.h"

#include <functional>
#include <map>

namespace zm::store {

/// A standing entry that rests on an instrument.
struct RestingEntry {
    QString caseId, number;
};

/// The standing entries of an office by the id of the pack they rest on. Folds every case, on a connection of its own:
/// for any thread. Told cases done and total, \a progress answers whether to go on.
/// Errors: Conflict where it stopped; Corrupt; Io.
Result<std::map<QString, std::vector<RestingEntry>>> basisUse(const Office &office, const cases::Jurisdiction &jurisdiction, QDate today,
                                                              const std::function<bool(qint64 done, qint64 total)> &progress = {});

} // namespace zm::store
