#pragma once

#include "invariants.h"

#include <functional>

namespace zm::cases::test {

/// Who judges the acts: decide(), or something that a control puts in its place.
using Judge = std::function<std::expected<void, Refusal>(const CaseState &, const Act &, const Context &)>;

/// Whether following the cures of \a refusal leads to the refused act.
///
/// Each cure is done as an officer would, on the next day or, where it waits for time to pass, later; where the cure
/// is refused in its turn, its own cure is followed first.
/// \param again  makes the refused act for a state and a day.
/// \return empty when the act is accepted in the end; otherwise the way that led nowhere.
/// A refusal that no act can cure has no cure, or a note as its cure: it is final and counts as answered. So does a way
/// that ends at what nobody can cure (a debt that is performed), or at an act with nothing left to do.
QString whereTheCureLeads(const Telling &told, const Refusal &refusal,
                          const std::function<Act(const CaseState &, QDate)> &again, const Context &context,
                          const Judge &judge = decide);

bool isFinal(const Refusal &refusal);

} // namespace zm::cases::test
