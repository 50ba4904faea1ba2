#include "cases/evolvedepartment.h"

#include <algorithm>

namespace zm::cases {

namespace {

void addExecutor(CaseState &state, const Act &act)
{
    if (std::ranges::find(state.executors, act.by.id) == state.executors.end())
        state.executors.push_back(act.by.id);
}

Restoration *pendingRestoration(Round &round)
{
    auto &all = round.designation.restorations;
    const auto pending = std::ranges::find_if(all, [](const Restoration &restoration) {
        const bool turnedAway = restoration.answered && restoration.acceptance == AcceptanceOutcome::NotAccepted;
        return !turnedAway && !restoration.decided;
    });
    return pending == all.end() ? nullptr : &*pending;
}

/// The person is on a list from now on, by this act.
void enter(CaseState &state, const Act &act, const Deed &deed)
{
    Round &round = state.round();
    round.decided = deed;
    round.decidedBy = act.by.id;
    round.outcome = EntryOutcome::Enter;
    addExecutor(state, act);
}

} // namespace

std::optional<ExitFact> lostBasis(const Round &round)
{
    const auto revoked = std::ranges::find_if(round.exits, [&](const ExitFact &exit) {
        return exit.event == ExitEvent::BasisRevoked && exit.deed.n > round.designation.prelisted.n;
    });
    return round.designation.prelisted && revoked != round.exits.end() ? std::optional(*revoked) : std::nullopt;
}

bool isDropped(const Round &round)
{
    if (!round.decided && lostBasis(round))
        return true;
    return !round.decided && std::ranges::any_of(round.objections, [](const Objection &objection) {
        return objection.decided && objection.outcome == ObjectionOutcome::Sustained
            && objection.about != ObjectionAbout::ParticularsWrong;
    });
}

void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const Prelist &fields)
{
    beginRoundIfOver(state);
    Round &round = state.round();
    round.designation.prelisted = deed;
    round.designation.legalBasis = fields.legalBasis;
    round.proposedBy = act.by.id;
    addExecutor(state, act);
}

void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const NotifyInAdvance &)
{
    state.round().designation.noticed = deed;
    addExecutor(state, act);
}

void evolveDepartment(CaseState &state, const Act &, const Deed &deed, const AnnouncePreliminary &fields)
{
    state.round().designation.announced = deed;
    state.round().designation.announcedUntil = fields.until;
}

void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const Designate &fields)
{
    enter(state, act, deed);
    Designation &designation = state.round().designation;
    designation.grounds = fields.grounds;
    designation.termMonths = fields.termMonths;
    designation.restorable = fields.restorable;
    designation.hitLists = fields.hitLists;
}

void evolveDepartment(CaseState &state, const Act &, const Deed &deed, const ApplyRestoration &fields)
{
    Restoration &restoration = state.round().designation.restorations.emplace_back();
    restoration.filed = deed;
    restoration.receivedOn = fields.receivedOn;
}

void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const AcceptRestoration &fields)
{
    if (Restoration *pending = pendingRestoration(state.round())) {
        pending->answered = deed;
        pending->acceptance = fields.outcome;
        pending->answeredBy = act.by.id;
    }
}

void evolveDepartment(CaseState &state, const Act &, const Deed &deed, const DecideRestoration &fields)
{
    if (Restoration *pending = pendingRestoration(state.round())) {
        pending->decided = deed;
        pending->outcome = fields.outcome;
    }
}

/// A list of its own, or what follows the exit from a black one.
void evolveDepartment(CaseState &state, const Act &act, const Deed &deed, const EnterScrutiny &fields)
{
    if (state.head.program == Program::DeptKeyScrutiny) {
        beginRoundIfOver(state);
        enter(state, act, deed);
    }
    Designation &designation = state.closing().designation;
    designation.scrutiny = deed;
    designation.scrutinyUntil = fields.until;
}

void evolveDepartment(CaseState &state, const Act &, const Deed &deed, const WarnSubject &)
{
    state.closing().designation.warned = deed;
}

void evolveDepartment(CaseState &state, const Act &, const Deed &deed, const EscalateWarning &)
{
    state.closing().designation.escalated = deed;
}

} // namespace zm::cases
