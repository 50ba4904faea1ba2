#include "platform/workers.h"

#include <algorithm>

namespace zm::platform {

Result<std::unique_ptr<Workers>> Workers::start(const DatabasePlace &place, int threads, std::size_t longestQueue)
{
    std::unique_ptr<Workers> workers(new Workers(place, longestQueue));
    for (int i = 0; i < threads; ++i) {
        ZM_TRY(auto database, openDatabase(place));
        workers->m_threads.emplace_back(
            [all = workers.get(), database = std::move(database)]() mutable { all->work(std::move(database)); });
    }
    return workers;
}

Workers::~Workers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_more.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool Workers::add(Urgency urgency, Job job)
{
    const std::size_t kind = std::size_t(urgency);
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting >= m_longest * (kind + 1) / kUrgencies || m_ending)
            return false;
        m_jobs[kind].push_back(std::move(job));
        ++m_waiting;
    }
    m_more.notify_one();
    return true;
}

std::size_t Workers::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

void Workers::work(std::unique_ptr<Database> database)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_more.wait(lock, [this] { return m_ending || m_waiting > 0; });
            const auto next = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [](const auto &one) { return !one.empty(); });
            if (next == m_jobs.rend())
                return;
            job = std::move(next->front());
            next->pop_front();
            --m_waiting;
        }
        // A server that was away comes back under a new connection; until then every job gets the old one's errors.
        if (!database->isAlive()) {
            if (auto again = openDatabase(m_place))
                database = *std::move(again);
        }
        job(*database);
    }
}

} // namespace zm::platform
