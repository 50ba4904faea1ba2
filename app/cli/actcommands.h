#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> actCommands(); // act list, act fields

} // namespace zm::cli
