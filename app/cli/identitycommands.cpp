#include "app/cli/call.h"

namespace zm::cli {

QList<Command> identityCommands()
{
    return {};
}

} // namespace zm::cli
