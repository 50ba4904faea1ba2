#pragma once

#include "app/cli/call.h"

namespace zm::cli::bench {

int report(const Call &call);

} // namespace zm::cli::bench
