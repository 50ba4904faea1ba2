#include "app/cli/call.h"

namespace zm::cli {

QList<Command> officeCommands()
{
    return {};
}

} // namespace zm::cli
