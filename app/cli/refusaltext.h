#pragma once

#include "cases/outcome.h"

namespace zm::cli {

/// A refusal as one reads it on the command line: "refused by MR-03 (SAMR 44 Art. 13): facts; cure: serve ... by department".
QString told(const cases::Refusal &refusal);

} // namespace zm::cli
