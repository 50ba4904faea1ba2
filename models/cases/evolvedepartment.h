#pragma once

#include "cases/state.h"

// What departments' acts do to the facts. Only for evolve.cpp.

namespace zm::cases {

/// Begins another round where the last one is over.
void beginRoundIfOver(CaseState &state);

void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const Prelist &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const NotifyInAdvance &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const AnnouncePreliminary &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const Designate &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const ApplyRestoration &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const AcceptRestoration &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const DecideRestoration &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const EnterScrutiny &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const WarnSubject &fields);
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const EscalateWarning &fields);

} // namespace zm::cases
