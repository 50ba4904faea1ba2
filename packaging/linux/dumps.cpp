#include "app/compose/dumps.h"

#include "crypto/secret.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace zm::compose {

bool keepMemoryHome()
{
    const rlimit none{0, 0};
    // The limit stops a file; a program that the system hands dumps to is stopped by the second alone.
    const bool noFile = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool noDump = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return crypto::lockSecrets() && noFile && noDump;
}

bool memoryStaysHome()
{
    rlimit limit{1, 1};
    return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
        && crypto::Secret(QByteArray(1, 'x')).isLocked();
}

} // namespace zm::compose
