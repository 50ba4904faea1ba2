#include "reports/casenotes.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::CaseClock;
using cases::MeasureFact;
using cases::MeasureState;
using cases::RecipientFact;
using cases::Round;

namespace {

const CaseClock *releaseClock(const CaseNotes &notes, const Round &round)
{
    const auto found = std::ranges::find_if(notes.view().clocks, [&](const CaseClock &clock) {
        return clock.id == "recipients.release"_L1 && clock.anchorN == round.removed.n;
    });
    return found == notes.view().clocks.end() ? nullptr : &*found;
}

void notePoint(CaseNotes &notes, Line line, QDate knownOn, QDate doneOn, const Noted &pattern)
{
    Noted noted = pattern;
    noted.line = line;
    noted.standing = doneOn.isValid() ? Standing::Counts : Standing::Unknown;
    noted.value = std::max(0, int(knownOn.daysTo(doneOn.isValid() ? doneOn : notes.today())));
    notes.note(noted);
}

bool isAnnounced(const Round &round)
{
    return std::ranges::all_of(round.channels, [&](const QString &channel) {
        return round.announced.contains(channel) || (round.withdrawn && round.clarified.contains(channel));
    });
}

/// Ground known, taken off, announced, confirmed by the last unit: each counted from the first.
void noteLatency(CaseNotes &notes, const CaseClock &clock, const Round &round, int index)
{
    const QDate known = clock.anchorOn;
    if (!notes.inPeriod(known))
        return;
    const bool expiry = clock.id == "removal.expiry"_L1;
    const QDate recorded = expiry ? known : notes.trace.acts[std::size_t(clock.anchorN)].recordedOn;
    const Noted pattern{Line::TakenOff, Standing::Counts, known, 0, index, notes.officerOf(clock), {}, clock.id};
    notePoint(notes, Line::Detected, known, std::max(known, recorded), pattern);
    notePoint(notes, Line::TakenOff, known, clock.metOn, pattern);
    const bool gone = clock.metOn.isValid();
    if (round.published && !round.withheld) {
        const QDate said = std::max(round.announcedDeed.on, round.withdrawn ? round.clarifiedDeed.on : QDate());
        notePoint(notes, Line::Announced, known, gone && isAnnounced(round) ? said : QDate(), pattern);
    }
    if (!round.recipients.empty()) {
        const CaseClock *release = gone ? releaseClock(notes, round) : nullptr;
        notePoint(notes, Line::Acknowledged, known, release ? release->metOn : QDate(), pattern);
    }
}

/// A snapshot that is too old says what was, not what is.
bool isStale(const CaseNotes &notes, const RecipientFact &recipient)
{
    return !recipient.snapshot || recipient.snapshot.on.daysTo(notes.today()) > notes.parameters().staleSnapshotDays;
}

void notePair(CaseNotes &notes, const Round &round, const RecipientFact &recipient, Standing standing,
              const QString &code, int index)
{
    Noted pair{Line::ResiduePairs, standing, notes.today(), 0, index, notes.lastOfficer(), recipient.unit, {}, code};
    notes.note(pair);
    if (standing != Standing::Counts)
        return;
    pair.line = Line::ResidueDays;
    pair.value = int(round.removed.on.daysTo(notes.today()));
    notes.note(pair);
}

Standing standingOf(const CaseNotes &notes, const RecipientFact &recipient, const MeasureFact &measure)
{
    if (measure.residue)
        return isStale(notes, recipient) ? Standing::Unknown : Standing::Counts;
    if (measure.released)
        return Standing::Other;
    const bool continued = measure.retained && notes.today() <= measure.retainedUntil;
    return continued ? Standing::Apart : Standing::Unknown;
}

void notePairs(CaseNotes &notes, const Round &round, const RecipientFact &recipient, int index)
{
    for (const MeasureFact &measure : recipient.measures) {
        notePair(notes, round, recipient, standingOf(notes, recipient, measure), measure.code, index);
        if (measure.retained && notes.inPeriod(measure.retained.on)) {
            const bool lawful = !measure.retainedBasis.isEmpty() && measure.retainedUntil.isValid()
                && (measure.released || notes.today() <= measure.retainedUntil);
            notes.note({Line::LawfullyContinued, lawful ? Standing::Counts : Standing::Other, measure.retained.on, 0, index,
                        notes.officerOf(measure.retained), recipient.unit, {}, measure.code});
        }
    }
    const bool allContinued = !recipient.measures.empty() && std::ranges::all_of(recipient.measures, [](const MeasureFact &one) {
        return one.retained && !one.released;
    });
    const Standing entry = recipient.listedInSnapshot ? (isStale(notes, recipient) ? Standing::Unknown : Standing::Counts)
        : recipient.releaseAcknowledged               ? Standing::Other
        : allContinued                                ? Standing::Apart
                                                      : Standing::Unknown;
    notePair(notes, round, recipient, entry, u"entry"_s, index);
}

void noteRelease(CaseNotes &notes, const Round &round, const RecipientFact &recipient, const CaseClock &clock, int index)
{
    const cases::ClockEnd *end = decisiveEnd(clock);
    if (!end || !notes.isDueIn(end->due))
        return;
    const bool released = bool(recipient.releaseAcknowledged);
    const Standing standing = !released ? Standing::Unknown
        : recipient.releaseAcknowledged.on <= end->due ? Standing::Counts
                                                       : Standing::Other;
    const QDate until = released ? recipient.releaseAcknowledged.on : notes.today();
    notes.note({Line::Released, standing, end->due, 0, index, notes.lastOfficer(), recipient.unit, clock.id});
    notes.note({Line::ReleaseDays, released ? Standing::Counts : Standing::Unknown, end->due,
                std::max(0, int(round.removed.on.daysTo(until))), index, notes.lastOfficer(), recipient.unit, clock.id});
}

} // namespace

void collectRemovals(CaseNotes &notes)
{
    std::vector<bool> timed(notes.state().rounds.size(), false); // a listing is taken off once, by its first ground
    for (const CaseClock &clock : notes.view().clocks) {
        const int index = notes.roundOf(clock.anchorN);
        const Round &round = notes.state().rounds[std::size_t(index)];
        if (timed[std::size_t(index)] || !cases::measuresRemoval(clock, round))
            continue;
        timed[std::size_t(index)] = true;
        noteLatency(notes, clock, round, index);
    }
    for (int i = 0; i < int(notes.state().rounds.size()); ++i) {
        const Round &round = notes.state().rounds[std::size_t(i)];
        if (!round.removed)
            continue;
        const CaseClock *clock = releaseClock(notes, round);
        for (const RecipientFact &recipient : round.recipients) {
            notePairs(notes, round, recipient, i);
            if (clock)
                noteRelease(notes, round, recipient, *clock, i);
        }
    }
}

} // namespace zm::reports
