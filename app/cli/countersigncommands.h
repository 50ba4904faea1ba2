#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> countersignCommands();

} // namespace zm::cli
