#include "cases/hearing.h"
#include "cases/nextstep.h"

#include <algorithm>

// Credit restoration: application, answer, decision.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

Verdict applicationPending(const Hearing &hearing)
{
    if (!pendingRestoration(hearing.round()))
        return hearing.no("ORDER", {{"restoration.none_pending"}},
                          hearing.round().removed ? nothingCures() : cure(ActKind::ApplyRestoration, Role::Party));
    return std::nullopt;
}

/// The conditions in force on the day, each refused by the rule that asks for it.
Verdict conditionsMet(const Hearing &hearing, const ApplyRestoration &fields)
{
    const law::Rule *rule = hearing.limitOf(u"restoration.conditions");
    if (!rule)
        return std::nullopt;
    const QByteArray id = rule->id.toLatin1();
    const Cure again = cure(ActKind::ApplyRestoration, Role::Party);
    if (rule->values.contains(u"performed"_s) && !fields.performed)
        return hearing.no(id.constData(), {{"restoration.not_performed"}}, again);
    if (rule->values.contains(u"commitment"_s) && !fields.commitment)
        return hearing.no(id.constData(), {{"restoration.no_commitment"}}, again);
    const bool proved = std::ranges::any_of(fields.proofs, [](const QString &proof) { return !proof.trimmed().isEmpty(); });
    if (rule->values.contains(u"proofs"_s) && !proved)
        return hearing.no(id.constData(), {{"restoration.no_proofs"}}, again);
    return std::nullopt;
}

/// Before the shortest time has run nobody may apply; a plan in bankruptcy that is performed needs not wait for it.
Verdict minimumPassed(const Hearing &hearing, const ApplyRestoration &fields)
{
    const Round &round = hearing.round();
    const law::Answer shortest =
        hearing.law().answer(u"restoration.minimum", hearing.on, hearing.context.packs, word(round.program));
    if (!shortest.limit || !shortest.limit->span || isShielded(round, hearing.context))
        return std::nullopt;
    const QDate until =
        law::reckon(round.decided.on, *shortest.limit->span, law::Roll::None, hearing.context.calendar()).due;
    if (fields.receivedOn > until)
        return std::nullopt;
    const QByteArray id = shortest.limit->id.toLatin1();
    return hearing.no(id.constData(), {{"restoration.too_early", {until.addDays(1).toString(Qt::ISODate)}}},
                      cure(ActKind::ApplyRestoration, Role::Party));
}

} // namespace

Verdict gateApplyRestoration(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (!isEntered(round))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    if (round.removed)
        return hearing.no("ORDER", {{"entry.taken_off"}}, nothingCures());
    const auto duties = removalDuties(round, hearing.context, hearing.on);
    if (std::ranges::any_of(duties, [](const RemovalDuty &d) { return d.owed() && d.operation != Operation::Correct; }))
        return hearing.no("ORDER", {{"entry.removal_owed"}}, cureByRemoval(hearing));
    if (!round.designation.restorable.value_or(true))
        return hearing.no("DL-12", {{"restoration.not_restorable"}}, nothingCures());
    if (const Restoration *pending = pendingRestoration(round))
        return hearing.no("ORDER", {{"restoration.pending"}},
                          pending->answered ? cure(ActKind::DecideRestoration, Role::DepartmentHead)
                                            : cure(ActKind::AcceptRestoration, Role::Department));
    return std::nullopt;
}

Verdict gateAcceptRestoration(const Hearing &hearing)
{
    ZM_REFUSE(applicationPending(hearing));
    if (pendingRestoration(hearing.round())->answered)
        return hearing.no("ORDER", {{"restoration.already_answered"}}, cure(ActKind::DecideRestoration, Role::DepartmentHead));
    return std::nullopt;
}

Verdict gateDecideRestoration(const Hearing &hearing)
{
    ZM_REFUSE(applicationPending(hearing));
    if (!pendingRestoration(hearing.round())->answered)
        return hearing.no("ORDER", {{"restoration.not_accepted"}}, cure(ActKind::AcceptRestoration, Role::Department));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const ApplyRestoration &fields)
{
    ZM_REFUSE(dateBetween(hearing, hearing.round().decided.on, fields.receivedOn, "received_on"));
    ZM_REFUSE(conditionsMet(hearing, fields));
    return minimumPassed(hearing, fields);
}

Verdict check(const Hearing &hearing, const Act &act, const DecideRestoration &fields)
{
    const Restoration &pending = *pendingRestoration(hearing.round());
    if (act.on < pending.answered.on)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), pending.answered.on.toString(Qt::ISODate)}}});
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    if (ruledOut(hearing.state, act.kind()).contains(act.by.id))
        return hearing.no("FOUR-EYES", {{"officer.answered", {act.by.id}}}, cure(ActKind::DecideRestoration, Role::DepartmentHead));
    return std::nullopt;
}

} // namespace zm::cases
