#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> digestCommands(); // report digest

} // namespace zm::cli
