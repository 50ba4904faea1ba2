#pragma once

#include "base/clock.h"
#include "store/office.h"

namespace zm::desktop {

/// Signs in who prints from the command line: ZM_OFFICER, with the first line of the file ZM_PASSWORD_FILE.
/// \return null where the environment names nobody. Errors: Io; as store::signInPaced().
Result<store::SharedSession> printSignIn(const store::Office &office, const Clock &clock);

} // namespace zm::desktop
