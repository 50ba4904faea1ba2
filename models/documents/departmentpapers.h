#pragma once

#include "documents/compose.h"

namespace zm::documents {

/// The programme of the case whose papers these are.
cases::Program programOf(const PaperFacts &facts);

/// The papers \a act makes in a department's case.
std::vector<PaperKind> departmentKindsOf(const cases::Act &act);

} // namespace zm::documents
