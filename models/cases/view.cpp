#include "cases/whylisted.h"

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

EntryView entryViewOf(const Round &round, const Context &context)
{
    EntryView entry;
    entry.status = entryStatus(round, context, context.askOn);
    if (entry.status == EntryStatus::None)
        return entry;
    entry.grounds = round.grounds;
    entry.groundTexts = round.designation.grounds;
    entry.termEnds = termEnds(round, context);
    entry.disputed = isDisputed(round, context, context.askOn);
    // A department's entry is shown for its validity, and not once it has lost its effect or is shielded.
    const bool shown = !isDepartmental(round.program)
        || (!isShielded(round, context) && !hasExpired(round, context, context.askOn)
            && removalDuties(round, context, context.askOn).empty());
    entry.published = round.published && !round.withheld && !round.removed && shown;
    return entry;
}

RecipientRow rowOf(const RecipientFact &recipient, const Round &round, const Context &context)
{
    RecipientRow row;
    row.unit = recipient.unit;
    row.pushed = recipient.pushed.on;
    row.notified = recipient.notified.on;
    row.acknowledged = round.removed ? recipient.releaseAcknowledged.on : recipient.listingAcknowledged.on;
    row.suspensionSent = recipient.suspensionSent.on;
    row.suspensionAcknowledged = recipient.suspensionAcknowledged.on;
    row.residue = recipient.listedInSnapshot;
    row.open = isOpenAt(recipient, round, context.askOn);
    for (const MeasureFact &measure : recipient.measures) {
        const MeasureState state = measureState(measure, round, context, context.askOn);
        row.measures.push_back({measure.code, state, measure.retainedUntil, measure.retainedBasis});
    }
    return row;
}

std::vector<RecipientRow> rowsOf(const CaseState &state, const Context &context)
{
    std::vector<RecipientRow> rows;
    for (const Round &round : state.rounds) {
        for (const RecipientFact &recipient : round.recipients)
            rows.push_back(rowOf(recipient, round, context));
    }
    return rows;
}

Alarm alarm(const Context &context, const QString &id, int n, const QStringList &arguments = {})
{
    const FactTexts &texts = context.jurisdiction.facts;
    return {id, texts.en(id, arguments), texts.zh(id, arguments), n};
}

/// What a wrong red entry brought its subject is claimed back by who gave it; each says so with its release. Source: DL-23.
void addBenefitsToClaimBack(std::vector<Alarm> &alarms, const Round &round, const Context &context)
{
    if (round.program != Program::DeptRedlist || !round.removed || !round.error)
        return;
    for (const RecipientFact &recipient : round.recipients) {
        const bool given = std::ranges::any_of(recipient.measures, [&](const MeasureFact &measure) {
            return measureState(measure, round, context, context.askOn) != MeasureState::Released;
        });
        if (given)
            alarms.push_back(alarm(context, u"alarm.benefits_to_claim_back"_s, round.error.n, {recipient.unit}));
    }
}

void addDepartmentAlarms(std::vector<Alarm> &alarms, const Round &round, const Context &context)
{
    const QDate today = context.askOn;
    if (isScrutinyOwed(round, context, today))
        alarms.push_back(alarm(context, u"alarm.scrutiny_owed"_s, round.removed.n));
    if (isUnderScrutiny(round, today) && round.designation.warned.n < round.designation.scrutiny.n)
        alarms.push_back(alarm(context, u"alarm.scrutiny_unwarned"_s, round.designation.scrutiny.n));
    addBenefitsToClaimBack(alarms, round, context);
    const bool heldBack = isBeingVerified(round, context) || isShielded(round, context) || isSuspendedByOrder(round);
    if (round.removed || !heldBack)
        return;
    for (const RecipientFact &recipient : round.recipients) {
        if (recipient.suspensionAcknowledged.n <= round.resumed.n)
            alarms.push_back(alarm(context, u"alarm.suspension_unconfirmed"_s, recipient.pushed.n, {recipient.unit}));
    }
}

std::vector<CrossHit> crossHitsOf(const Round &round)
{
    std::vector<CrossHit> hits;
    if (round.program != Program::DeptBlacklist)
        return hits;
    for (const QString &list : round.designation.hitLists)
        hits.push_back({list, u"remove_from_red"_s});
    return hits;
}

