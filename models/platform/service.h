#pragma once

#include "base/clock.h"
#include "platform/directory.h"
#include "platform/folder.h"
#include "platform/ratelimit.h"
#include "platform/routes.h"
#include "platform/workers.h"

#include <atomic>

namespace zm::platform {

/// What an operation is asked.
struct Asking {
    web::Request request;
    const Route *route = nullptr;
    QByteArrayList parts;         ///< what stood in the braces of the address
    std::optional<Device> device; ///< who asks, at Door::Device
    QDateTime now;
};

/// A line of the log: what happened, without a name, a number or a case.
using LogLine = std::function<void(const QJsonObject &line)>;

/// How much of the machine a platform takes.
struct ServiceLimits {
    int threads = 4;
    std::size_t longestQueue = 512;
    int requestsPerMinute = 6'000;    ///< of one device
    int enrolmentsPerMinute = 30;     ///< of one address
};

/// Everything a running platform answers. Made once, used by the server's threads.
class Service final {
public:
    /// Errors: as openDatabase(); Corrupt for a folder without its keys.
    static Result<std::unique_ptr<Service>> start(Folder folder, const DatabasePlace &place, const Clock &clock,
                                                  LogLine log, ServiceLimits limits = {});
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;
    ~Service();

    /// What answers at the endpoint of \a door. Must not outlive this object.
    web::Service at(Door door);
    const Folder &folder() const { return m_folder; }

private:
    Service(Folder folder, const Clock &clock, LogLine log, ServiceLimits limits);
    web::Admission admit(Door door, const web::Request &head);
    void answer(Door door, web::Request request, const web::Reply &reply);
    web::Response answered(Asking asking, Database &database);
    Result<web::Response> perform(const Asking &asking, Database &database);
    Result<web::Response> hello(const Asking &asking);
    Result<web::Response> keys(const Asking &asking, Database &database);
    Result<web::Response> enrol(const Asking &asking, Database &database);
    web::Response metrics() const;
    void note(const Asking &asking, const web::Response &response, qint64 startedMs);

    Folder m_folder;
    const Clock &m_clock;
    const LogLine m_log;
    RateLimit m_requests, m_enrolments;
    std::atomic<qint64> m_answered = 0, m_refused = 0, m_failed = 0;
    std::unique_ptr<Workers> m_workers; // last: its threads use everything above
    const ServiceLimits m_limits;
};

} // namespace zm::platform
