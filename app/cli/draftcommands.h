#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> draftCommands(); // draft left, take, destroy

} // namespace zm::cli
