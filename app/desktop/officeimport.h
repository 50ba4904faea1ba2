#pragma once

#include "base/clock.h"
#include "cases/jurisdiction.h"
#include "store/office.h"

namespace zm::desktop {

/// Takes the thousand rows of resources/sample/cases.csv into a demonstration office, as its clerk would: what the
/// file has wrong stays out, as in any import.
/// Errors: Denied where the office is none for demonstration; Io.
Result<> importSample(store::Office &office, const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

} // namespace zm::desktop
