#include "platform/ticker.h"

#include "platform/handlers.h"
#include "platform/logbook.h"
#include "platform/registerbook.h"
#include "platform/sqlstore.h"

namespace zm::platform {

using std::chrono::steady_clock;

namespace {

// Another server's acts are noticed within this; this server's own at once.
constexpr std::chrono::milliseconds kPause{200};
// What follows from acts is worked out once they have stopped coming for a moment, at the latest after the longer one: an office
// sends a case act by act, which is then read once, and whoever waits for a removal is answered before anybody reads a case.
constexpr std::chrono::milliseconds kSettle{20}, kLongestSettle{200};
constexpr qint64 kSweepSeconds = 600;

} // namespace

Result<std::unique_ptr<Ticker>> Ticker::start(const DatabasePlace &place, const Clock &clock, std::optional<crypto::SigningKey> logKey,
                                              std::chrono::milliseconds headEvery, Chores chores)
{
    std::unique_ptr<Ticker> ticker(new Ticker(clock, std::move(logKey), headEvery, std::move(chores)));
    ZM_TRY(auto database, openDatabase(place));
    ticker->m_thread = std::thread([self = ticker.get(), place, database = std::move(database)]() mutable {
        self->run(place, std::move(database));
    });
    return ticker;
}

Ticker::~Ticker()
{
    stop();
}

void Ticker::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_more.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Ticker::kick()
{
    {
        const std::lock_guard lock(m_mutex);
        m_kicked = true;
    }
    m_more.notify_one();
}

void Ticker::wait(const QString &shard, qint64 since, std::chrono::milliseconds atMost, std::function<void()> goOn)
{
    std::unique_lock lock(m_mutex);
    if (m_ending) {
        lock.unlock();
        return goOn();
    }
    m_waiters.push_back({shard, since, steady_clock::now() + atMost, std::move(goOn)});
    m_kicked = true; // it may have grown since it was looked at
    lock.unlock();
    m_more.notify_one();
}

// Whoever has just begun to wait for more than this is woken without need, and answered with an empty page: he asks again.
void Ticker::grown(const QString &shard)
{
    std::list<Waiter> due;
    {
        const std::lock_guard lock(m_mutex);
        for (auto one = m_waiters.begin(); one != m_waiters.end();) {
            const auto here = one++;
            if (here->shard == shard)
                due.splice(due.end(), m_waiters, here);
        }
    }
    for (const Waiter &one : due)
        one.goOn();
}

std::size_t Ticker::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiters.size();
}

void Ticker::run(const DatabasePlace &place, std::unique_ptr<Database> database)
{
    for (bool failed = false;;) {
        {
            std::unique_lock lock(m_mutex);
            m_more.wait_for(lock, m_seen == m_done || failed ? kPause : kSettle, [this] { return m_ending || m_kicked; });
            m_kicked = false;
            if (m_ending)
                break;
        }
        if (!database->isAlive()) {
            if (auto again = openDatabase(place))
                database = *std::move(again);
        }
        failed = !tick(*database); // what could not be done now is still there the next time
    }
    wake({}, true);
}

Result<> Ticker::tick(Database &database)
{
    if (m_logKey) {
        ZM_TRY(const auto waiting, shardsWaiting(database));
        for (const QString &shard : waiting)
            ZM_CHECK(numberInbox(database, shard));
    }
    ZM_TRY(auto heads, feedHeads(database));
    ZM_TRY(heads[QString::fromLatin1(kRegisterStream)], RegisterBook(database).last());
    wake(heads, false);
    if (m_chores.follow && hasSettled(heads)) { // the readers of the register hear of it the next time round
        ZM_CHECK(m_chores.follow(database));
        m_done = std::move(heads);
        kick();
    }
    if (m_chores.sweep && isSweepDue()) {
        ZM_CHECK(m_chores.sweep(database));
        m_swept = m_clock.now();
    }
    return !m_logKey || steady_clock::now() < m_nextHeads ? Result<>() : signHeads(database);
}

/// Whether something came in that was not followed yet, and nothing more for a moment.
bool Ticker::hasSettled(const Heads &heads)
{
    const auto now = steady_clock::now();
    if (heads != m_seen) {
        if (m_seen == m_done)
            m_firstNew = now;
        m_lastNew = now;
        m_seen = heads;
    }
    return m_seen != m_done && (now - m_lastNew >= kSettle || now - m_firstNew >= kLongestSettle);
}

/// By the platform's clock, because by it things have lain here; one that was set back does not keep them.
bool Ticker::isSweepDue()
{
    return !m_swept.isValid() || std::abs(m_swept.secsTo(m_clock.now())) >= kSweepSeconds;
}

Result<> Ticker::signHeads(Database &database)
{
    m_nextHeads = steady_clock::now() + m_headEvery;
    ZM_TRY(const auto heads, feedHeads(database));
    for (const auto &[shard, last] : heads)
        ZM_CHECK(LogBook(database, shard).extend(*m_logKey, m_clock.now()));
    return {};
}

void Ticker::wake(const Heads &heads, bool everybody)
{
    std::list<Waiter> due;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = steady_clock::now();
        for (auto one = m_waiters.begin(); one != m_waiters.end();) {
            const auto here = one++;
            const auto head = heads.find(here->shard);
            if (everybody || here->until <= now || (head != heads.end() && head->second > here->since))
                due.splice(due.end(), m_waiters, here);
        }
    }
    for (const Waiter &one : due)
        one.goOn();
}

} // namespace zm::platform
