#include "cases/lawchange.h"

#include <algorithm>
#include <map>

namespace zm::cases {

namespace {

using Key = std::pair<QString, int>; ///< a clock by its id and the act it runs from

std::map<Key, CaseClock> openClocks(const std::vector<CaseClock> &clocks)
{
    std::map<Key, CaseClock> open;
    for (const CaseClock &clock : clocks) {
        if (!clock.metOn.isValid())
            open.emplace(Key(clock.id, clock.anchorN), clock);
    }
    return open;
}

/// The day after which a clock of the office is breached.
QDate lastDay(const CaseClock *clock)
{
    if (!clock)
        return {};
    return clock->limit ? clock->limit->due : clock->target ? clock->target->due : QDate();
}

bool sameLength(const ClockEnd &a, const ClockEnd &b)
{
    return a.rule == b.rule && a.span.count == b.span.count && a.span.unit == b.span.unit;
}

class Comparison {
public:
    Comparison(const Context &before, const Context &after) : m_today(after.askOn)
    {
        Q_ASSERT(before.askOn == after.askOn);
    }

    void take(const CaseClock *before, const CaseClock *after)
    {
        const auto end = [](const CaseClock *clock, std::optional<ClockEnd> CaseClock::*which) {
            return clock ? clock->*which : std::nullopt;
        };
        const QDate wasLast = lastDay(before), isLast = lastDay(after);
        const bool wasOverdue = wasLast.isValid() && wasLast < m_today;
        const bool isOverdue = isLast.isValid() && isLast < m_today;
        const CaseClock &known = after ? *after : *before;
        for (const bool isTarget : {true, false}) {
            const auto which = isTarget ? &CaseClock::target : &CaseClock::limit;
            auto change = compared(end(before, which), end(after, which));
            if (!change)
                continue;
            change->clock = known.id;
            change->anchorN = known.anchorN;
            change->anchorOn = known.anchorOn;
            change->bindsAuthority = known.bindsAuthority;
            change->isTarget = isTarget;
            change->becomesOverdue = !wasOverdue && isOverdue;
            change->overdueDisappears = wasOverdue && !isOverdue;
            changes.push_back(*std::move(change));
        }
    }

    std::vector<ClockChange> changes;

private:
    static std::optional<ClockChange> compared(const std::optional<ClockEnd> &before, const std::optional<ClockEnd> &after)
    {
        const QDate was = before ? before->due : QDate(), is = after ? after->due : QDate();
        const bool firmer = before && after && before->provisional != after->provisional;
        if (was == is && !firmer)
            return std::nullopt;
        const ClockEnd &named = after ? *after : *before;
        ClockChange change;
        change.before = was;
        change.after = is;
        change.provisionalAfter = after && after->provisional;
        change.cause = before && after && sameLength(*before, *after) ? ChangeCause::Calendar : ChangeCause::Rule;
        change.rule = named.rule;
        change.citation = named.citation;
        change.citationZh = named.citationZh;
        return change;
    }

    QDate m_today;
};

/// Whether the rule that names the grounds still knows \a ground.
bool isCarried(const LiveGround &ground, const Context &context)
{
    const law::Rule *rule = context.law().rule(u"JD-03", context.askOn, context.packs);
    return ground.articleInForce
        && (!rule || rule->values.isEmpty() || rule->values.contains(QString::number(ground.ground)));
}

const LiveGround *lostGround(const CaseView &before, const CaseView &after, const CaseState &state, const Context &was,
                             const Context &is)
{
    const bool court = state.closing().program == Program::CourtDefaulter;
    const auto carried = [&](const LiveGround &ground, const Context &context) {
        return court ? isCarried(ground, context) : ground.articleInForce;
    };
    for (const LiveGround &ground : before.why.liveGrounds) {
        if (!carried(ground, was))
            continue;
        const auto now = std::ranges::find(after.why.liveGrounds, ground.ground, &LiveGround::ground);
        if (now != after.why.liveGrounds.end() && !carried(*now, is))
            return &ground;
    }
    return nullptr;
}

} // namespace

LawChange changesOf(const CaseState &state, const Context &before, const Context &after)
{
    const CaseView was = viewOf(state, before), is = viewOf(state, after);
    Comparison comparison(before, after);
    const auto old = openClocks(was.clocks), fresh = openClocks(is.clocks);
    for (const auto &[key, clock] : old) {
        const auto same = fresh.find(key);
        comparison.take(&clock, same == fresh.end() ? nullptr : &same->second);
    }
    for (const auto &[key, clock] : fresh) {
        if (!old.contains(key))
            comparison.take(nullptr, &clock);
    }
    LawChange change{std::move(comparison.changes), false, {}, {}};
    if (const LiveGround *lost = lostGround(was, is, state, before, after)) {
        change.losesGround = true;
        change.ground = lost->citation;
        change.groundZh = lost->citationZh;
    }
    return change;
}

} // namespace zm::cases
