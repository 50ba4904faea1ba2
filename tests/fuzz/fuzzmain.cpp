#include "entries.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const zm::test::FuzzTarget *target = nullptr;

} // namespace

/// Which reader is fed stands in ZM_FUZZ: libFuzzer keeps the arguments for itself.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const QByteArray wanted = qgetenv("ZM_FUZZ");
    for (const zm::test::FuzzTarget &one : zm::test::fuzzTargets()) {
        if (wanted == one.name)
            target = &one;
        else if (wanted.isEmpty())
            std::printf("%s\n", one.name);
    }
    if (!target)
        std::exit(wanted.isEmpty() ? 0 : 2);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    // A copy of the exact size, so that a read one byte behind it is seen.
    target->run(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
