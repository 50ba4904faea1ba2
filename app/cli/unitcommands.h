#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> unitCommands(); // unit list, export, adopt, reset

} // namespace zm::cli
