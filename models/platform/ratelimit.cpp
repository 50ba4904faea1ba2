#include "platform/ratelimit.h"

namespace zm::platform {

namespace {

constexpr double kMinuteMs = 60'000;
constexpr std::size_t kMostBuckets = 10'000;

} // namespace

bool RateLimit::allows(const QByteArray &who, const QDateTime &now)
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    const std::lock_guard lock(m_mutex);
    // Whoever has been silent for a minute has a full bucket again: forgetting it changes nothing.
    if (m_buckets.size() > kMostBuckets)
        std::erase_if(m_buckets, [nowMs](const auto &one) { return double(nowMs - one.second.atMs) > kMinuteMs; });
    auto [found, isNew] = m_buckets.try_emplace(who, Bucket{nowMs, double(m_perMinute)});
    Bucket &bucket = found->second;
    const double earned = double(std::max<qint64>(0, nowMs - bucket.atMs)) * m_perMinute / kMinuteMs;
    bucket.left = std::min(double(m_perMinute), bucket.left + earned);
    bucket.atMs = nowMs;
    if (bucket.left < 1)
        return false;
    bucket.left -= 1;
    return true;
}

} // namespace zm::platform
