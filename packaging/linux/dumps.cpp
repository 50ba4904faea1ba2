#include "app/compose/dumps.h"

#include <sys/resource.h>

namespace zm::compose {

bool refuseCoreDumps()
{
    const rlimit none{0, 0};
    return setrlimit(RLIMIT_CORE, &none) == 0;
}

} // namespace zm::compose
