#include "app/cli/call.h"

namespace zm::cli {

QList<Command> benchCommands()
{
    return {};
}

} // namespace zm::cli
