#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> gateCommands(); // identity show|confirm|confuse

} // namespace zm::cli