/// Until it is served, the time to take a rejection further does not run.
void addUnservedRejections(std::vector<Alarm> &alarms, const Round &round, const Context &context)
{
    for (const Objection &objection : round.objections) {
        const bool rejected = !isPending(objection) && objection.outcome == ObjectionOutcome::Rejected;
        if (rejected && !served(round, Document::RejectionDecision, context, context.askOn, objection.decided.n))
            alarms.push_back(alarm(context, u"alarm.rejection_unserved"_s, objection.decided.n));
    }
}

std::vector<Alarm> alarmsOf(const Round &round, const Context &context)
{
    std::vector<Alarm> alarms;
    const QDate today = context.askOn;
    if (!isEntered(round))
        return alarms;
    const auto paper = decisionPaper(round.program);
    const bool decisionServed = !paper || served(round, *paper, context, today, round.decided.n);
    if (!decisionServed && !round.removed) {
        alarms.push_back(alarm(context, isDepartmental(round.program) ? u"alarm.designation_unserved"_s : u"alarm.decision_unserved"_s,
                               round.decided.n));
        if (round.published)
            alarms.push_back(alarm(context, u"alarm.published_unserved"_s, round.published.n));
    }
    if (!round.removed)
        addUnservedRejections(alarms, round, context);
    for (const RemovalDuty &duty : removalDuties(round, context, today)) {
        if (duty.owed() && duty.question.isEmpty())
            alarms.push_back(alarm(context, u"alarm.removal_task"_s, duty.cause.n, {word(duty.ground)}));
    }
    for (const RecipientFact &recipient : round.recipients) {
        const bool residue = recipient.listedInSnapshot
            || std::ranges::any_of(recipient.measures, [](const MeasureFact &m) { return m.residue; });
        if (round.removed && residue)
            alarms.push_back(alarm(context, u"alarm.residue"_s, recipient.snapshot.n, {recipient.unit}));
    }
    const bool othersKnow = round.published || !round.recipients.empty();
    if (othersKnow && !round.removed && round.particulars.n > round.told.n)
        alarms.push_back(alarm(context, u"alarm.particulars_not_passed_on"_s, round.particulars.n));
    if (isDepartmental(round.program))
        addDepartmentAlarms(alarms, round, context);
    if (round.performBy.isValid() && round.proposed && round.proposed.on <= round.performBy && !round.removed)
        alarms.push_back(alarm(context, u"alarm.proposed_before_perform_by"_s, round.proposed.n,
                               {round.performBy.toString(Qt::ISODate)}));
    return alarms;
}

/// The first later day on which the view is another one without anybody doing anything.
QDate wakeDay(const CaseState &state, const CaseView &view, const Context &context)
{
    QDate first;
    const auto consider = [&](QDate day) {
        if (day.isValid() && day > context.askOn && (!first.isValid() || day < first))
            first = day;
    };
    for (const CaseClock &clock : view.clocks) {
        if (clock.metOn.isValid())
            continue;
        for (const auto &end : {clock.target, clock.limit}) {
            if (end)
                consider((end->provisional ? end->latest : end->due).addDays(1));
        }
    }
    const Round &round = state.closing();
    consider(termEnds(round, context).addDays(1));
    consider(graceEnds(round, context).addDays(1));
    consider(round.designation.scrutinyUntil.addDays(1));
    for (const Service &service : round.services)
        consider(effectiveOn(service, context));
    for (const RecipientFact &recipient : round.recipients) {
        for (const MeasureFact &measure : recipient.measures) {
            if (measure.retained && !measure.released)
                consider(measure.retainedUntil.addDays(1));
        }
    }
    return first;
}

} // namespace

CaseView viewOf(const CaseState &state, const Context &asked, ViewDepth depth)
{
    const Context context = scopedTo(state.head, asked);
    CaseView view;
    view.stage = stageOf(state, context, context.askOn);
    const Round &shown = state.closing();
    view.entry = entryViewOf(shown, context);
    view.clocks = clocksOf(state, context);
    view.recipients = rowsOf(state, context);
    view.remedyMissing = missingRemedy(shown, context, context.askOn);
    view.remedyOpen = !view.remedyMissing.empty();
    view.why = whyListed(state, view.clocks, context, depth);
    view.alarms = alarmsOf(shown, context);
    view.crossHits = crossHitsOf(shown);
    if (depth == ViewDepth::Whole)
        view.wakeOn = wakeDay(state, view, context);
    return view;
}

} // namespace zm::cases
