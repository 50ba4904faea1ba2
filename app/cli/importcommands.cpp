#include "app/cli/call.h"

namespace zm::cli {

QList<Command> importCommands()
{
    return {};
}

} // namespace zm::cli
