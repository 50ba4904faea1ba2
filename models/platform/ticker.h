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

/// Done with a database, between two transactions.
using Chore = std::function<Result<>(Database &)>;
struct Chores {
    Chore follow = {}; ///< what follows from acts that came in: as soon as no more come for a moment
    Chore sweep = {};  ///< what has lain here for its time: every ten minutes by the platform's clock
};

/// What goes on beside the answers, in one thread: gives numbers to accepted acts, wakes whoever waits for a feed to grow,
/// signs the logs' heads, and does the platform's chores.
class Ticker final {
public:
    /// \param logKey signs heads; none: this is a copy of somebody else's database, only looked at. Errors: as openDatabase().
    static Result<std::unique_ptr<Ticker>> start(const DatabasePlace &place, const Clock &clock, std::optional<crypto::SigningKey> logKey,
                                                 std::chrono::milliseconds headEvery, Chores chores = {});
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
    using Heads = std::map<QString, qint64>;
    struct Waiter {
        QString shard;
        qint64 since = 0;
        std::chrono::steady_clock::time_point until;
        std::function<void()> goOn;
    };
    Ticker(const Clock &clock, std::optional<crypto::SigningKey> logKey, std::chrono::milliseconds headEvery, Chores chores)
        : m_clock(clock), m_logKey(std::move(logKey)), m_headEvery(headEvery), m_chores(std::move(chores))
    {
    }
    void run(const DatabasePlace &place, std::unique_ptr<Database> database);
    Result<> tick(Database &database);
    bool hasSettled(const Heads &heads);
    bool isSweepDue();
    Result<> signHeads(Database &database);
    void wake(const Heads &heads, bool everybody);

    const Clock &m_clock;
    const std::optional<crypto::SigningKey> m_logKey;
    const std::chrono::milliseconds m_headEvery;
    const Chores m_chores;
    std::chrono::steady_clock::time_point m_nextHeads{}, m_firstNew{}, m_lastNew{};
    Heads m_seen, m_done; ///< the heads as they were last, and those from which everything was followed
    QDateTime m_swept;
    mutable std::mutex m_mutex; // of the three below
    std::list<Waiter> m_waiters;
    bool m_kicked = false, m_ending = false;
    std::condition_variable m_more;
    std::thread m_thread;
};

} // namespace zm::platform
