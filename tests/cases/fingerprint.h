#pragma once

#include "cases/engine.h"

namespace zm::cases::test {

/// What tells two states of an exploration apart: what has happened and what can be said of it, without the days and
/// the numbers of the acts. Two histories with one fingerprint are explored once.
QByteArray fingerprint(const CaseState &state, const CaseView &view, const std::vector<PermittedAct> &permitted);

} // namespace zm::cases::test
