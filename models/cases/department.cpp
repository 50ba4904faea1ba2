#include "cases/derive.h"
#include "cases/verified.h"

#include <algorithm>

namespace zm::cases {

Context scopedTo(const OpenCase &head, const Context &context)
{
    if (!isDepartmental(head.program))
        return context;
    Context scoped = context;
    scoped.packs.authority = law::Authority::Departments;
    const law::Pack *instrument = context.law().pack(head.basisInstrument);
    scoped.packs.sector = instrument ? instrument->sector : QString();
    return scoped;
}

const Objection *verifiedObjection(const Round &round, const Context &context)
{
    if (!isDepartmental(round.program) || !isEntered(round))
        return nullptr;
    const auto verified = std::ranges::find_if(round.objections, [&](const Objection &objection) {
        return objection.accepted.n > round.decided.n && objection.accepted.n > round.resumed.n
            && context.law().rule(u"GF-04", objection.accepted.on, context.packs);
    });
    return verified == round.objections.end() ? nullptr : &*verified;
}

bool isBeingVerified(const Round &round, const Context &context)
{
    return verifiedObjection(round, context) != nullptr;
}

bool isShielded(const Round &round, const Context &context)
{
    if (!isDepartmental(round.program) || !isEntered(round))
        return false;
    return std::ranges::any_of(round.exits, [&](const ExitFact &exit) {
        return exit.event == ExitEvent::RetrialOrBankruptcy && exit.deed.n > round.decided.n
            && exit.deed.n > round.resumed.n
            && context.answer(u"restoration.shield", exit.deed.on).limit;
    });
}

const Restoration *pendingRestoration(const Round &round)
{
    const auto &all = round.designation.restorations;
    const auto pending = std::ranges::find_if(all, [](const Restoration &restoration) {
        const bool turnedAway = restoration.answered && restoration.acceptance == AcceptanceOutcome::NotAccepted;
        return !turnedAway && !restoration.decided;
    });
    return pending == all.end() ? nullptr : &*pending;
}

bool isUnderScrutiny(const Round &round, QDate day)
{
    const Designation &designation = round.designation;
    const bool ended = round.program == Program::DeptKeyScrutiny && round.removed;
    return designation.scrutiny && day <= designation.scrutinyUntil && !ended;
}

bool isScrutinyOwed(const Round &round, const Context &context, QDate day)
{
    if (round.program != Program::DeptBlacklist || !round.removed || round.withdrawn || round.designation.scrutiny)
        return false;
    const auto follows = [&](QDate on) { return context.answer(u"scrutiny.follows", on).limit; };
    return follows(round.removed.on) && follows(day);
}

std::optional<Document> decisionPaper(Program program)
{
    switch (program) {
    case Program::CourtDefaulter: return Document::EntryDecision;
    case Program::DeptBlacklist:
    case Program::DeptRedlist: return Document::Designation;
    case Program::DeptKeyScrutiny: break;
    }
    return std::nullopt;
}

} // namespace zm::cases
