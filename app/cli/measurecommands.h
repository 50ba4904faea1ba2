#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> measureCommands(); // measure list

} // namespace zm::cli
