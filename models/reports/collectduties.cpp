#include "reports/casenotes.h"

#include "cases/nextstep.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::CaseClock;
using cases::ClockEnd;

namespace {

/// On time or not, by one of the ends. An end whose calendar is not published says neither.
void noteOnTime(CaseNotes &notes, const CaseClock &clock, Line line, const ClockEnd &end, QDate due)
{
    if (!notes.isDueIn(due))
        return;
    const bool met = clock.metOn.isValid() && clock.metOn <= due;
    const Standing standing = end.provisional ? Standing::Unknown : met ? Standing::Counts : Standing::Other;
    notes.note({line, standing, due, 0, notes.roundOf(clock.anchorN), notes.officerOf(clock), {}, clock.id});
}

void noteLate(CaseNotes &notes, const CaseClock &clock, const ClockEnd &end)
{
    const QDate until = clock.metOn.isValid() ? clock.metOn : notes.today();
    if (!notes.isDueIn(end.due) || end.provisional || until <= end.due)
        return;
    const bool working = end.span.unit == law::DayUnit::Working;
    const int days = working ? law::workingDaysBetween(end.due, until, notes.asked.context.calendar())
                             : int(end.due.daysTo(until));
    notes.note({working ? Line::DaysLateWorking : Line::DaysLateCalendar, Standing::Counts, end.due, days,
                notes.roundOf(clock.anchorN), notes.officerOf(clock), {}, clock.id});
}

void noteReview(CaseNotes &notes, const CaseClock &clock, const ClockEnd &end)
{
    if (!notes.isDueIn(end.due))
        return;
    const bool late = !clock.metOn.isValid() || clock.metOn > end.due;
    const Standing standing = end.provisional ? Standing::Unknown : late ? Standing::Counts : Standing::Other;
    notes.note({Line::ObjectionLate, standing, end.due, 0, notes.roundOf(clock.anchorN), notes.officerOf(clock), {}, clock.id});
}

void noteSharing(CaseNotes &notes, const CaseClock &clock, const ClockEnd &end)
{
    if (!notes.isDueIn(end.due))
        return;
    const int round = notes.roundOf(clock.anchorN);
    const bool shared = clock.metOn.isValid();
    const QDate until = shared ? clock.metOn : notes.today();
    notes.note({Line::Shared, shared && clock.metOn <= end.due ? Standing::Counts : Standing::Other, end.due, 0, round,
                notes.officerOf(clock), {}, clock.id});
    notes.note({Line::SharingDays, shared ? Standing::Counts : Standing::Unknown, end.due,
                int(clock.anchorOn.daysTo(until)), round, notes.officerOf(clock), {}, clock.id});
}

void noteDuty(CaseNotes &notes, const CaseClock &clock)
{
    const ClockEnd *end = decisiveEnd(clock);
    if (!end || !cases::bindsTheOffice(clock))
        return;
    const ClockEnd &target = clock.target ? *clock.target : *end;
    noteOnTime(notes, clock, Line::OnTimeTarget, target, target.due);
    noteOnTime(notes, clock, Line::OnTimeTargetRaw, target, target.raw);
    noteOnTime(notes, clock, Line::OnTimeLimit, *end, end->due);
    noteOnTime(notes, clock, Line::OnTimeLimitRaw, *end, end->raw);
    noteLate(notes, clock, *end);
    if (clock.id == "objection.review"_L1)
        noteReview(notes, clock, *end);
    if (clock.id == "platform.share"_L1)
        noteSharing(notes, clock, *end);
    if (notes.isDueIn(end->due))
        notes.note({Line::SuspendedDue, notes.isSuspendedOn(end->due) ? Standing::Counts : Standing::Other, end->due, 0,
                    notes.roundOf(clock.anchorN), notes.officerOf(clock), {}, clock.id});
}

void noteSuspension(CaseNotes &notes, const Suspension &one)
{
    const QDate from = std::max(one.from, notes.asked.period.from);
    const QDate last = std::min(notes.asked.period.to, notes.today());
    const QDate until = one.until.isValid() ? std::min(one.until, last) : last;
    if (until < from)
        return;
    notes.note({Line::SuspendedDays, Standing::Counts, until, int(from.daysTo(until)), one.round, {}, {}, {}, one.kind});
    notes.note({Line::SuspensionOpen, one.until.isValid() ? Standing::Other : Standing::Counts, until, 0, one.round, {}, {}, {}, one.kind});
}

} // namespace

void collectDuties(CaseNotes &notes)
{
    for (const CaseClock &clock : notes.view().clocks)
        noteDuty(notes, clock);
    for (const Suspension &one : notes.suspensions)
        noteSuspension(notes, one);
}

} // namespace zm::reports
