#include "app/cli/call.h"

namespace zm::cli {

QList<Command> paperCommands()
{
    return {};
}

} // namespace zm::cli
