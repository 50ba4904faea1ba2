#pragma once

#include "base/clock.h"
#include "cases/jurisdiction.h"
#include "store/office.h"

namespace zm::store {

/// Whose examples a demonstration holds.
enum class DemoOf : quint8 {
    Court,      ///< a court's, and beside them a department's, so that one folder shows both
    Department, ///< a department's alone, with its officers alone
};

/// Makes \a folder (it may exist when empty) with a demonstration in it: whole, or not at all.
/// Errors: Invalid where a court's code is no court's or something is in the folder; Io.
Result<Office> makeDemo(const QString &folder, const Profile &profile, const cases::SharedJurisdiction &jurisdiction,
                        const Clock &clock, DemoOf whose = DemoOf::Court);

/// Fills a new office marked as a demonstration: its officers (a, r, p of a court, d, e, h of a department, admin and s of both) with
/// one password, kept in FOLDER/demo-password, and the worked examples of resources/sample, told in days before \a clock's today.
/// Every act passes the desk like any other. Errors: Invalid where the office is none for demonstration; Io.
Result<> seedDemo(Office &office, const cases::SharedJurisdiction &jurisdiction, const Clock &clock, DemoOf whose = DemoOf::Court);

} // namespace zm::store
