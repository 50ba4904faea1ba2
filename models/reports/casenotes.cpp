#include "reports/casenotes.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::ActKind;

namespace {

QString groundsOf(const cases::Round &round, const cases::OpenCase &head)
{
    if (cases::isDepartmental(round.program))
        return head.field;
    QStringList grounds;
    for (int ground : round.grounds.empty() ? round.proposedGrounds : round.grounds)
        grounds.append(QString::number(ground));
    return grounds.join(u',');
}

/// What begins and ends a suspension, in the order of the acts. An accepted objection holds a department's measures back.
std::vector<Suspension> suspensionsOf(const CaseNotes &notes)
{
    std::vector<Suspension> all;
    const bool departmental = cases::isDepartmental(notes.state().head.program);
    bool running = false;
    for (std::size_t n = 0; n < notes.trace.acts.size(); ++n) {
        const TracedAct &act = notes.trace.acts[n];
        const bool begins = act.kind == ActKind::SuspendMeasures || (departmental && act.kind == ActKind::AcceptObjection);
        const bool ends = act.kind == ActKind::ResumeMeasures || act.kind == ActKind::Remove;
        if (begins && !running) {
            running = true;
            all.push_back({act.on, {}, act.kind == ActKind::SuspendMeasures ? u"order"_s : u"verification"_s,
                           notes.roundOf(int(n))});
        } else if (ends && running) {
            all.back().until = act.on;
            running = false;
        }
    }
    return all;
}

} // namespace

CaseNotes::CaseNotes(const CaseTrace &traced, const Asked &question, Collection &into)
    : trace(traced), asked(question), m_into(into), m_at(into.addCase(traced.ref)),
      m_programme(into.name(cases::word(traced.state.head.program)))
{
    for (const cases::Round &round : trace.state.rounds)
        m_grounds.push_back(into.name(groundsOf(round, trace.state.head)));
    suspensions = suspensionsOf(*this);
    concerns = cases::attentionOf(state(), view(), today());
}

int CaseNotes::roundOf(int n) const
{
    const auto &rounds = trace.state.rounds;
    for (int i = int(rounds.size()) - 1; i > 0; --i) {
        const cases::Round &round = rounds[std::size_t(i)];
        for (const cases::Deed &first : {round.requested, round.warned, round.proposed, round.designation.prelisted, round.decided}) {
            // A warning that was carried over from a refused entry is the earlier round's act.
            if (first && first.n > rounds[std::size_t(i) - 1].decided.n && first.n <= n)
                return i;
        }
    }
    return 0;
}

QString CaseNotes::officerOf(const cases::CaseClock &clock) const
{
    if (clock.metOn.isValid()) {
        for (std::size_t n = std::size_t(clock.anchorN) + 1; n < trace.acts.size(); ++n) {
            if (trace.acts[n].on == clock.metOn)
                return trace.acts[n].officer;
        }
    }
    return lastOfficer();
}

bool CaseNotes::isSuspendedOn(QDate day) const
{
    return std::ranges::any_of(suspensions, [&](const Suspension &one) {
        return one.from <= day && (!one.until.isValid() || day < one.until);
    });
}

void CaseNotes::note(const Noted &noted)
{
    Observation made;
    made.caseAt = noted.withoutCase ? kNoCase : m_at;
    made.value = noted.value;
    made.on = noted.on;
    made.line = noted.line;
    made.standing = noted.standing;
    made.names = {m_into.name(noted.officer),
                  m_into.name(noted.recipient),
                  noted.round < 0 ? quint16(0) : m_grounds[std::size_t(noted.round)],
                  m_programme,
                  m_into.name(noted.duty),
                  m_into.name(noted.detail)};
    m_into.observations.push_back(made);
}

void collect(const CaseTrace &trace, const Asked &asked, Collection &into)
{
    CaseNotes notes(trace, asked, into);
    collectDuties(notes);
    collectListing(notes);
    collectRemedies(notes);
    collectRemovals(notes);
    collectConduct(notes);
    collectSendings(notes);
    collectStanding(notes);
}

} // namespace zm::reports
