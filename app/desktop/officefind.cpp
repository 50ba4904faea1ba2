#include "app/desktop/officefind.h"

#include "app/compose/compose.h"

#include <QTimer>
#include <QtConcurrent>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kInPassing = 100; // cases read again while somebody waits; more are a job

} // namespace

OfficeFinder::OfficeFinder(RowOf rowOf) : m_rowOf(std::move(rowOf))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::IdlePriority); // the only one below the usual that Linux knows of
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &OfficeFinder::finish);
}

OfficeFinder::~OfficeFinder()
{
    stop();
}

void OfficeFinder::stop()
{
    if (m_job) { // a future whose result was taken never says that it is finished: wait only for one under way
        m_job->stopped = true;
        if (m_job->begun)
            m_watcher.waitForFinished(); // it looks up every few cases
        m_job.reset();
    }
    m_index.reset(); // the names go with the officer
}

void OfficeFinder::start(const store::Desk &desk)
{
    stop();
    if (desk.session())
        restart(desk);
}

void OfficeFinder::restart(const store::Desk &desk)
{
    m_job = std::make_shared<Job>();
    const auto tell = [this] {
        if (m_changed)
            m_changed();
    };
    const auto read = [job = m_job, folder = desk.office().folder(), law = desk.jurisdiction(), session = desk.session(),
                       reader = m_reader, today = desk.today(), this, tell]() -> Result<Reading> {
        Reading made{reader, {}};
        if (!made.reader) {
            ZM_TRY(made.reader, compose::nameReader());
        }
        ZM_TRY(auto office, store::Office::open(folder));
        const FixedClock clock(today);
        const store::Desk own(office, law, clock, session);
        const auto progress = [&](int done, int total) {
            job->done = done;
            job->total = total;
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
            return !job->stopped;
        };
        ZM_TRY(made.index, store::WorkIndex::readAll(own, *made.reader, today, progress));
        return made;
    };
    // After what is under way now, the first screen: reading all names takes a core and the disk for itself.
    QTimer::singleShot(0, this, [this, job = m_job, read] {
        if (job->stopped)
            return;
        job->begun = true;
        m_watcher.setFuture(QtConcurrent::run(&m_pool, read));
    });
}

void OfficeFinder::finish()
{
    if (!m_job || m_job->stopped)
        return;
    if (auto read = m_watcher.future().takeResult()) {
        m_reader = std::move(read->reader);
        m_index.emplace(std::move(read->index));
    }
    m_job.reset();
    if (m_changed)
        m_changed();
}

ui::FindProgress OfficeFinder::progress() const
{
    if (m_index)
        return {m_index->size(), m_index->size(), true};
    return m_job ? ui::FindProgress{m_job->done, m_job->total, false} : ui::FindProgress{};
}

Result<ui::FoundCases> OfficeFinder::find(const store::Desk &desk, const QString &typed, const filter::Filter *filter,
                                          int limit, Order order)
{
    if (!m_index)
        return fail(ErrorCode::Conflict, u"the names are still being read"_s);
    if (auto current = m_index->catchUp(desk, *m_reader, kInPassing); !current || m_index->day() != desk.today()) {
        if (!current && current.error().code != ErrorCode::Conflict)
            return std::unexpected(current.error());
        if (!m_job)
            restart(desk); // what was read before answers until it is done
    }
    const store::Officer looks = desk.session() ? desk.session()->officer : store::Officer{};
    std::optional<filter::Sieve> sieve;
    if (filter)
        sieve.emplace(*filter, filter::Looking{desk.today(), looks.id, desk.jurisdiction()->calendar, *m_reader, looks.roles});
    ui::FoundCases answer;
    const filter::Search search(typed, *m_reader);
    const auto inOrder = order == Order::ByUrgency ? std::size_t(limit) : std::numeric_limits<std::size_t>::max();
    auto all = m_index->find(search, sieve ? &*sieve : nullptr, inOrder);
    if (order == Order::ByPerson)
        all = store::byPerson(all);
    for (const store::Found &found : all) {
        const store::WorkRow &row = found.indexed->row;
        ++answer.counts[std::size_t(row.band)];
        if (answer.total++ < limit) {
            answer.rows.push_back(m_rowOf(row));
            answer.rows.back().match = found.match;
            answer.rows.back().person = found.indexed->personKey;
        }
    }
    return answer;
}

} // namespace zm::desktop
