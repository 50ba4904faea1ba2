#pragma once

#include "app/cli/call.h"

namespace zm::cli {

/// zm register pull: the mirror of an office from its platform.
int runRegisterPull(const Call &call);

} // namespace zm::cli
