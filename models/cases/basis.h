#pragma once

#include "cases/engine.h"

namespace zm::cases {

/// Ids of the packs that a standing entry rests on: the instrument a department named, else those that carried the
/// decision on its day. Empty where nobody is listed any more, or never was.
QStringList basesOf(const CaseState &state, const Context &context);

} // namespace zm::cases
