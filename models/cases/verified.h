#pragma once

#include "cases/engine.h"

namespace zm::cases {

/// The objection whose verification holds a department's measures back; null where none does. Source: GF-04.
const Objection *verifiedObjection(const Round &round, const Context &context);

} // namespace zm::cases
