#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> keyCommands(); // office keys, office rekey

} // namespace zm::cli
