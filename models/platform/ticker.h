#pragma once

#include "base/clock.h"
#include "crypto/sign.h"
#include "platform/database.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace zm::platform {

/// What goes on beside the answers, in one thread: gives numbers to accepted acts, wakes whoever waits for a feed to grow,
/// and signs the logs' heads.
class Ticker final {
public:
    /// What else is done with what was numbered: given a database, between two transactions.
    using Chore = std::function<Result<>(Database &)>;

    /// \param logKey signs heads; none: this is a copy of somebody else's database, only looked at. Errors: as openDatabase().
    static Result<std::unique_ptr<Ticker>> start(const DatabasePlace &place, const Clock &clock, std::optional<crypto::SigningKey> logKey,
                                                 std::chrono::milliseconds headEvery, Chore chore = {});
    Ticker(const Ticker &) = delete;
    Ticker &operator=(const Ticker &) = delete;
    ~Ticker();

    /// Lets whoever waits go on, and from now on nobody wait.
    void stop();

    /// Something was accepted: look at once.
    void kick();
    /// The feed of \a shard, or the register, has become longer: whoever waits for it goes on, in the caller's thread.
    void grown(const QString &shard);
    /// Calls \a goOn, in this object's thread, that of grown() or, when it was stopped, at once, as soon as the feed of \a shard is longer than \a since, or after \a atMost.
    void wait(const QString &shard, qint64 since, std::chrono::milliseconds atMost, std::function<void()> goOn);
    /// How many wait.
    std::size_t waiting() const;

private:
    struct Waiter {
        QString shard;
        qint64 since = 0;
        std::chrono::steady_clock::time_point until;
        std::function<void()> goOn;
    };
    Ticker(const Clock &clock, std::optional<crypto::SigningKey> logKey, std::chrono::milliseconds headEvery, Chore chore)
        : m_clock(clock), m_logKey(std::move(logKey)), m_headEvery(headEvery), m_chore(std::move(chore))
    {
    }
    void run(const DatabasePlace &place, std::unique_ptr<Database> database);
    Result<> tick(Database &database);
    Result<> signHeads(Database &database);
    void wake(const std::map<QString, qint64> &heads, bool everybody);

    const Clock &m_clock;
    const std::optional<crypto::SigningKey> m_logKey;
    const std::chrono::milliseconds m_headEvery;
    const Chore m_chore;
    std::chrono::steady_clock::time_point m_nextHeads{};
    std::map<QString, qint64> m_done; ///< the heads after which there was nothing left to do
    mutable std::mutex m_mutex; // of the three below
    std::list<Waiter> m_waiters;
    bool m_kicked = false, m_ending = false;
    std::condition_variable m_more;
    std::thread m_thread;
};

} // namespace zm::platform
