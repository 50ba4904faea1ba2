#pragma once

#include "platform/directory.h"
#include "platform/routes.h"
#include "platform/standing.h"

#include <functional>
#include <mutex>

namespace zm::platform {

/// What an operation is asked.
struct Asking {
    web::Request request;
    const Route *route = nullptr;
    QByteArrayList parts = {};             ///< what stood in the braces of the address
    std::optional<Device> device = {};     ///< who asks, at Door::Device
    QDateTime now = {};                    ///< the platform's time; never earlier than at an earlier request
};

/// Waits until it is this thread's turn to write, where one writes at a time; its turn lasts as long as what comes back.
using TakeTurn = std::function<std::unique_lock<std::mutex>()>;

/// Told, once it is durable, that a feed or the register has become longer: whoever waits for it need not wait for anything else.
using Longer = std::function<void(const QString &stream)>;

/// One function an operation. Each does everything in one transaction of its own, or nothing.
Result<web::Response> hello(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> keys(const Asking &asking, Database &database);
Result<web::Response> enrol(const Asking &asking, const Folder &folder, Database &database);
Result<web::Response> submit(const Asking &asking, const Standing &standing, Database &database, const TakeTurn &takeTurn,
                             const Longer &longer);
Result<web::Response> actOf(const Asking &asking, Database &database);
Result<web::Response> caseOf(const Asking &asking, Database &database);
Result<web::Response> feed(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> acknowledge(const Asking &asking, Database &database);
Result<web::Response> checkpoint(const Asking &asking, const Standing &standing, Database &database);
/// A witness brings its line.
Result<web::Response> cosign(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> consistency(const Asking &asking, Database &database);
Result<web::Response> tile(const Asking &asking, Database &database);
Result<web::Response> proofOf(const Asking &asking, const Standing &standing, Database &database);

Result<web::Response> manifest(const Asking &asking, const Standing &standing);
Result<web::Response> chunk(const Asking &asking, const Standing &standing);
Result<web::Response> registerDelta(const Asking &asking, const Standing &standing, Database &database);
/// Digests of parts of the register, and one part whole: by which a copy is compared and mended.
Result<web::Response> registerDigests(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> registerBucket(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> inquire(const Asking &asking, const Standing &standing, Database &database);

// Files of evidence between offices; see FileBook.
Result<web::Response> listFiles(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> announceFile(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> addToFile(const Asking &asking, const Standing &standing, Database &database, const TakeTurn &takeTurn);
Result<web::Response> fetchFile(const Asking &asking, const Standing &standing, Database &database);
Result<web::Response> fileTaken(const Asking &asking, Database &database);
Result<web::Response> publishBox(const Asking &asking, Database &database);
Result<web::Response> readersOf(const Asking &asking, Database &database);

/// The name under which readers of the register's changes wait; no shard is called so.
inline constexpr auto kRegisterStream = "register";

/// How a reader of a feed, or of the register's changes, waits.
struct FeedWait {
    QString shard; ///< kRegisterStream: of the register
    qint64 since = 0;
    int seconds = 0; ///< 0: not at all
};
/// Errors: Invalid.
Result<FeedWait> feedWait(const Asking &asking);

} // namespace zm::platform
