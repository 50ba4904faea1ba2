#pragma once

#include "app/cli/call.h"

namespace zm::cli {

QList<Command> numberCommands();  // number list, export, adopt, reset
QList<Command> settingCommands(); // setting list, adopt, reset

} // namespace zm::cli
