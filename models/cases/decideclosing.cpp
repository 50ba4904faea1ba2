#include "cases/hearing.h"

#include <algorithm>

// After the removal: announcement, recipients, remedy of an error, purge.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

Verdict takenOff(const Hearing &hearing)
{
    if (!hearing.closing().removed)
        return hearing.no("ORDER", {{"entry.not_taken_off"}}, cureByEnding(hearing));
    return std::nullopt;
}

Verdict remedyDue(const Hearing &hearing)
{
    if (!needsRemedy(hearing.closing(), hearing.context, hearing.on))
        return hearing.no("ORDER", {{"remedy.no_error"}}, cure(ActKind::FindError, Role::Clerk));
    return std::nullopt;
}

} // namespace

Verdict gateAnnounceRemoval(const Hearing &hearing)
{
    return takenOff(hearing);
}

Verdict gateNotifyRecipients(const Hearing &hearing)
{
    // A suspension is sent to every recipient too (N6).
    const Round &round = hearing.closing();
    const bool suspended = isDepartmental(round.program)
        && (isSuspendedByOrder(round) || isBeingVerified(round, hearing.context) || isShielded(round, hearing.context));
    if (!suspended)
        ZM_REFUSE(takenOff(hearing));
    if (round.recipients.empty())
        return hearing.no("ORDER", {{"recipient.none"}}, nothingCures());
    return std::nullopt;
}

Verdict gateRetainMeasure(const Hearing &hearing)
{
    ZM_REFUSE(takenOff(hearing));
    const bool any = std::ranges::any_of(hearing.closing().recipients,
                                         [](const RecipientFact &r) { return !r.measures.empty(); });
    if (!any)
        return hearing.no("ORDER", {{"measure.none"}}, nothingCures());
    return std::nullopt;
}

Verdict gateFindError(const Hearing &hearing)
{
    const Round &round = hearing.closing();
    if (!isEntered(round))
        return hearing.no("ORDER", {{"entry.not_decided"}}, cure(ActKind::DecideEntry, Role::President));
    if (round.error)
        return hearing.no("ORDER", {{"error.already_found"}}, nothingCures());
    if (round.withdrawn)
        return hearing.no("ORDER", {{"entry.withdrawn"}}, nothingCures());
    if (isWithdrawalOwed(round, hearing.context, hearing.on))
        return hearing.no("ORDER", {{"entry.withdrawal_owed"}}, nothingCures());
    return std::nullopt;
}

Verdict gateApologise(const Hearing &hearing)
{
    ZM_REFUSE(remedyDue(hearing));
    if (hearing.closing().apologised)
        return hearing.no("ORDER", {{"remedy.already_done"}}, nothingCures());
    return std::nullopt;
}

Verdict gateClarify(const Hearing &hearing)
{
    return remedyDue(hearing);
}

Verdict gateInformCompensation(const Hearing &hearing)
{
    ZM_REFUSE(remedyDue(hearing));
    if (hearing.closing().compensation)
        return hearing.no("ORDER", {{"remedy.already_done"}}, nothingCures());
    return std::nullopt;
}

/// The identity is needed until the last recipient has let go; then, after an error, nothing of it may stay.
Verdict gatePurgeIdentity(const Hearing &hearing)
{
    const Round &round = hearing.closing();
    const auto missing = missingRemedy(round, hearing.context, hearing.on);
    if (!round.withdrawn) {
        // A red entry that was found an error has nothing to be made good, but it still has to be withdrawn.
        const auto removal = round.error ? cureByRemoval(hearing) : std::nullopt;
        const Cure first = removal.value_or(cure(ActKind::FindError, Role::Clerk));
        return hearing.no("N9", {{"purge.no_error"}}, missing.empty() ? first : cureByRemedy(hearing, missing.front()));
    }
    if (!missing.empty())
        return hearing.no("N9", {{"purge.remedy_incomplete", {word(missing.front())}}}, cureByRemedy(hearing, missing.front()));
    if (!isRoundClosed(round, hearing.context, hearing.on))
        return hearing.no("N9", {{"purge.recipients_open"}}, cureByClosing(hearing));
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const AnnounceRemoval &fields)
{
    return noneOf(hearing, "channels", fields.channels);
}

Verdict check(const Hearing &hearing, const Act &, const NotifyRecipients &fields)
{
    for (const QString &unit : fields.recipients) {
        if (!findRecipient(hearing.closing(), unit))
            return hearing.no("ORDER", {{"recipient.never_pushed", {unit}}}, cure(ActKind::NotifyRecipients, Role::Clerk));
    }
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const RetainMeasure &fields)
{
    const Cure again = cure(ActKind::RetainMeasure, act.by.role);
    if (!hearing.law().measures().find(fields.code))
        return hearing.no("N14", {{"measure.outside_catalogue", {fields.code}}}, again);
    const RecipientFact *recipient = findRecipient(hearing.closing(), fields.recipient);
    const bool ordered = recipient
        && std::ranges::any_of(recipient->measures, [&](const MeasureFact &m) { return m.code == fields.code; });
    if (!ordered)
        return hearing.no("ORDER", {{"measure.not_ordered", {fields.code, fields.recipient}}}, again);
    if (fields.basis.trimmed().isEmpty())
        return hearing.no("JD-72", {{"retain.no_basis"}}, again);
    if (!fields.until.isValid() || fields.until <= act.on)
        return hearing.no("JD-72", {{"retain.no_end"}}, again);
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &, const FindError &fields)
{
    ZM_REFUSE(blank(hearing, "cause", fields.cause));
    return dateBetween(hearing, hearing.closing().decided.on, fields.foundOn, "found_on");
}

Verdict check(const Hearing &hearing, const Act &, const Clarify &fields)
{
    return noneOf(hearing, "channels", fields.channels);
}

} // namespace zm::cases
