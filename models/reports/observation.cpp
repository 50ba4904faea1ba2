#include "reports/observation.h"

namespace zm::reports {

namespace {

constexpr std::array<QStringView, kLines> kLineNames{
    u"m1.target", u"m1.target.raw", u"m1.limit", u"m1.limit.raw", u"m2.calendar", u"m2.working",
    u"m3.warned", u"m4.short", u"m4.middle", u"m4.long", u"m5.days", u"m6.wrong", u"m6.nonlistings",
    u"m7.objection", u"m7.reconsideration", u"m8.feedback", u"m8.outcome", u"m8.late", u"m9.applied",
    u"m10.detected", u"m10.blocked", u"m10.announced", u"m10.acknowledged", u"m11.pairs", u"m11.days",
    u"m12.lawful", u"m13.shared", u"m13.latency", u"m14.stated", u"m14.time", u"m14.restored",
    u"m15.complete", u"m15.apology", u"m15.channels", u"m16.proved", u"m16.attempts", u"m16.public",
    u"m17.blocked", u"m17.own", u"m17.unopened", u"m17.defects", u"m18.tasked", u"m18.reviewed", u"m18.flagged",
    u"m19.recorded", u"m19.forwarded", u"m19.answered", u"m19.zero", u"m20.clearance", u"m20.age",
    u"m20.load", u"m20.duties", u"m20.handed", u"m21.unsent", u"m21.confirmed", u"m21.quarantined", u"m22.noground", u"m22.noclock",
    u"m22.expired", u"m22.provisional", u"m22.anchor", u"m23.days", u"m23.share", u"m23.open",
    u"m24.released", u"m24.days", u"x.removal", u"x.unserved", u"x.remedy"};

constexpr std::array<QStringView, kDimensions> kDimensionNames{u"officer",   u"recipient", u"ground",
                                                                     u"programme", u"duty",      u"detail"};

} // namespace

QString lineName(Line line)
{
    return kLineNames[std::size_t(line)].toString();
}

std::optional<Line> lineNamed(QStringView name)
{
    const auto found = std::ranges::find(kLineNames, name);
    return found == kLineNames.end() ? std::nullopt : std::optional(Line(found - kLineNames.begin()));
}

QString dimensionName(Dimension dimension)
{
    return kDimensionNames[std::size_t(dimension)].toString();
}

std::optional<Dimension> dimensionNamed(QStringView name)
{
    const auto found = std::ranges::find(kDimensionNames, name);
    return found == kDimensionNames.end() ? std::nullopt : std::optional(Dimension(found - kDimensionNames.begin()));
}

quint16 Collection::name(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_at.constFind(text);
    if (known != m_at.constEnd())
        return *known;
    names.push_back(text);
    const auto at = quint16(names.size() - 1);
    m_at.insert(text, at);
    return at;
}

quint32 Collection::addCase(CaseRef ref)
{
    cases.push_back(std::move(ref));
    return quint32(cases.size() - 1);
}

Observation Collection::Moved::observation(Observation one) const
{
    if (one.caseAt != kNoCase)
        one.caseAt += firstCase;
    for (quint16 &at : one.names)
        at = names[at];
    return one;
}

Collection::Moved Collection::takeNames(Collection &other)
{
    Moved moved;
    for (const QString &text : other.names)
        moved.names.push_back(name(text));
    moved.firstCase = quint32(cases.size());
    std::ranges::move(other.cases, std::back_inserter(cases));
    return moved;
}

void Collection::append(Collection other)
{
    const Moved moved = takeNames(other);
    observations.reserve(observations.size() + other.observations.size());
    for (const Observation &observation : other.observations)
        observations.push_back(moved.observation(observation));
}

} // namespace zm::reports
