#include "reports/casenotes.h"

namespace zm::reports {

using cases::Objection;
using cases::Reconsideration;
using cases::Restoration;
using cases::Round;

namespace {

Standing turned(cases::ReconsiderationOutcome outcome)
{
    switch (outcome) {
    case cases::ReconsiderationOutcome::Upheld: return Standing::Other;
    case cases::ReconsiderationOutcome::Revoked:
    case cases::ReconsiderationOutcome::Changed: return Standing::Counts;
    case cases::ReconsiderationOutcome::Remitted: return Standing::Apart;
    }
    return Standing::Other;
}

/// Days to something that is done, or so far.
void noteDays(CaseNotes &notes, Line line, QDate from, const cases::Deed &done, int index)
{
    const QDate until = done ? done.on : notes.today();
    notes.note({line, done ? Standing::Counts : Standing::Unknown, from, int(from.daysTo(until)), index,
                done ? notes.officerOf(done) : notes.lastOfficer()});
}

/// Whether every unit the entry was pushed to was told in time that its measures are held back.
void noteEffect(CaseNotes &notes, const Round &round, const Objection &objection, int index)
{
    const law::WorkCalendar &calendar = notes.asked.context.calendar();
    const int allowed = notes.parameters().suspensionOrderWorkingDays;
    bool any = false, all = true;
    for (const cases::RecipientFact &recipient : round.recipients) {
        if (!recipient.pushed || recipient.pushed.n > objection.accepted.n)
            continue;
        any = true;
        all = all && recipient.suspensionSent.n > objection.accepted.n
            && law::workingDaysBetween(objection.accepted.on, recipient.suspensionSent.on, calendar) <= allowed;
    }
    const bool over = law::workingDaysBetween(objection.accepted.on, notes.today(), calendar) > allowed;
    const Standing standing = !any ? Standing::Apart : all ? Standing::Counts : over ? Standing::Other : Standing::Unknown;
    notes.note({Line::EffectSuspended, standing, objection.accepted.on, 0, index, notes.officerOf(objection.accepted)});
}

void noteObjection(CaseNotes &notes, const Round &round, const Objection &objection, int index)
{
    if (notes.inPeriod(objection.decided.on)) {
        const bool sentBack = objection.remitted.n > objection.decided.n;
        const bool sustained = objection.outcome == cases::ObjectionOutcome::Sustained;
        notes.note({Line::ObjectionSustained, sentBack ? Standing::Apart : sustained ? Standing::Counts : Standing::Other,
                    objection.decided.on, 0, index, notes.officerOf(objection.decided)});
    }
    if (notes.inPeriod(objection.receivedOn)) {
        if (objection.accepted || !objection.firstDecided) // decided at once: no answer of its own was owed
            noteDays(notes, Line::ObjectionFeedback, objection.receivedOn, objection.accepted, index);
        noteDays(notes, Line::ObjectionOutcome, objection.receivedOn, objection.firstDecided, index);
    }
    const bool heldBack = cases::isDepartmental(round.program) && isEntry(round) && objection.accepted.n > round.decided.n;
    if (heldBack && notes.inPeriod(objection.accepted.on))
        noteEffect(notes, round, objection, index);
}

void noteRestoration(CaseNotes &notes, const Restoration &restoration, int index)
{
    const bool turnedAway = restoration.answered && restoration.acceptance == cases::AcceptanceOutcome::NotAccepted;
    if (notes.inPeriod(restoration.receivedOn))
        noteDays(notes, Line::RestorationDays, restoration.receivedOn,
                 turnedAway ? restoration.answered : restoration.decided, index);
    if (notes.inPeriod(restoration.decided.on)) {
        const bool restored = restoration.outcome == cases::RestorationOutcome::Restored;
        notes.note({Line::Restored, restored ? Standing::Counts : Standing::Other, restoration.decided.on, 0, index,
                    notes.officerOf(restoration.decided)});
    }
}

/// The four steps that close only together.
void noteErrorRemedy(CaseNotes &notes, const Round &round, int index)
{
    if (!round.withdrawn || !notes.inPeriod(round.withdrawn.on))
        return;
    const bool isShown = &round == &notes.state().closing();
    const bool complete = isShown ? notes.view().remedyMissing.empty()
                                  : round.apologised && round.clarifiedDeed && round.compensation;
    const QString officer = notes.officerOf(round.withdrawn);
    notes.note({Line::RemedyComplete, complete ? Standing::Counts : Standing::Other, round.withdrawn.on, 0, index, officer});
    const QDate until = round.apologised ? round.apologised.on : notes.today();
    notes.note({Line::ApologyDays, round.apologised ? Standing::Counts : Standing::Unknown, round.withdrawn.on,
                std::max(0, int(round.withdrawn.on.daysTo(until))), index, officer});
    for (const QString &channel : round.channels) {
        const bool clarified = round.clarified.contains(channel);
        notes.note({Line::ChannelsClarified, clarified ? Standing::Counts : Standing::Other, round.withdrawn.on, 0, index,
                    officer, {}, {}, channel});
    }
}

} // namespace

void collectRemedies(CaseNotes &notes)
{
    for (int i = 0; i < int(notes.state().rounds.size()); ++i) {
        const Round &round = notes.state().rounds[std::size_t(i)];
        for (const Objection &objection : round.objections)
            noteObjection(notes, round, objection, i);
        for (const Reconsideration &reconsideration : round.reconsiderations) {
            if (notes.inPeriod(reconsideration.decided.on))
                notes.note({Line::ReconsiderationTurned, turned(reconsideration.outcome), reconsideration.decided.on, 0, i,
                            notes.officerOf(reconsideration.decided)});
        }
        for (const Restoration &restoration : round.designation.restorations)
            noteRestoration(notes, restoration, i);
        noteErrorRemedy(notes, round, i);
    }
}

} // namespace zm::reports
