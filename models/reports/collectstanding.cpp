#include "reports/casenotes.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::Stage;

namespace {

bool hasClock(const cases::CaseView &view, QLatin1StringView prefix)
{
    return std::ranges::any_of(view.clocks, [&](const cases::CaseClock &clock) { return clock.id.startsWith(prefix); });
}

bool hasAlarm(const cases::CaseView &view, QLatin1StringView part)
{
    return std::ranges::any_of(view.alarms, [&](const cases::Alarm &alarm) { return alarm.id.contains(part); });
}

/// A state that asks somebody to do something, and nothing that measures it.
bool isUnmeasured(const cases::CaseView &view)
{
    const bool removal = hasClock(view, "removal"_L1) || hasClock(view, "objection"_L1) || hasClock(view, "error"_L1)
        || hasClock(view, "early_deletion"_L1) || hasAlarm(view, "removal_task"_L1);
    const bool waits = std::ranges::any_of(view.recipients, [](const cases::RecipientRow &row) { return row.open; });
    return (view.stage == Stage::RemovalDue && !removal)
        || (view.stage == Stage::Removed && waits && !hasClock(view, "recipients.release"_L1))
        || (view.remedyOpen && !hasClock(view, "error"_L1));
}

/// What the list of the cases shows first, counted: both come from the same function.
void noteConcern(CaseNotes &notes, const cases::Concern &concern, int round)
{
    const auto note = [&](Line line, int value, const QString &duty, const QString &detail) {
        notes.note({line, Standing::Counts, notes.today(), value, round, notes.lastOfficer(), {}, duty, detail});
    };
    switch (concern.what) {
    case cases::Attention::RemovalOverdue:
        // From the day it fell due, the one before it was late.
        return note(Line::RemovalOverdue, int(concern.since.daysTo(notes.today())) + 1, concern.about, {});
    case cases::Attention::NoGround: return note(Line::NoGround, 0, {}, {});
    case cases::Attention::Unserved: return note(Line::Unserved, 0, {}, concern.about);
    case cases::Attention::RemedyOpen: return note(Line::RemedyOpen, 0, {}, {});
    case cases::Attention::ExpiredBasis: return note(Line::ExpiredBasis, 0, {}, {});
    case cases::Attention::Residue: break; // counted by pairs
    }
}

} // namespace

void collectStanding(CaseNotes &notes)
{
    const cases::CaseView &view = notes.view();
    const cases::Round &round = notes.state().closing();
    const int index = int(&round - notes.state().rounds.data());
    const auto state = [&](Line line, const QString &detail = {}) {
        notes.note({line, Standing::Counts, notes.today(), 0, index, notes.lastOfficer(), {}, {}, detail});
    };
    for (const cases::Concern &concern : notes.concerns)
        noteConcern(notes, concern, index);
    if (isUnmeasured(view))
        state(Line::NoClock);
    for (const cases::CaseClock &clock : view.clocks) {
        const cases::ClockEnd *end = decisiveEnd(clock);
        if (!clock.metOn.isValid() && end && end->provisional && end->latest < notes.today())
            state(Line::ProvisionalPast, clock.id);
    }
}

} // namespace zm::reports
