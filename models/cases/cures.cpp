#include "cases/hearing.h"

#include <algorithm>

// What makes a refused act possible: the cheapest lawful next act. Following the cures of a refusal, one after the
// other, leads to the act that was refused, or the refusal is final and its cure is a note.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

Cure cure(ActKind act, Role by)
{
    return {act, by, {}};
}

Cure cureServe(Document document)
{
    return {ActKind::Serve, Role::Clerk, {{"document"_L1, word(document)}}};
}

Role firstRoleFor(ActKind act)
{
    for (Role role : {Role::Clerk, Role::Reviewer, Role::President, Role::Superior, Role::Unit, Role::Party, Role::Department,
                      Role::DepartmentHead}) {
        if (mayDo(role, act))
            return role;
    }
    return Role::Clerk;
}

std::optional<Cure> cureByRemoval(const Hearing &hearing)
{
    const auto duties = removalDuties(hearing.closing(), hearing.context, hearing.on);
    auto owed = std::ranges::find_if(duties, [](const RemovalDuty &duty) {
        return duty.owed() && duty.operation != Operation::Correct; // a correction leaves the entry where it is
    });
    if (owed == duties.end())
        owed = std::ranges::find_if(duties, &RemovalDuty::owed);
    if (owed == duties.end())
        return std::nullopt;
    return Cure{ActKind::Remove,
                Role::President,
                {{"ground"_L1, word(owed->ground)}, {"operation"_L1, word(owed->operation)}}};
}

Cure nothingCures()
{
    return cure(ActKind::Note, Role::Clerk);
}

/// A department's entry stands until something that is pending ends it, or its time.
static Cure cureByDeciding(const Round &round)
{
    if (pendingObjection(round))
        return cure(ActKind::DecideObjection, Role::DepartmentHead);
    const Restoration *restoration = pendingRestoration(round);
    if (!restoration)
        return nothingCures();
    return restoration->answered ? cure(ActKind::DecideRestoration, Role::DepartmentHead)
                                 : cure(ActKind::AcceptRestoration, Role::Department);
}

Cure cureByEnding(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (!isEntered(round))
        return cure(ActKind::DecideEntry, Role::President);
    if (const auto removal = cureByRemoval(hearing))
        return *removal;
    if (isDepartmental(round.program))
        return cureByDeciding(round);
    if (isFixedTerm(round, hearing.context))
        return {ActKind::DecideEarlyDeletion, Role::President, {{"outcome"_L1, word(EarlyOutcome::Delete)}}};
    return cure(ActKind::RecordExitEvent, Role::Clerk);
}

Cure cureByRemedy(const Hearing &hearing, ActKind missing)
{
    if (missing == ActKind::Remove)
        return cureByRemoval(hearing).value_or(cure(ActKind::Remove, Role::President));
    if (missing == ActKind::Serve && !hearing.closing().apologised)
        return cure(ActKind::Apologise, Role::President);
    return missing == ActKind::Serve ? cureServe(Document::Apology) : cure(missing, firstRoleFor(missing));
}

Cure cureByClosing(const Hearing &hearing)
{
    const Round &round = hearing.closing();
    if (const auto missing = missingRemedy(round, hearing.context, hearing.on); !missing.empty())
        return cureByRemedy(hearing, missing.front());
    if (pendingObjection(round))
        return cure(ActKind::DecideObjection, Role::Reviewer);
    if (pendingReconsideration(round))
        return cure(ActKind::DecideReconsideration, Role::Superior);
    if (const QStringList channels = unannounced(round); !channels.isEmpty())
        return {ActKind::AnnounceRemoval, Role::Clerk, {{"channels"_L1, QJsonArray::fromStringList(channels)}}};
    for (const RecipientFact &recipient : round.recipients) {
        if (isOpenAt(recipient, round, hearing.on))
            return {ActKind::Acknowledge,
                    Role::Clerk,
                    {{"recipient"_L1, recipient.unit}, {"what"_L1, word(AckWhat::Release)}}};
    }
    // An error that was found after the removal is still withdrawn as one.
    return cureByRemoval(hearing).value_or(nothingCures());
}

Cure cureByNewListing(const Hearing &hearing)
{
    return isRoundClosed(hearing.round(), hearing.context, hearing.on)
        ? cure(ActKind::IssueRiskWarning, Role::Clerk)
        : cureByClosing(hearing);
}

std::optional<Cure> cureThatCanBeDone(const Hearing &hearing, std::optional<Cure> wanted)
{
    // Each step is another act, so there are at most as many as there are acts.
    for (int step = 0; step < kActKinds && wanted; ++step) {
        const Verdict refusal = gateOf(hearing, wanted->act);
        if (!refusal)
            break;
        wanted = refusal->cure;
    }
    return wanted;
}

} // namespace zm::cases
