#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> interferenceCommands(); // interference record|list|pass|answer|sign-month, tip record|list|pass|answer

} // namespace zm::cli
