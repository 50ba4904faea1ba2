#include "cases/clockface.h"

namespace zm::cases {

namespace {

ClockEnd endOf(const law::Rule &rule, law::Span span, const law::Ends &ends)
{
    ClockEnd end;
    end.raw = ends.raw;
    end.due = ends.due;
    end.provisional = ends.provisional;
    end.earliest = ends.earliest;
    end.latest = ends.latest;
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

} // namespace

void ClockFace::add(const Draft &draft)
{
    const law::Answer answer = m_context.answer(draft.id, draft.anchorOn, draft.variant);
    const law::Question *question = answer.question;
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

void ClockFace::addRunning(const Draft &draft, QDate endedOn)
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

std::optional<ClockEnd> ClockFace::end(const law::Rule *rule, const Draft &draft, law::Roll roll) const
{
    if (!rule)
        return std::nullopt;
    const std::optional<law::Span> span = draft.own ? draft.own : rule->span;
    if (!span || rule->noLimit)
        return std::nullopt;
    return endOf(*rule, *span, m_context.ends(draft.anchorOn, *span, roll));
}

} // namespace zm::cases
