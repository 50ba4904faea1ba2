#include "app/cli/bench/register.h"

#include "registry/peers.h"

#include <QDir>
#include <QFile>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::microseconds kPause{200}; // between two looks of the reader
constexpr std::size_t kQuiet = 3'000; // looks with nothing changing
constexpr int kOpenings = 40;
constexpr qint64 kSmallerBy = 1000;

/// Somebody who looks numbers and names up all the while, in a thread of their own.
class Reader final {
public:
    Reader(const registry::Mirror &mirror, const RegisterBench &bench, const std::vector<registry::Sample> &samples)
        : m_thread([this, &mirror, &bench, &samples] {
              auto result = read(mirror, bench, samples);
              const std::scoped_lock lock(m_guard);
              m_result = std::move(result);
              m_changed.notify_all();
          })
    {
    }

    /// Until it has looked so often, or failed.
    void wait(std::size_t looks)
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [&] { return m_times.size() >= looks || !m_result; });
    }

    /// Ends it. \return how long each look took, in seconds. Errors: those of a look.
    Result<std::vector<double>> stop()
    {
        {
            const std::scoped_lock lock(m_guard);
            m_stop = true;
        }
        m_changed.notify_all();
        m_thread.join();
        ZM_CHECK(m_result);
        return std::move(m_times);
    }

private:
    Result<> read(const registry::Mirror &mirror, const RegisterBench &bench, const std::vector<registry::Sample> &samples)
    {
        ZM_TRY(auto searcher, registry::Searcher::open(mirror, bench.names));
        for (std::size_t i = 0;; ++i) {
            const registry::Sample &one = samples[i * 7919 % samples.size()];
            Result<> looked;
            const double taken = seconds([&] {
                if (const auto rows = searcher.rowsOfNumber(one.number); !rows)
                    looked = std::unexpected(rows.error());
                if (const auto page = searcher.search(one.name, 50); !page)
                    looked = std::unexpected(page.error());
                searcher.rest();
            });
            ZM_CHECK(looked);
            std::unique_lock lock(m_guard);
            m_times.push_back(taken);
            m_changed.notify_all();
            if (m_changed.wait_for(lock, kPause, [this] { return m_stop; }))
                return {};
        }
    }

    std::mutex m_guard;
    std::condition_variable m_changed;
    bool m_stop = false;
    std::vector<double> m_times;
    Result<> m_result;
    std::jthread m_thread; ///< last: ends before what it uses goes
};

/// Seconds until the changes are committed. Errors: Io.
Result<double> apply(const QString &generation, const registry::Mirror &mirror, const registry::Changes &changes,
                     const RegisterBench &bench, bool search)
{
    ZM_TRY(const auto file, sql::NativeFile::open(generation, sql::NativeFile::Mode::Write));
    ZM_TRY(const auto notes, registry::readNotes(file));
    Result<> done;
    const double taken = seconds([&] { done = registry::applyChanges(file, changes, notes, mirror.digestKey(), bench.names, search); });
    ZM_CHECK(done);
    return taken;
}

Result<> copied(const QString &from, const QString &to)
{
    QFile::remove(to);
    return QFile::copy(from, to) ? Result<>() : fail(ErrorCode::Io, to + u": the register cannot be copied"_s);
}

