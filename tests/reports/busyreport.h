#pragma once

#include "cases/jurisdiction.h"
#include "reports/report.h"

#include <memory>

namespace zm::test {

/// A report on a small busy year: sixty cases in which nothing is wrong, and two of each kind of failure.
std::shared_ptr<const reports::Report> busyReport(const cases::SharedJurisdiction &law);

} // namespace zm::test
