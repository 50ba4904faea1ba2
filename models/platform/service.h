#pragma once

#include "base/clock.h"
#include "platform/handlers.h"
#include "platform/publishing.h"
#include "platform/ratelimit.h"
#include "platform/ticker.h"
#include "platform/workers.h"

#include <array>
#include <atomic>

namespace zm::platform {

/// A line of the log: what happened, without a name, a number or a case.
using LogLine = std::function<void(const QJsonObject &line)>;

/// How much of the machine a platform takes.
struct ServiceLimits {
    int threads = 4;
    std::size_t longestQueue = 512;
    std::size_t mostWaiting = 4'096;  ///< readers who wait for a feed to grow
    int requestsPerMinute = 6'000;    ///< of one device
    int enrolmentsPerMinute = 30;     ///< of one address
    std::chrono::milliseconds headEvery{2'000}; ///< how often the logs' heads are signed
    bool readOnly = false;            ///< an edge mirror: answers from a copy of the database, and takes nothing
};

/// Everything a running platform answers. Made once, used by the server's threads.
class Service final {
public:
    /// Errors: as openDatabase(); Corrupt for a folder without its keys.
    /// \param tell  what the acts of a case make of the register; empty: acts do not change it.
    static Result<std::unique_ptr<Service>> start(Folder folder, const DatabasePlace &place, const Clock &clock,
                                                  LogLine log, TellEntries tell = {}, ServiceLimits limits = {});
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;
    ~Service();

    /// What answers at the endpoint of \a door. Must not outlive this object.
    web::Service at(Door door);

private:
    Service(Folder folder, Standing standing, const Clock &clock, LogLine log, TellEntries tell, ServiceLimits limits);
    web::Admission admit(Door door, const web::Request &head);
    void answer(Door door, web::Request request, const web::Reply &reply);
    void work(const Asking &asking, const web::Reply &reply, bool mayWait);
    web::Response finished(const Asking &asking, Result<web::Response> response);
    Result<std::optional<web::Response>> refusalOf(Asking &asking, Database &database);
    Result<web::Response> perform(const Asking &asking, Database &database);
    Result<bool> hasToWait(const Asking &asking, Database &database);
    web::Response metrics() const;
    QDateTime nowMonotone();
    Result<> followActs(Database &database);
    Result<> sweep(Database &database);
    void note(const Asking &asking, const web::Response &response);

    const Folder m_folder;
    const Standing m_standing;
    const Clock &m_clock;
    const LogLine m_log;
    const TellEntries m_tell;
    const ServiceLimits m_limits;
    RateLimit m_requests, m_enrolments;
    std::atomic<qint64> m_answered = 0, m_refused = 0, m_failed = 0, m_latestMs = 0;
    std::array<std::atomic<qint64>, kUrgencies> m_shed{}; ///< turned away for want of time, by urgency
    // Last: their threads use everything above. Whoever waits is handed to the workers when the ticker stops.
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<Workers> m_workers;
};

} // namespace zm::platform