Result<bool> measuredDelta(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    const qint64 count = call.value(u"changes"_s, u"10000"_s).toLongLong();
    const QString office = bench.path(u"office-delta"_s), bare = bench.path(u"bare.sqlite"_s);
    QDir().mkpath(office);
    QString file;
    {
        ZM_TRY(const auto mirror, bench.loaded());
        ZM_TRY(const auto state, mirror.state());
        file = QDir(office).filePath(QFileInfo(state.path).fileName());
        ZM_CHECK(copied(state.path, file));
        ZM_CHECK(copied(state.path, bare));
        ZM_CHECK(copied(QDir(mirror.folder()).filePath(u"register.sqlite"_s), QDir(office).filePath(u"register.sqlite"_s)));
    }
    ZM_TRY(const auto mirror, registry::Mirror::open(office));
    ZM_TRY(const auto samples, registry::samplesOf(file, mirror.digestKey(), 2'000));
    ZM_TRY(const auto changes, registry::sampleChanges(bench.csv, bench.rows, file, count));

    ZM_TRY(const double peer, apply(bare, mirror, changes, bench, false));
    Reader alone(mirror, bench, samples);
    alone.wait(kQuiet);
    ZM_TRY(auto quiet, alone.stop());
    Reader beside(mirror, bench, samples);
    ZM_TRY(const double whole, apply(file, mirror, changes, bench, true));
    ZM_TRY(auto busy, beside.stop());
    Reader later(mirror, bench, samples);
    Result<> forgotten;
    const double forgetting = seconds([&] {
        auto written = sql::NativeFile::open(file, sql::NativeFile::Mode::Write);
        forgotten = written ? registry::forgetForGood(*written) : Result<>(std::unexpected(written.error()));
    });
    ZM_TRY(auto merging, later.stop());
    ZM_CHECK(forgotten);
    QDir(office).removeRecursively();
    QFile::remove(bare);

    const Measure applied{u"%1 changes with every search index, a reader beside them"_s.arg(changes.count()), u"s"_s, whole,
                          u"the same on entries and trees alone, nobody beside"_s, peer, 2.0, false};
    const Measure reader{u"the reader's lookup and search meanwhile, 99 of 100 within"_s, u"ms"_s, percentile(busy, 0.99) * 1e3,
                         u"the same with nothing changing"_s, percentile(quiet, 0.99) * 1e3, 3.0, false};
    print(call, applied);
    print(call, reader);
    if (!call.json())
        call.print(u"until no removed term is left in any file: %1 s more; the reader meanwhile, 99 of 100 within %2 ms"_s
                       .arg(forgetting, 0, 'f', 1).arg(percentile(merging, 0.99) * 1e3, 0, 'f', 1));
    return applied.holds() && reader.holds();
}

/// Milliseconds from nothing open to the first rows of a common surname. Errors: those of the register.
Result<double> opened(const QString &office, const RegisterBench &bench, const QString &surname)
{
    std::vector<double> times;
    for (int i = 0; i < kOpenings; ++i) {
        Result<> done;
        times.push_back(seconds([&] {
            done = [&]() -> Result<> {
                ZM_TRY(const auto mirror, registry::Mirror::open(office));
                ZM_TRY(const auto state, mirror.state());
                ZM_TRY(auto searcher, registry::Searcher::open(mirror, bench.names));
                ZM_CHECK(searcher.search(surname, 50));
                return state.entries > 0 ? Result<>() : fail(ErrorCode::NotFound, u"an empty register"_s);
            }();
        }));
        ZM_CHECK(done);
    }
    return percentile(times, 0.5) * 1e3;
}

Result<bool> measuredOpen(const Call &call)
{
    ZM_TRY(const auto bench, RegisterBench::make(call));
    ZM_TRY(const auto mirror, bench.loaded());
    ZM_TRY(const auto state, mirror.state());
    ZM_TRY(const auto samples, registry::samplesOf(state.path, mirror.digestKey(), 50));
    QString surname;
    for (const registry::Sample &one : samples)
        surname = one.organisation ? surname : one.name.first(1);

    const QString small = bench.path(u"small"_s), csv = bench.path(u"small.csv"_s);
    QDir(small).removeRecursively();
    QFile::remove(csv);
    ZM_CHECK(generate(csv, std::max<qint64>(1000, bench.rows / kSmallerBy), 1));
    ZM_CHECK(bench.load(small, true, csv));
    ZM_TRY(const double peer, opened(small, bench, surname));
    ZM_TRY(const double full, opened(mirror.folder(), bench, surname));
    QDir(small).removeRecursively();
    const Measure measure{u"the register of %1 rows opened and asked for a surname"_s.arg(bench.rows), u"ms"_s, full,
                          u"a register of a thousandth of its size"_s, peer, 1.5, false};
    print(call, measure);
    return measure.holds();
}

} // namespace

int delta(const Call &call) { return answered(call, measuredDelta(call)); }
int registerOpen(const Call &call) { return answered(call, measuredOpen(call)); }

} // namespace zm::cli::bench
