#include "reports/figures.h"

#include <cmath>
#include <map>

namespace zm::reports {

namespace {

constexpr double kWilson = 1.959963985; ///< of the normal distribution, 95 %

void add(Tally &tally, const Observation &one)
{
    switch (one.standing) {
    case Standing::Counts:
        ++tally.counts;
        tally.sum += one.value;
        tally.values.push_back(one.value);
        break;
    case Standing::Other: ++tally.others; break;
    case Standing::Unknown:
        ++tally.unknown;
        tally.longestOpen = std::max(tally.longestOpen, one.value);
        break;
    case Standing::Apart: ++tally.apart; break;
    }
}

Tally closed(Tally tally)
{
    std::ranges::sort(tally.values);
    return tally;
}

/// Names of people and units say nothing where there are few cases, and may say too much.
bool withholdsSmall(Dimension by)
{
    return by == Dimension::Officer || by == Dimension::Recipient;
}

} // namespace

std::optional<double> Tally::share(Sense sense) const
{
    const int n = base(sense);
    return n > 0 ? std::optional(double(counts) / n) : std::nullopt;
}

std::optional<Interval> Tally::wilson(Sense sense) const
{
    const auto p = share(sense);
    if (!p)
        return std::nullopt;
    const double n = base(sense), z2 = kWilson * kWilson;
    const double middle = (*p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kWilson / (1 + z2 / n) * std::sqrt(*p * (1 - *p) / n + z2 / (4 * n * n));
    return Interval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

int Tally::percentile(int percent) const
{
    if (values.empty())
        return 0;
    const std::size_t rank = (values.size() * std::size_t(percent) + 99) / 100; // nearest rank
    return values[std::max<std::size_t>(rank, 1) - 1];
}

Figures::Figures(Collection collection, Period period, const Definitions &definitions)
    : Figures([&] {
          std::vector<Collection> parts;
          parts.push_back(std::move(collection));
          return parts;
      }(), period, definitions)
{
}

Figures::Figures(std::vector<Collection> parts, Period period, const Definitions &definitions)
    : m_period(period), m_definitions(&definitions)
{
    for (const Collection &part : parts) {
        for (const Observation &one : part.observations)
            ++m_from[std::size_t(one.line) + 1];
    }
    for (std::size_t i = 1; i < m_from.size(); ++i)
        m_from[i] += m_from[i - 1];
    // Put into their places once, in order: there are a few dozen observations for every case of the year.
    m_collection.observations.resize(m_from.back());
    auto next = m_from;
    for (Collection &part : parts) {
        const Collection::Moved moved = m_collection.takeNames(part);
        for (const Observation &one : part.observations)
            m_collection.observations[next[std::size_t(one.line)]++] = moved.observation(one);
        part = {};
    }
}

std::span<const Observation> Figures::on(Line line) const
{
    const std::size_t at = std::size_t(line);
    return std::span(m_collection.observations).subspan(m_from[at], m_from[at + 1] - m_from[at]);
}

bool Figures::isIn(const Observation &one, const Selection &selection) const
{
    return (!selection.by || one.name(*selection.by) == selection.name)
        && (!selection.standing || one.standing == *selection.standing)
        && (!selection.within || selection.within->holds(one.on));
}

Tally Figures::tally(const Selection &selection) const
{
    Tally tally;
    for (const Observation &one : on(selection.line)) {
        if (isIn(one, selection))
            add(tally, one);
    }
    return closed(std::move(tally));
}

std::vector<Group> Figures::breakdown(Line line, Dimension by) const
{
    std::map<quint16, Tally> byName;
    for (const Observation &one : on(line))
        add(byName[one.name(by)], one);
    std::vector<Group> groups;
    Group small{{}, 0, {}};
    for (auto &[name, tally] : byName) {
        if (name == 0)
            continue;
        const bool withheld = withholdsSmall(by) && tally.total() < m_definitions->parameters.smallNumber;
        if (!withheld) {
            groups.push_back({m_collection.text(name), 1, closed(std::move(tally))});
            continue;
        }
        ++small.groups;
        small.tally.counts += tally.counts;
        small.tally.others += tally.others;
        small.tally.unknown += tally.unknown;
        small.tally.apart += tally.apart;
        small.tally.sum += tally.sum;
        small.tally.longestOpen = std::max(small.tally.longestOpen, tally.longestOpen);
        small.tally.values.insert(small.tally.values.end(), tally.values.begin(), tally.values.end());
    }
    std::ranges::sort(groups, [](const Group &a, const Group &b) {
        return std::pair(-a.tally.total(), a.name) < std::pair(-b.tally.total(), b.name);
    });
    if (small.groups > 0) {
        small.tally = closed(std::move(small.tally));
        groups.push_back(std::move(small));
    }
    return groups;
}

std::vector<SeriesPoint> Figures::months(Line line) const
{
    std::vector<SeriesPoint> points;
    for (QDate from = m_period.from; from <= m_period.to;) {
        const QDate last = std::min(m_period.to, QDate(from.year(), from.month(), from.daysInMonth()));
        points.push_back({{from, last}, {}});
        from = last.addDays(1);
    }
    for (const Observation &one : on(line)) {
        if (!m_period.holds(one.on))
            continue;
        const int at = (one.on.year() - m_period.from.year()) * 12 + one.on.month() - m_period.from.month();
        add(points[std::size_t(at)].tally, one);
    }
    for (SeriesPoint &point : points)
        point.tally = closed(std::move(point.tally));
    return points;
}

std::vector<int> Figures::bands(Line line) const
{
    const std::vector<int> &ends = m_definitions->parameters.ageBands;
    std::vector<int> bands(ends.size() + 1, 0);
    for (const Observation &one : on(line))
        ++bands[std::size_t(std::ranges::lower_bound(ends, one.value) - ends.begin())];
    return bands;
}

std::optional<double> Figures::dispersion(Line line, Dimension by) const
{
    const Sense sense = m_definitions->of(line).sense;
    std::optional<double> least, most;
    int groups = 0;
    for (const Group &group : breakdown(line, by)) {
        const auto share = group.tally.share(sense);
        if (group.name.isEmpty() || !share || group.tally.base(sense) < m_definitions->parameters.smallNumber)
            continue;
        ++groups;
        least = std::min(least.value_or(*share), *share);
        most = std::max(most.value_or(*share), *share);
    }
    return groups > 1 ? std::optional(*most - *least) : std::nullopt;
}

std::vector<CaseRef> Figures::casesOf(const Selection &selection) const
{
    std::vector<quint32> at;
    for (const Observation &one : on(selection.line)) {
        if (one.caseAt != kNoCase && isIn(one, selection))
            at.push_back(one.caseAt);
    }
    std::ranges::sort(at);
    at.erase(std::ranges::unique(at).begin(), at.end());
    std::vector<CaseRef> cases;
    for (const quint32 one : at)
        cases.push_back(m_collection.cases[one]);
    std::ranges::sort(cases, {}, [](const CaseRef &one) { return std::tie(one.number, one.id); });
    return cases;
}

} // namespace zm::reports
