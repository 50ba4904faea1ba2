#pragma once

#include "base/result.h"
#include "cases/jurisdiction.h"
#include "reports/observation.h"

#include <functional>
#include <map>

namespace zm::ui {

/// The standing entries by the id of the pack they rest on.
using RestingEntries = std::map<QString, std::vector<reports::CaseRef>>;

/// The law the office judges by, and what rests on it.
struct LawPorts {
    cases::SharedJurisdiction law;
    QDate today;
    /// Runs in a worker thread. Told cases done and total, \a progress answers whether to go on.
    std::function<Result<RestingEntries>(const std::function<bool(qint64 done, qint64 total)> &progress)> resting;
};

} // namespace zm::ui
