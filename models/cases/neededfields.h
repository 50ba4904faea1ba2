#pragma once

#include "cases/acts.h"

namespace zm::cases {

/// Whether \a act cannot do without \a field in \a program, where the act's form alone does not ask for it.
bool needsField(Program program, ActKind act, QStringView field);

} // namespace zm::cases
