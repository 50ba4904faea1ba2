#include "cases/hearing.h"

#include <algorithm>

// Publication, recipients and measures while the entry stands.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What makes a listing weigh more on the person needs an entry that is in effect, past its grace, with nothing owed
/// against it.
Verdict inEffect(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (!isEntered(round))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    if (round.removed)
        return hearing.no("ORDER", {{"entry.taken_off"}}, cureByNewListing(hearing));
    if (isInGrace(round, hearing.context, hearing.on))
        return hearing.no("JD-17", {{"entry.in_grace", {graceEnds(round, hearing.context).toString(Qt::ISODate)}}}, nothingCures());
    if (hasExpired(round, hearing.context, hearing.on))
        return hearing.no("JD-34", {{"entry.expired", {termEnds(round, hearing.context).toString(Qt::ISODate)}}}, cureByRemoval(hearing));
    const auto duties = removalDuties(round, hearing.context, hearing.on);
    if (std::ranges::any_of(duties, [](const RemovalDuty &duty) {
            return duty.owed() && duty.operation != Operation::Correct;
        }))
        return hearing.no("ORDER", {{"entry.removal_owed"}}, cureByRemoval(hearing));
    if (isBeingVerified(round, hearing.context))
        return hearing.no("GF-04", {{"verification.runs"}}, cure(ActKind::ResumeMeasures, Role::Department));
    if (isShielded(round, hearing.context))
        return hearing.no("CR36-15", {{"shield.stands"}}, nothingCures());
    if (isSuspendedByOrder(round))
        return hearing.no("ORDER", {{"entry.suspended"}}, cure(ActKind::ResumeMeasures, Role::Clerk));
    return std::nullopt;
}

/// Of a department, what is not applied for a time: by verification, in bankruptcy, by order.
bool isHeldBack(const Hearing &hearing)
{
    const Round &round = hearing.round();
    return isSuspendedByOrder(round) || isBeingVerified(round, hearing.context) || isShielded(round, hearing.context);
}

Verdict knownRecipient(const Hearing &hearing, const Round &round, const QString &unit)
{
    ZM_REFUSE(blank(hearing, "recipient", unit));
    if (!findRecipient(round, unit))
        return hearing.no("ORDER", {{"recipient.never_pushed", {unit}}},
                          round.removed ? nothingCures() : Cure{ActKind::Push, Role::Clerk, {{"recipients"_L1, QJsonArray{unit}}}});
    return std::nullopt;
}

} // namespace

Verdict gatePublish(const Hearing &hearing)
{
    return inEffect(hearing);
}

Verdict gatePush(const Hearing &hearing)
{
    return inEffect(hearing);
}

Verdict gateOrderMeasure(const Hearing &hearing)
{
    const Round &round = hearing.round();
    ZM_REFUSE(inEffect(hearing));
    if (round.recipients.empty())
        return hearing.no("ORDER", {{"recipient.none"}}, cure(ActKind::Push, Role::Clerk));
    return std::nullopt;
}

Verdict gateAcknowledge(const Hearing &hearing)
{
    if (hearing.closing().recipients.empty())
        return hearing.no("ORDER", {{"recipient.none"}},
                          hearing.closing().removed ? nothingCures() : cure(ActKind::Push, Role::Clerk));
    return std::nullopt;
}

Verdict gateReportSnapshot(const Hearing &hearing)
{
    if (!isEntered(hearing.closing()))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    return std::nullopt;
}

Verdict gateSuspendMeasures(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (!isEntered(round) || round.removed)
        return hearing.no("ORDER", {{"entry.not_listed"}},
                          round.removed ? cureByNewListing(hearing) : cure(ActKind::DecideEntry, Role::President));
    if (isSuspendedByOrder(round))
        return hearing.no("ORDER", {{"entry.suspended"}}, cure(ActKind::ResumeMeasures, Role::Clerk));
    return std::nullopt;
}

Verdict gateResumeMeasures(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (!isHeldBack(hearing) || round.removed)
        return hearing.no("ORDER", {{"entry.not_suspended"}}, cure(ActKind::SuspendMeasures, Role::Clerk));
    const Objection *pending = pendingObjection(round);
    if (pending && pending->accepted && isBeingVerified(round, hearing.context))
        return hearing.no("GF-04", {{"verification.runs"}}, cure(ActKind::DecideObjection, Role::DepartmentHead));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const Publish &fields)
{
    const Round &round = hearing.round();
    ZM_REFUSE(noneOf(hearing, "channels", fields.channels));
    if (act.on < round.decided.on)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), round.decided.on.toString(Qt::ISODate)}}});
    if (fields.mode == PublishMode::Withheld && fields.unitInformed.trimmed().isEmpty())
        return hearing.no("JD-49", {{"publication.unit_not_informed"}}, cure(ActKind::Publish, Role::Clerk));
    const bool nothingNew = std::ranges::all_of(
        fields.channels, [&](const QString &channel) { return round.channels.contains(channel); });
    if (round.published && nothingNew && round.particulars.n <= round.told.n)
        return hearing.no("ORDER", {{"publication.already"}}, nothingCures());
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const Push &fields)
{
    ZM_REFUSE(noneOf(hearing, "recipients", fields.recipients));
    const bool nobodyNew = std::ranges::all_of(fields.recipients, [&](const QString &unit) {
        const RecipientFact *known = findRecipient(hearing.round(), unit);
        return known && known->pushed;
    });
    // Who holds wrong particulars is told again.
    if (nobodyNew && hearing.round().particulars.n <= hearing.round().told.n)
        return hearing.no("ORDER", {{"recipient.already_pushed"}}, nothingCures());
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const OrderMeasure &fields)
{
    const law::MeasureItem *item = hearing.law().measures().find(fields.code);
    const bool ofTheColour = item && item->incentive == (hearing.program() == Program::DeptRedlist);
    if (!ofTheColour)
        return hearing.no("N14", {{"measure.outside_catalogue", {fields.code}}}, cure(ActKind::OrderMeasure, Role::Clerk));
    return knownRecipient(hearing, hearing.round(), fields.recipient);
}

Verdict check(const Hearing &hearing, const Act &, const Acknowledge &fields)
{
    const Round &round = hearing.closing();
    ZM_REFUSE(knownRecipient(hearing, round, fields.recipient));
    const EntryStatus status = entryStatus(round, hearing.context, hearing.on);
    if (fields.what == AckWhat::Release && status == EntryStatus::Live)
        return hearing.no("ORDER", {{"release.nothing_due"}}, cureByEnding(hearing));
    const RecipientFact &recipient = *findRecipient(round, fields.recipient);
    const bool known = fields.code.isEmpty()
        || std::ranges::any_of(recipient.measures, [&](const MeasureFact &m) { return m.code == fields.code; });
    if (!known)
        return hearing.no("ORDER", {{"measure.not_ordered", {fields.code, fields.recipient}}}, cure(ActKind::Acknowledge, Role::Clerk));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const ReportSnapshot &fields)
{
    ZM_REFUSE(blank(hearing, "recipient", fields.recipient));
    for (const QString &code : fields.measures)
        ZM_REFUSE(blank(hearing, "measures", code));
    return std::nullopt;
}

} // namespace zm::cases
