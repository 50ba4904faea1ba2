#include "platform/routes.h"

namespace zm::platform {

namespace {

constexpr qint64 kSubmission = 1 << 20;
constexpr qint64 kSmall = 16 * 1024;

/// What stands in the braces of \a pattern; nothing where the path is another.
std::optional<QByteArrayList> partsOf(QByteArrayView pattern, const QByteArray &path)
{
    const QByteArrayList wanted = pattern.toByteArray().split('/');
    const QByteArrayList given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QByteArrayList parts;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith('{') && !given[i].isEmpty())
            parts.append(given[i]);
        else if (wanted[i] != given[i])
            return std::nullopt;
    }
    return parts;
}

} // namespace

const std::vector<Route> &routes()
{
    using enum Operation;
    static const std::vector<Route> kRoutes{
        {Hello, Door::Device, "GET", "/v1/hello", 0, false},
        {OpenApi, Door::Device, "GET", "/openapi.json", 0, false},
        {Keys, Door::Device, "GET", "/v1/keys", 0, false},
        {Enrol, Door::Enrol, "POST", "/enrol", kSmall, true},
        {OpenApi, Door::Enrol, "GET", "/openapi.json", 0, false},
        {Metrics, Door::Admin, "GET", "/metrics", 0, false},
        {Health, Door::Admin, "GET", "/health", 0, false},
    };
    return kRoutes;
}

Match match(Door door, const QByteArray &method, const QByteArray &path)
{
    Match found;
    for (const Route &route : routes()) {
        const auto parts = route.door == door ? partsOf(route.pattern, path) : std::nullopt;
        if (!parts)
            continue;
        if (method == route.method)
            return {&route, *parts, false};
        found.otherMethod = true;
    }
    return found;
}

} // namespace zm::platform
