#pragma once

#include "platform/database.h"
#include "platform/urgency.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace zm::platform {

/// Threads that each hold one connection to the database, and a queue of bounded length before them. What is more urgent is
/// taken first, and the less urgent is refused the sooner: each kind may find the queue a fifth fuller than the one below it.
class Workers final {
public:
    using Job = std::function<void(Database &)>;

    /// Errors: as openDatabase().
    static Result<std::unique_ptr<Workers>> start(const DatabasePlace &place, int threads, std::size_t longestQueue);
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;
    /// Does what is queued, then ends.
    ~Workers();

    /// False where the queue is too full for this: the caller says so to whoever asked.
    bool add(Urgency urgency, Job job);
    std::size_t waiting() const;
    /// One at a time where the database has one writer: they need not try each other's lock.
    std::mutex &writer() { return m_writer; }

private:
    Workers(DatabasePlace place, std::size_t longestQueue) : m_place(std::move(place)), m_longest(longestQueue) {}
    void work(std::unique_ptr<Database> database);
    const DatabasePlace m_place;
    const std::size_t m_longest;
    mutable std::mutex m_mutex; // of the three below
    std::array<std::deque<Job>, kUrgencies> m_jobs; ///< by urgency
    std::size_t m_waiting = 0;                      ///< in all of them
    bool m_ending = false;
    std::condition_variable m_more;
    std::mutex m_writer;
    std::vector<std::thread> m_threads;
};

} // namespace zm::platform
