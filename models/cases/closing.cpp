#include "cases/derive.h"

#include <algorithm>

// What is left to do after a removal: recipients, announcement, remedy; and the stage that follows from it.

namespace zm::cases {

namespace {

bool isLawfullyRetained(const MeasureFact &measure, QDate day)
{
    return measure.retained && !measure.released && day <= measure.retainedUntil;
}

} // namespace

bool isWithdrawalOwed(const Round &round, const Context &context, QDate day)
{
    const auto duties = removalDuties(round, context, day);
    return std::ranges::any_of(
        duties, [](const RemovalDuty &duty) { return duty.operation == Operation::Withdraw && duty.owed(); });
}

bool needsRemedy(const Round &round, const Context &context, QDate day)
{
    if (round.program == Program::DeptRedlist)
        return false; // nobody is harmed by praise: what is wrongly red is taken back, at every recipient
    if (round.withdrawn)
        return true;
    return isWithdrawalOwed(round, context, day);
}

std::vector<ActKind> missingRemedy(const Round &round, const Context &context, QDate day)
{
    std::vector<ActKind> missing;
    if (!needsRemedy(round, context, day))
        return missing;
    if (!round.withdrawn)
        missing.push_back(ActKind::Remove);
    if (!round.apologised)
        missing.push_back(ActKind::Apologise);
    if (!round.apologised || !served(round, Document::Apology, context, day, round.apologised.n))
        missing.push_back(ActKind::Serve);
    const bool wasPublic = round.published && !round.withheld;
    const bool clarified = std::ranges::all_of(
        round.channels, [&](const QString &channel) { return round.clarified.contains(channel); });
    if (wasPublic && !clarified)
        missing.push_back(ActKind::Clarify);
    if (!round.compensation)
        missing.push_back(ActKind::InformCompensation);
    return missing;
}

QStringList unannounced(const Round &round)
{
    QStringList left;
    if (!round.published || round.withheld)
        return left;
    for (const QString &channel : round.channels) {
        // A clarification on the channel says that the entry is withdrawn, and more.
        if (!round.announced.contains(channel) && !(round.withdrawn && round.clarified.contains(channel)))
            left.append(channel);
    }
    return left;
}

MeasureState measureState(const MeasureFact &measure, const Round &round, const Context &context, QDate day)
{
    if (measure.residue)
        return MeasureState::Residue;
    if (round.removed) {
        if (measure.released)
            return MeasureState::Released;
        return isLawfullyRetained(measure, day) ? MeasureState::Retained : MeasureState::ReleaseDue;
    }
    switch (entryStatus(round, context, day)) {
    case EntryStatus::Live: return MeasureState::InForce;
    case EntryStatus::Expired: return measure.released ? MeasureState::Released : MeasureState::ReleaseDue;
    case EntryStatus::None:
    case EntryStatus::Suspended:
    case EntryStatus::Blocked:
    case EntryStatus::Deleted:
    case EntryStatus::Withdrawn: return measure.released ? MeasureState::Released : MeasureState::Suspended;
    }
    return MeasureState::InForce;
}

bool isOpenAt(const RecipientFact &recipient, const Round &round, QDate day)
{
    if (!round.removed || recipient.listedInSnapshot)
        return true;
    bool everyMeasureSettled = !recipient.measures.empty();
    for (const MeasureFact &measure : recipient.measures) {
        const bool settled = !measure.residue && (measure.released || isLawfullyRetained(measure, day));
        if (!settled)
            return true;
        everyMeasureSettled = everyMeasureSettled && settled;
    }
    // A unit that a sweep found without ever having been pushed to has nothing to confirm once it is clean.
    const bool confirmed = recipient.releaseAcknowledged || everyMeasureSettled || !recipient.pushed;
    return !confirmed;
}

bool isRoundClosed(const Round &round, const Context &context, QDate day)
{
    if (!round.removed || !missingRemedy(round, context, day).empty() || !unannounced(round).isEmpty())
        return false;
    if (pendingObjection(round) || pendingReconsideration(round))
        return false;
    if (isWithdrawalOwed(round, context, day))
        return false;
    return std::ranges::none_of(round.recipients, [&](const RecipientFact &recipient) {
        return isOpenAt(recipient, round, day);
    });
}

namespace {

/// Before a department's designation.
Stage preliminaryStage(const Round &round, const Context &context, QDate day)
{
    const Designation &designation = round.designation;
    if (isDropped(round))
        return Stage::DecidedNotToEnter;
    if (designation.noticed && served(round, Document::AdvanceNotice, context, day, designation.noticed.n))
        return Stage::Noticed;
    return designation.prelisted ? Stage::Preliminary : Stage::Open;
}

Stage stageOfRound(const Round &round, const Context &context, QDate day)
{
    if (round.removed) {
        if (needsRemedy(round, context, day) && !missingRemedy(round, context, day).empty())
            return Stage::ErrorRemedy;
        if (isUnderScrutiny(round, day))
            return Stage::Scrutiny;
        const bool over = isRoundClosed(round, context, day) && !isScrutinyOwed(round, context, day);
        return over ? Stage::Closed : Stage::Removed;
    }
    if (isEntered(round)) {
        const auto duties = removalDuties(round, context, day);
        if (std::ranges::any_of(duties, [](const RemovalDuty &duty) {
                return duty.owed() && duty.operation != Operation::Correct;
            }))
            return Stage::RemovalDue;
        if (round.program == Program::DeptKeyScrutiny)
            return Stage::Scrutiny;
        return isInGrace(round, context, day) ? Stage::InGrace : Stage::Listed;
    }
    if (isDepartmental(round.program))
        return preliminaryStage(round, context, day);
    if (round.decided)
        return Stage::DecidedNotToEnter;
    if (round.proposed)
        return Stage::Proposed;
    return served(round, Document::RiskWarning, context, day, round.warned.n) && round.warned ? Stage::Warned
                                                                                              : Stage::Open;
}

} // namespace

Stage stageOf(const CaseState &state, const Context &context, QDate day)
{
    if (!state.opened)
        return Stage::None;
    if (state.purged)
        return Stage::Purged;
    const Round &closing = state.closing();
    if (&closing != &state.round()) {
        const Stage earlier = stageOfRound(closing, context, day);
        if (earlier != Stage::Closed)
            return earlier;
    }
    return stageOfRound(state.round(), context, day);
}

} // namespace zm::cases
