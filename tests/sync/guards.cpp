#include "guards.h"

#include "sync/guard.h"

#include <cstring>

namespace zm {

namespace {

const char *&fallen()
{
    static const char *name = nullptr;
    return name;
}

} // namespace

bool sync::guardStands(const char *name)
{
    return !fallen() || std::strcmp(fallen(), name) != 0;
}

sim::Fallen::Fallen(const char *name)
{
    fallen() = name;
}

sim::Fallen::~Fallen()
{
    fallen() = nullptr;
}

} // namespace zm
