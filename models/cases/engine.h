#pragma once

#include "cases/outcome.h"
#include "cases/jurisdiction.h"
#include "cases/state.h"
#include "law/recall.h"

#include <expected>

namespace zm::cases {

/// The office whose case it is.
struct Office {
    QString code;     ///< "京0105"
    QString superior; ///< empty: unknown, which blocks reconsideration
};

/// The facts of law that judging needs besides the case: injected, never looked up.
struct Context {
    const Jurisdiction &jurisdiction; ///< outlives the context
    Office office;
    law::PackChoice packs; ///< empty: every pack valid on the act's day
    QDate askOn;           ///< the day of the question: no act may lie after it
    law::Recall *recall = nullptr; ///< of this law and calendar, for who looks at many cases in one thread

    const law::LawBook &law() const { return jurisdiction.law; }
    const law::WorkCalendar &calendar() const { return jurisdiction.calendar; }
    /// The law's answer for this case's authority and sector.
    law::Answer answer(QStringView question, QDate day, QStringView variant = {}) const
    {
        return recall ? recall->answer(question, day, packs, variant) : law().answer(question, day, packs, variant);
    }
    /// The ends of a period, by the calendar.
    law::Ends ends(QDate anchor, law::Span span, law::Roll roll) const
    {
        return recall ? recall->ends(anchor, span, roll) : law::endsOf(law::reckon(anchor, span, roll, calendar()));
    }
};

/// Judges one act. Pure: same arguments, same answer.
/// \return nothing, or the refusal. Recording an allowed act is evolve(state, act).
std::expected<void, Refusal> decide(const CaseState &state, const Act &act, const Context &context);

/// How much of a view is worked out.
enum class ViewDepth : quint8 {
    Whole,
    Counted, ///< for figures over many cases: without the words a reader needs (citations, conditions of the end, what blocks it)
};

/// Everything that can be said of the case on context.askOn. Computes clocks; does not judge permitted acts.
CaseView viewOf(const CaseState &state, const Context &context, ViewDepth depth = ViewDepth::Whole);

/// The clocks alone (viewOf contains them).
std::vector<CaseClock> clocksOf(const CaseState &state, const Context &context);

/// The acts that have their place now, by role: the gate of each act without its fields.
std::vector<PermittedAct> permittedActs(const CaseState &state, const Context &context);
/// The acts that do not, each with its refusal and cure.
std::vector<BarredAct> barredActs(const CaseState &state, const Context &context);

/// The sheet of one end of a clock (N1), reckoned with the same function as the clock itself.
law::Reckoning sheetOf(const CaseClock &clock, const ClockEnd &end, const Context &context);

/// Whether \a role may do \a act at all (interfaces.md section 3).
bool mayDo(Role role, ActKind act);
/// Whether \a role has work in cases of \a program: clerks in a court's, officers of a department in a department's.
bool worksIn(Program program, Role role);
/// Whether \a role may do \a act in a case of \a program.
bool mayDo(Program program, Role role, ActKind act);
/// Whether \a act has a place anywhere in \a program.
bool belongsTo(Program program, ActKind act);
/// Whether \a event is one that a case of \a program ends by, or that stays its effect.
bool happensIn(Program program, ExitEvent event);
inline bool isDepartmental(Program program) { return program != Program::CourtDefaulter; }

} // namespace zm::cases
