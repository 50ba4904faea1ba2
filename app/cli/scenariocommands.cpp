#include "app/cli/call.h"

namespace zm::cli {

QList<Command> scenarioCommands()
{
    return {};
}

} // namespace zm::cli
