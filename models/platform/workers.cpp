#include "platform/workers.h"

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

bool Workers::add(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() >= m_longest || m_ending)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_more.notify_one();
    return true;
}

std::size_t Workers::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void Workers::work(std::unique_ptr<Database> database)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_more.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
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
