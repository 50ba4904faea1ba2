#pragma once

#include "cases/attention.h"
#include "reports/collect.h"

// One case while it is counted. Only for the layer's own .cpp files.

namespace zm::reports {

/// A fact on its way into the collection.
struct Noted {
    Line line;
    Standing standing;
    QDate on;
    int value = 0;
    int round = -1; ///< index of the listing it is about; gives the ground
    QString officer = {}, recipient = {}, duty = {}, detail = {};
    bool withoutCase = false; ///< only its number may be seen (N12)
};

/// A time in which effect or clock were suspended.
struct Suspension {
    QDate from, until; ///< until invalid: nothing ended it
    QString kind;
    int round = -1;
};

class CaseNotes {
public:
    CaseNotes(const CaseTrace &trace, const Asked &asked, Collection &into);

    const CaseTrace &trace;
    const Asked &asked;
    std::vector<Suspension> suspensions;
    std::vector<cases::Concern> concerns;

    const cases::CaseState &state() const { return trace.state; }
    const cases::CaseView &view() const { return trace.view; }
    const Parameters &parameters() const { return asked.definitions.parameters; }
    QDate today() const { return asked.context.askOn; }
    bool inPeriod(QDate day) const { return day.isValid() && asked.period.holds(day); }
    /// Whether an end lies in the period and is over: only then it says on time or late.
    bool isDueIn(QDate due) const { return inPeriod(due) && due < today(); }

    /// The listing that act \a n belongs to.
    int roundOf(int n) const;
    /// Who signed act \a n.
    QString officerOf(int n) const { return trace.acts[std::size_t(n)].officer; }
    QString officerOf(const cases::Deed &deed) const { return officerOf(deed.n); }
    /// Who works on the case; who acted last where it was opened by nobody who signs.
    QString holder() const { return state().holder.isEmpty() ? lastOfficer() : state().holder; }
    QString lastOfficer() const { return trace.acts.empty() ? QString() : trace.acts.back().officer; }
    /// Who did what met \a clock; who acted last where nobody did.
    QString officerOf(const cases::CaseClock &clock) const;
    bool isSuspendedOn(QDate day) const;

    void note(const Noted &noted);

private:
    Collection &m_into;
    quint32 m_at = 0;
    quint16 m_programme = 0;
    std::vector<quint16> m_grounds; ///< by round
};

// Each topic's share of the metrics, in the file of its name.
void collectDuties(CaseNotes &notes);    // M1, M2, M8 (late), M13, M23
void collectListing(CaseNotes &notes);   // M3 to M6, M14 (terms), M16, M20
void collectRemedies(CaseNotes &notes);  // M7 to M9, M14, M15
void collectRemovals(CaseNotes &notes);  // M10 to M12, M24
void collectConduct(CaseNotes &notes);   // M6, M17 to M19
void collectSendings(CaseNotes &notes);  // M21
void collectStanding(CaseNotes &notes);  // M22, what needs attention

/// Whether \a round was entered.
inline bool isEntry(const cases::Round &round)
{
    return round.decided && round.outcome == cases::EntryOutcome::Enter;
}

using cases::decisiveEnd;

} // namespace zm::reports
