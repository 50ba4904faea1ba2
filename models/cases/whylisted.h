#pragma once

#include "cases/derive.h"

namespace zm::cases {

/// Why this entry still stands (N0): live grounds, what would end it, what is pending, what comes next.
/// \param clocks  of the same state and day.
WhyListed whyListed(const CaseState &state, const std::vector<CaseClock> &clocks, const Context &context,
                    ViewDepth depth = ViewDepth::Whole);

} // namespace zm::cases
