#include "cases/clockface.h"

#include <algorithm>
#include <climits>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate onIfAfter(const Deed &deed, int n)
{
    return deed.n > n ? deed.on : QDate();
}

void addEntryClocks(ClockFace &face, const Round &round, const Context &context)
{
    if (isDepartmental(round.program))
        return;
    if (round.requested)
        face.add({u"creditor_request.decide"_s, round.requested.n, round.requestReceivedOn,
                  onIfAfter(round.decided, round.requested.n), {}, {}, {}});
    if (!isEntered(round))
        return;
    if (round.graceMonths)
        face.addRunning({u"grace"_s, round.decided.n, round.decided.on, {}, {}, {},
                         law::Span{*round.graceMonths, law::DayUnit::Months}},
                        round.removed.on);
    if (const int years = termYears(round, context); years > 0) {
        QString ground;
        for (int candidate : round.grounds) {
            const QString variant = QString::number(candidate);
            if (context.answer(u"term", round.decided.on, variant).limit)
                ground = variant;
        }
        face.addRunning({u"term"_s, round.decided.n, round.decided.on, {}, {}, ground,
                         law::Span{years, law::DayUnit::Years}},
                        round.removed.on);
    }
}

void addReviewClocks(ClockFace &face, const Objection &objection)
{
    face.add({u"objection.review"_s, objection.filed.n, objection.receivedOn, objection.firstDecided.on, {}, {}, {}});
    if (objection.remitted)
        face.add({u"objection.review"_s, objection.remitted.n, objection.remitted.on,
                  onIfAfter(objection.decided, objection.remitted.n), {}, {}, {}});
}

/// One rejection and the time in which it can be taken to the superior.
void addReconsiderationClock(ClockFace &face, const Round &round, int objection, const Deed &rejection, int untilN,
                             const Context &context)
{
    const auto reached = served(round, Document::RejectionDecision, context, context.askOn, rejection.n);
    if (!reached)
        return;
    Draft draft{u"reconsideration.file"_s, reached->n, reached->on, {}, {}, {}, {}};
    for (const Reconsideration &reconsideration : round.reconsiderations) {
        const int filed = reconsideration.filed.n;
        if (reconsideration.objection != objection || filed < rejection.n || filed >= untilN)
            continue;
        draft.metOn = reconsideration.receivedOn;
        draft.timelyOn = reconsideration.postedOn.isValid() ? reconsideration.postedOn : reconsideration.receivedOn;
    }
    face.add(draft);
}

void addRemedyClocks(ClockFace &face, const Round &round, const Context &context)
{
    const auto reached = served(round, Document::EntryDecision, context, context.askOn, round.decided.n);
    if (reached) {
        Draft draft{u"objection.file"_s, reached->n, reached->on, {}, {}, {}, {}};
        if (!round.objections.empty()) {
            const Objection &first = round.objections.front();
            draft.metOn = first.receivedOn;
            draft.timelyOn = first.postedOn.isValid() ? first.postedOn : first.receivedOn;
        }
        face.add(draft);
    }
    for (int i = 0; i < int(round.objections.size()); ++i) {
        const Objection &objection = round.objections[std::size_t(i)];
        if (objection.filed.n < round.decided.n)
            continue; // against the preliminary list: department's clocks
        addReviewClocks(face, objection);
        // What was sent back was rejected once: that time stays on record beside the one of a new rejection.
        if (objection.remitted)
            addReconsiderationClock(face, round, i, objection.firstDecided, objection.remitted.n, context);
        if (!isPending(objection) && objection.outcome == ObjectionOutcome::Rejected)
            addReconsiderationClock(face, round, i, objection.decided, INT_MAX, context);
    }
    for (const Reconsideration &reconsideration : round.reconsiderations)
        face.add({u"reconsideration.decide"_s, reconsideration.filed.n, reconsideration.receivedOn,
                  onIfAfter(reconsideration.decided, reconsideration.filed.n), {}, {}, {}});
}

void addRemovalClocks(ClockFace &face, const Round &round, const Context &context)
{
    for (const ExitFact &exit : earlyDeletionCauses(round, context)) {
        const QDate met = round.early.n > exit.deed.n ? round.early.on : onIfAfter(round.removed, exit.deed.n);
        face.add({u"early_deletion.decide"_s, exit.deed.n, exit.deed.on, met, {}, {}, {}});
    }
    for (const RemovalDuty &duty : removalDuties(round, context, context.askOn)) {
        if (!duty.question.isEmpty())
            face.add({duty.question, duty.cause.n, duty.anchorOn, duty.doneOn, {}, word(duty.ground), {}});
    }
}

QDate latestOf(std::initializer_list<QDate> days)
{
    return *std::ranges::max_element(days);
}

void addClosingClocks(ClockFace &face, const Round &round, const Context &context)
{
    if (round.withdrawn) {
        QDate met;
        if (missingRemedy(round, context, context.askOn).empty()) {
            const auto apology = served(round, Document::Apology, context, context.askOn, round.apologised.n);
            met = latestOf({round.withdrawn.on, apology ? apology->on : QDate(), round.clarifiedDeed.on,
                            round.compensation.on});
        }
        face.add({u"error.remedy"_s, round.withdrawn.n, round.withdrawn.on, met, {}, {}, {}});
    }
    if (round.removed && !round.recipients.empty()) {
        QDate met = round.removed.on;
        for (const RecipientFact &recipient : round.recipients) {
            if (isOpenAt(recipient, round, context.askOn)) {
                met = {};
                break;
            }
            met = latestOf({met, recipient.releaseAcknowledged.on});
        }
        face.add({u"recipients.release"_s, round.removed.n, round.removed.on, met, {}, {}, {}});
    }
    if (round.removed && round.removalGround == RemovalGround::CreditorRequest)
        face.addRunning({u"relisting.bar"_s, round.removed.n, round.removed.on, {}, {}, {}, {}}, {});
}

} // namespace

std::vector<CaseClock> clocksOf(const CaseState &state, const Context &asked)
{
    const Context context = scopedTo(state.head, asked);
    ClockFace face(context);
    for (const Round &round : state.rounds) {
        addEntryClocks(face, round, context);
        if (isDepartmental(round.program))
            addDepartmentClocks(face, round);
        if (!isEntered(round))
            continue;
        addRemedyClocks(face, round, context);
        addRemovalClocks(face, round, context);
        addClosingClocks(face, round, context);
    }
    std::vector<CaseClock> clocks = face.take();
    std::ranges::stable_sort(clocks, {}, [](const CaseClock &clock) { return std::pair(clock.anchorOn, clock.anchorN); });
    return clocks;
}

law::Reckoning sheetOf(const CaseClock &clock, const ClockEnd &end, const Context &context)
{
    const law::Question *question = context.law().question(clock.id);
    const law::Roll roll = question ? question->roll : law::Roll::ToNextWorkingDay;
    return law::reckon(clock.anchorOn, end.span, roll, context.calendar());
}

} // namespace zm::cases
