#include "cases/hearing.h"
#include "cases/nextstep.h"

#include <algorithm>

// Objection, review and reconsideration. A filing is never refused for lateness: the clock says what it is.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

Verdict listed(const Hearing &hearing)
{
    if (!isEntered(hearing.round()))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    return std::nullopt;
}

/// The first objection that waits for a decision and of which nobody has said yet that it is accepted; null where none.
const Objection *unansweredObjection(const Round &round)
{
    const auto found = std::ranges::find_if(
        round.objections, [](const Objection &objection) { return isPending(objection) && !objection.accepted; });
    return found == round.objections.end() ? nullptr : &*found;
}

/// Nobody objects to what is off the list.
Cure cureByObjecting(const Hearing &hearing)
{
    return hearing.round().removed ? nothingCures() : cure(ActKind::FileObjection, Role::Party);
}

Cure cureByRejecting(const Hearing &hearing)
{
    if (!pendingObjection(hearing.round()))
        return cureByObjecting(hearing);
    return {ActKind::DecideObjection, Role::Reviewer, {{"outcome"_L1, word(ObjectionOutcome::Rejected)}}};
}

} // namespace

Verdict gateFileObjection(const Hearing &hearing)
{
    const bool preliminary = hearing.round().designation.prelisted && !isDropped(hearing.round());
    if (!preliminary)
        ZM_REFUSE(listed(hearing));
    if (hearing.round().removed)
        return hearing.no("ORDER", {{"entry.taken_off"}}, nothingCures());
    return std::nullopt;
}

Verdict gateAcceptObjection(const Hearing &hearing)
{
    // Each objection is answered for itself, also while an earlier one is verified.
    if (unansweredObjection(hearing.round()))
        return std::nullopt;
    if (pendingObjection(hearing.round()))
        return hearing.no("ORDER", {{"objection.already_accepted"}}, nothingCures());
    return hearing.no("ORDER", {{"objection.none_pending"}}, cureByObjecting(hearing));
}

Verdict gateDecideObjection(const Hearing &hearing)
{
    if (!pendingObjection(hearing.round()))
        return hearing.no("ORDER", {{"objection.none_pending"}}, cureByObjecting(hearing));
    return std::nullopt;
}

Verdict gateFileReconsideration(const Hearing &hearing)
{
    ZM_REFUSE(listed(hearing));
    if (rejectedWithoutReconsideration(hearing.round()) < 0)
        return hearing.no("ORDER", {{"reconsideration.nothing_rejected"}}, cureByRejecting(hearing));
    return std::nullopt;
}

Verdict gateDecideReconsideration(const Hearing &hearing)
{
    if (!pendingReconsideration(hearing.round()))
        return hearing.no("ORDER", {{"reconsideration.none_pending"}},
                          rejectedWithoutReconsideration(hearing.round()) >= 0
                              ? cure(ActKind::FileReconsideration, Role::Party)
                              : cureByRejecting(hearing));
    if (hearing.context.office.superior.isEmpty())
        return hearing.no("JD-89", {{"superior.unknown", {hearing.context.office.code}}}, nothingCures());
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const FileObjection &fields)
{
    const Round &round = hearing.round();
    if (!fields.written && !isDepartmental(round.program))
        return hearing.no("JD-84", {{"objection.not_written"}}, cure(ActKind::FileObjection, Role::Party));
    const QDate listedOn = isEntered(round) ? round.decided.on : round.designation.prelisted.on;
    ZM_REFUSE(dateBetween(hearing, listedOn, fields.receivedOn, "received_on"));
    if (fields.postedOn.isValid() && fields.postedOn > fields.receivedOn)
        return hearing.no("DATE", {{"date.posted_after_received"}});
    return dateBetween(hearing, listedOn, fields.postedOn, "posted_on");
}

Verdict check(const Hearing &hearing, const Act &act, const DecideObjection &fields)
{
    const Objection *pending = pendingObjection(hearing.round());
    const QDate since = pending->remitted ? pending->remitted.on : pending->receivedOn;
    if (act.on < since)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), since.toString(Qt::ISODate)}}});
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    return excluded(hearing, act, ruledOut(hearing.state, act.kind()));
}

Verdict check(const Hearing &hearing, const Act &, const FileReconsideration &fields)
{
    const Round &round = hearing.round();
    const Objection &rejected = round.objections[std::size_t(rejectedWithoutReconsideration(round))];
    ZM_REFUSE(dateBetween(hearing, rejected.decided.on, fields.receivedOn, "received_on"));
    if (fields.postedOn.isValid() && fields.postedOn > fields.receivedOn)
        return hearing.no("DATE", {{"date.posted_after_received"}});
    return dateBetween(hearing, rejected.decided.on, fields.postedOn, "posted_on");
}

Verdict check(const Hearing &hearing, const Act &act, const DecideReconsideration &fields)
{
    const QDate since = pendingReconsideration(hearing.round())->receivedOn;
    if (act.on < since)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), since.toString(Qt::ISODate)}}});
    ZM_REFUSE(blank(hearing, "reasons", fields.reasons));
    return excluded(hearing, act, ruledOut(hearing.state, act.kind()));
}

} // namespace zm::cases
