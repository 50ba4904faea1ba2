#pragma once

#include "app/desktop/measure.h"
#include "base/result.h"
#include "cases/jurisdiction.h"

#include <functional>

namespace zm::desktop {

/// What `zm bench start` and `zm bench scroll` ask of the window.
struct MeasureCall {
    QString what;   ///< "start" or "scroll"
    QString office; ///< folder; its first officer signs in with the password in the environment's ZM_PASSWORD_FILE
    QDate today;    ///< the day on which the office was made
};

/// Waits for the law of the programs, which is read beside everything else.
using LawSource = std::function<Result<cases::SharedJurisdiction>()>;

/// Shows the office's work list as on that day, and measures (see Measure). Runs until it is ended from outside.
/// Errors: Invalid for a call that is not one of these; those of opening the office and signing in.
Result<int> runMeasured(MeasuredApplication &application, const MeasureCall &call, const LawSource &law);

} // namespace zm::desktop
