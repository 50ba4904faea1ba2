#include "app/cli/call.h"

namespace zm::cli {

QList<Command> caseCommands()
{
    return {};
}

} // namespace zm::cli
