#pragma once

#include <QByteArray>
#include <QDateTime>

#include <map>
#include <mutex>

namespace zm::platform {

/// So many a minute for each who asks, in bursts of at most as many. Used by several threads.
class RateLimit final {
public:
    explicit RateLimit(int perMinute) : m_perMinute(perMinute) {}
    /// Whether \a who may do one more at \a now.
    bool allows(const QByteArray &who, const QDateTime &now);

private:
    struct Bucket {
        qint64 atMs = 0;
        double left = 0;
    };
    const int m_perMinute;
    std::mutex m_mutex;
    std::map<QByteArray, Bucket> m_buckets;
};

} // namespace zm::platform
