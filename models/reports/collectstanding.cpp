#include "reports/casenotes.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::EntryStatus;
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

} // namespace

void collectStanding(CaseNotes &notes)
{
    const cases::CaseView &view = notes.view();
    const cases::Round &round = notes.state().closing();
    const int index = int(&round - notes.state().rounds.data());
    const auto state = [&](Line line, const QString &detail = {}) {
        notes.note({line, Standing::Counts, notes.today(), 0, index, notes.lastOfficer(), {}, {}, detail});
    };
    const bool live = view.entry.status == EntryStatus::Live;
    const bool removalRuns = hasClock(view, "removal"_L1) || hasClock(view, "objection.correct"_L1) || hasClock(view, "error"_L1);
    if (live && view.why.liveGrounds.empty() && (view.why.overdueSince.isValid() || !removalRuns))
        state(Line::NoGround);
    const bool expired = std::ranges::any_of(view.why.liveGrounds, [](const cases::LiveGround &ground) { return !ground.articleInForce; });
    if (live && expired)
        state(Line::ExpiredBasis);
    if (isUnmeasured(view))
        state(Line::NoClock);
    const bool entered = isEntry(round) && !round.removed;
    if (entered && (hasAlarm(view, "decision_unserved"_L1) || hasAlarm(view, "designation_unserved"_L1)))
        state(Line::Unserved);
    if (round.withdrawn && view.remedyOpen)
        state(Line::RemedyOpen);
    for (const cases::CaseClock &clock : view.clocks) {
        const cases::ClockEnd *end = decisiveEnd(clock);
        if (!clock.metOn.isValid() && end && end->provisional && end->latest < notes.today())
            state(Line::ProvisionalPast, clock.id);
    }
}

} // namespace zm::reports
