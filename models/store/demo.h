#pragma once

#include "base/clock.h"
#include "cases/jurisdiction.h"
#include "store/office.h"

namespace zm::store {

/// Makes \a folder (it may exist when empty) with a demonstration in it: whole, or not at all.
/// Errors: Invalid where the code is no court's or something is in the folder; Io.
Result<Office> makeDemo(const QString &folder, const Profile &profile, const cases::SharedJurisdiction &jurisdiction,
                        const Clock &clock);

/// Fills a new office marked as a demonstration: the officers admin, a, r, p, s, d and h with one password, kept in
/// FOLDER/demo-password, and the worked examples of resources/sample, told in days before \a clock's today.
/// Every act passes the desk like any other. Errors: Invalid where the office is none for demonstration; Io.
Result<> seedDemo(Office &office, const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

} // namespace zm::store
