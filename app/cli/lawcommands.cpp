#include "app/cli/call.h"

namespace zm::cli {

QList<Command> lawCommands()
{
    return {};
}

} // namespace zm::cli
