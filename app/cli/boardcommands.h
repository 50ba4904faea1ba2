#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> boardCommands(); // board remedies|restorations|not-listed

} // namespace zm::cli
