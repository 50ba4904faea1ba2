#include "platform/routes.h"

#include <algorithm>
#include <array>

namespace zm::platform {

namespace {

constexpr qint64 kSubmission = 1 << 20;
constexpr qint64 kSmall = 16 * 1024;
constexpr qint64 kAnnouncement = 256 * 1024; // the boxes of many readers

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
        {Submit, Door::Device, "POST", "/v1/acts:submit", kSubmission, true},
        {ActOf, Door::Device, "GET", "/v1/acts/{eid}", 0, false},
        {CaseOf, Door::Device, "GET", "/v1/cases/{case}", 0, false},
        {Feed, Door::Device, "GET", "/v1/feed/{shard}", 0, false},
        {Ack, Door::Device, "POST", "/v1/ack", kSmall, true},
        {Proof, Door::Device, "GET", "/v1/proof/{eid}", 0, false},
        {Checkpoint, Door::Device, "GET", "/v1/log/{shard}/checkpoint", 0, false},
        {Cosign, Door::Device, "POST", "/v1/log/{shard}/cosignature", kSmall, true},
        {Consistency, Door::Device, "GET", "/v1/log/{shard}/consistency", 0, false},
        {Tile, Door::Device, "GET", "/v1/log/{shard}/tile/{family}/{level}/{no}", 0, false},
        {Manifest, Door::Device, "GET", "/v1/register/snapshot", 0, false},
        {Chunk, Door::Device, "GET", "/v1/register/chunk/{sha256}", 0, false},
        {Delta, Door::Device, "GET", "/v1/register/delta", 0, false},
        {Digests, Door::Device, "GET", "/v1/register/digests", 0, false},
        {Bucket, Door::Device, "GET", "/v1/register/bucket/{no}", 0, false},
        {Inquire, Door::Device, "POST", "/v1/register/inquire", kSmall, true},
        {GiveFeedback, Door::Device, "POST", "/v1/feedback", kSmall, true},
        {ReadFeedback, Door::Device, "GET", "/v1/feedback", 0, false},
        {ListFiles, Door::Device, "GET", "/v1/blobs", 0, false},
        {AnnounceFile, Door::Device, "POST", "/v1/blobs", kAnnouncement, true},
        {AddToFile, Door::Device, "PATCH", "/v1/blobs/{sha256}", kSubmission, true},
        {FetchFile, Door::Device, "GET", "/v1/blobs/{sha256}", 0, false},
        {FileTaken, Door::Device, "POST", "/v1/blobs/{sha256}/taken", kSmall, true},
        {PublishBox, Door::Device, "POST", "/v1/readers", kSmall, true},
        {ReadersOf, Door::Device, "GET", "/v1/readers", 0, false},
        {HeldActs, Door::Device, "GET", "/v1/held", 0, false},
        {Countersign, Door::Device, "POST", "/v1/held", kSmall, true},
        {Enrol, Door::Enrol, "POST", "/enrol", kSmall, true},
        {OpenApi, Door::Enrol, "GET", "/openapi.json", 0, false},
        {Metrics, Door::Admin, "GET", "/metrics", 0, false},
        {Health, Door::Admin, "GET", "/health", 0, false},
    };
    return kRoutes;
}

bool isForOffices(Operation operation)
{
    using enum Operation;
    constexpr std::array kActs{ActOf, CaseOf, Feed, Proof, ListFiles, AnnounceFile, AddToFile, FetchFile, FileTaken, PublishBox, ReadersOf, HeldActs, Countersign};
    return std::ranges::find(kActs, operation) != kActs.end();
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
