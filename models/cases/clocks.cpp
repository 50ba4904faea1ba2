#include "cases/derive.h"

#include <algorithm>
#include <climits>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What starts and what ends a clock; the law gives the length.
struct Draft {
    QString id;
    int n = -1;
    QDate anchorOn;
    QDate metOn;     ///< invalid while open
    QDate timelyOn;  ///< the day that decides whether it was in time (a postmark); metOn where invalid
    QString variant;
    std::optional<law::Span> own; ///< the length a decision itself names, within the rule
};

ClockEnd endOf(const law::Rule &rule, law::Span span, law::Roll roll, QDate anchor, const law::WorkCalendar &calendar)
{
    const law::Reckoning reckoning = law::reckon(anchor, span, roll, calendar);
    ClockEnd end;
    end.raw = reckoning.raw;
    end.due = reckoning.due;
    end.provisional = reckoning.provisional;
    end.earliest = reckoning.earliest;
    end.latest = reckoning.latest;
    end.rule = rule.id;
    end.citation = rule.citation;
    end.citationZh = rule.citationZh;
    end.grade = rule.grade;
    end.span = span;
    return end;
}

ClockState stateOf(const CaseClock &clock, QDate timelyOn, QDate day)
{
    const std::optional<ClockEnd> &decisive = clock.limit ? clock.limit : clock.target;
    if (clock.metOn.isValid())
        return decisive && timelyOn > decisive->due ? ClockState::Late : ClockState::Met;
    if (!clock.limit)
        return ClockState::Open;
    if (day > (clock.limit->provisional ? clock.limit->latest : clock.limit->due))
        return ClockState::Breached;
    return clock.limit->provisional ? ClockState::Provisional : ClockState::Open;
}

class ClockFace {
public:
    ClockFace(const Context &context) : m_context(context) {}

    void add(const Draft &draft)
    {
        const law::Answer answer =
            m_context.law().answer(draft.id, draft.anchorOn, m_context.packs, draft.variant);
        const law::Question *question = m_context.law().question(draft.id);
        const law::Roll roll = question ? question->roll : law::Roll::ToNextWorkingDay;

        CaseClock clock;
        clock.id = draft.id;
        clock.anchorN = draft.n;
        clock.anchorOn = draft.anchorOn;
        clock.metOn = draft.metOn;
        clock.bindsAuthority = !question || question->bindsAuthority;
        clock.target = end(answer.target, draft, roll);
        clock.limit = end(answer.limit, draft, roll);
        clock.taskOnly = !clock.target && !clock.limit;
        if (clock.target)
            clock.doBy = law::doBy(draft.anchorOn, clock.target->raw, m_context.calendar());
        clock.state = stateOf(clock, draft.timelyOn.isValid() ? draft.timelyOn : draft.metOn, m_context.askOn);
        m_clocks.push_back(std::move(clock));
    }

    /// A span of time that simply runs: met when it is over, or when what it runs for has ended.
    void addRunning(Draft draft, QDate endedOn)
    {
        add(draft);
        CaseClock &clock = m_clocks.back();
        if (!clock.limit)
            return;
        if (endedOn.isValid() && endedOn <= clock.limit->due)
            clock.metOn = endedOn;
        else if (m_context.askOn > clock.limit->due)
            clock.metOn = clock.limit->due;
        if (clock.metOn.isValid())
            clock.state = ClockState::Met;
        clock.doBy = {};
    }

    std::vector<CaseClock> take() { return std::move(m_clocks); }

private:
    std::optional<ClockEnd> end(const law::Rule *rule, const Draft &draft, law::Roll roll) const
    {
        if (!rule)
            return std::nullopt;
        const std::optional<law::Span> span = draft.own ? draft.own : rule->span;
        if (!span || rule->noLimit)
            return std::nullopt;
        return endOf(*rule, *span, roll, draft.anchorOn, m_context.calendar());
    }

    const Context &m_context;
    std::vector<CaseClock> m_clocks;
};

QDate onIfAfter(const Deed &deed, int n)
{
    return deed.n > n ? deed.on : QDate();
}

void addEntryClocks(ClockFace &face, const Round &round, const Context &context)
{
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
            if (context.law().answer(u"term", round.decided.on, context.packs, variant).limit)
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
    if (const auto reached = served(round, Document::EntryDecision, context, context.askOn, round.decided.n)) {
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

std::vector<CaseClock> clocksOf(const CaseState &state, const Context &context)
{
    ClockFace face(context);
    for (const Round &round : state.rounds) {
        addEntryClocks(face, round, context);
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
