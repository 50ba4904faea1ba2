#pragma once

#include "base/clock.h"
#include "cases/jurisdiction.h"
#include "store/office.h"

namespace zm::desktop {

enum class WhenMissing : quint8 { Fail, MakeDemo, MakeDemoWithSample };

/// Opens the office at \a folder. Where there is none, \a missing says whether a demonstration office is made there, and
/// whether the thousand rows of the sample are imported into it.
/// Errors: those of store::Office::open and create.
Result<store::Office> openOffice(const QString &folder, WhenMissing missing,
                                 const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

} // namespace zm::desktop
