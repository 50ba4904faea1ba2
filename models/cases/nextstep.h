#pragma once

#include "cases/engine.h"

namespace zm::cases {

/// The one act a case waits for, and for whom it waits.
struct NextStep {
    ActKind act = ActKind::Note;
    QString clock;         ///< id of the clock that asks for it; empty: the procedure stands still without it
    std::vector<Role> by;  ///< in the order of the roles; never empty
    QStringList notBy;     ///< ids of officers who decided or proposed before and may not do this as well
    bool operator==(const NextStep &) const = default;
};

/// Who waits for an act: ids and roles of one officer.
struct Doer {
    QString id;
    std::vector<Role> roles;
};

/// Whether somebody in the office has to do something before \a clock ends, whatever its state.
bool bindsTheOffice(const CaseClock &clock);

/// The clock that asks the office for something soonest; null where none does. What runs out by itself asks for nothing.
const CaseClock *mostUrgent(const CaseView &view);

/// The clocks that ask the office for something, the most urgent first; those without a number of days last.
std::vector<const CaseClock *> askingClocks(const CaseView &view);

/// What the case waits for on \a today, the most pressing first, each once, whether or not it can be done now.
std::vector<ActKind> awaitedActs(const CaseState &state, const CaseView &view, QDate today);

/// What the case waits for on \a today: the act that meets its most urgent clock, else what its papers or its stage stand
/// still without. nullopt where it waits for time, or for nothing. \param view  with its permitted acts.
std::optional<NextStep> nextStep(const CaseState &state, const CaseView &view, QDate today);
/// The same where the permitted acts were not worked out: asks the gates of the few acts that are waited for.
std::optional<NextStep> nextStep(const CaseState &state, const CaseView &view, const Context &context);

/// Whether \a step is for \a doer. A clerk's work is that of the officer who holds the case.
bool waitsFor(const NextStep &step, const QString &holder, const Doer &doer);

/// Ids of the officers who may not do \a act because of what they did in the case before. Source: FOUR-EYES.
QStringList ruledOut(const CaseState &state, ActKind act);

} // namespace zm::cases
