#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> provingCommands();

} // namespace zm::cli
