#include "registry/indexing.h"

#include "registry/generation.h"

#include <QFile>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kNamesOf[] = "SELECT row, organisation, name FROM entry ORDER BY row";
constexpr char kAddName[] = "INSERT INTO names (rowid, t) VALUES (?, ?)";
constexpr char kAddReading[] = "INSERT INTO readings (rowid, t) VALUES (?, ?)";
constexpr std::chrono::milliseconds kAskEvery{200};
constexpr int kParts = 1000; // FTS5 keeps at most 2,000 and merges them all where there are so many
constexpr int kAutoMerge = 4, kCrisisMerge = 16; // FTS5's own
constexpr int kLookEvery = 20'000;

/// One worker: reads every name, writes the terms of one index into a file of its own.
class Worker {
public:
    enum class Terms : quint8 { Names, Readings };

    Worker(Terms terms, QString path, std::shared_ptr<const identity::NameReader> names)
        : m_terms(terms), m_path(std::move(path)), m_readings(std::move(names))
    {
    }

    QString sideFile() const { return m_path + (m_terms == Terms::Names ? u".names"_s : u".readings"_s); }
    const char *table() const { return m_terms == Terms::Names ? "names" : "readings"; }
    void run() { m_result = work(); }
    const Result<> &result() const { return m_result; }
    void stop() { m_stop = true; }

private:
    Result<> work()
    {
        QFile::remove(sideFile());
        ZM_TRY(const auto from, sql::NativeFile::open(m_path, sql::NativeFile::Mode::Read));
        ZM_TRY(const auto to, sql::NativeFile::open(sideFile(), sql::NativeFile::Mode::Build));
        ZM_CHECK(to.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN"));
        ZM_CHECK(m_terms == Terms::Names ? makeNameIndex(to) : makeReadingIndex(to));
        ZM_CHECK(to.run(configured("automerge", 0) + configured("crisismerge", kParts)));
        ZM_TRY(auto rows, from.prepare(kNamesOf));
        ZM_TRY(auto add, to.prepare(m_terms == Terms::Names ? kAddName : kAddReading));
        for (int i = 0;; ++i) {
            ZM_TRY(const bool more, rows.step());
            if (!more)
                break;
            if (i % kLookEvery == 0 && m_stop)
                return fail(ErrorCode::Conflict, u"stopped"_s);
            const std::u32string form = searchForm(rows.text(2));
            const std::string terms = m_terms == Terms::Names ? nameTerms(form) : m_readings.terms(rows.number(1) != 0, form);
            add.bind(1, rows.number(0));
            add.bind(2, std::string_view(terms));
            ZM_CHECK(add.run());
        }
        const QByteArray name = table();
        return to.run("INSERT INTO " + name + " (" + name + ") VALUES ('optimize');" + configured("automerge", kAutoMerge)
                      + configured("crisismerge", kCrisisMerge) + "COMMIT");
    }

    /// Parts of the index stay small enough for the processor's cache and are merged once, at the end, instead of four by four.
    QByteArray configured(const char *what, int value) const
    {
        const QByteArray name = table();
        return "INSERT INTO " + name + " (" + name + ", rank) VALUES ('" + what + "', " + QByteArray::number(value) + ");";
    }

    Terms m_terms;
    QString m_path;
    Readings m_readings;
    std::atomic<bool> m_stop = false;
    Result<> m_result;
};

/// An index of FTS5 is four ordinary tables: copied whole they are the same index.
Result<> moveOver(const sql::NativeFile &file, const Worker &worker)
{
    const QByteArray table = worker.table();
    ZM_CHECK(file.run("ATTACH '" + worker.sideFile().toUtf8().replace('\'', "''") + "' AS side"));
    QByteArray moves;
    for (const char *part : {"_data", "_idx", "_config"})
        moves += "DELETE FROM main." + table + part + "; INSERT INTO main." + table + part + " SELECT * FROM side." + table
            + part + ";";
    const auto moved = file.run("BEGIN;" + moves + "COMMIT");
    ZM_CHECK(file.run("DETACH side"));
    ZM_CHECK(moved);
    QFile::remove(worker.sideFile());
    return {};
}

} // namespace

std::string searchVersion(const identity::NameReader &names)
{
    // The readings of a few names with several stand for the tables behind them.
    std::string version = std::to_string(kSearchVersion);
    for (const char32_t c : {0x4E50u, 0x91CDu, 0x957Fu, 0x5355u, 0x66FEu, 0x884Cu, 0x671Du, 0x4E07u, 0x2CB4Eu, 0x4DAEu})
        version += ' ' + names.readingsOfCharacter(c).join(u'/').toStdString();
    return version;
}

Result<> buildSearch(const sql::NativeFile &file, const QString &path,
                     const std::shared_ptr<const identity::NameReader> &names, const std::function<Result<>()> &meanwhile, const std::function<bool()> &goOn)
{
    std::array<Worker, 2> workers{Worker(Worker::Terms::Names, path, names), Worker(Worker::Terms::Readings, path, names)};
    Result<> beside;
    {
        std::mutex guard;
        std::condition_variable changed;
        int running = int(workers.size());
        std::vector<std::jthread> threads;
        for (Worker &worker : workers) {
            threads.emplace_back([&guard, &changed, &running, &worker] {
                worker.run();
                const std::scoped_lock lock(guard);
                --running;
                changed.notify_one();
            });
        }
        beside = meanwhile();
        std::unique_lock lock(guard);
        while (!changed.wait_for(lock, kAskEvery, [&] { return running == 0; })) {
            if (!beside || !goOn())
                std::ranges::for_each(workers, &Worker::stop);
        }
    }
    ZM_CHECK(beside);
    for (const Worker &worker : workers)
        ZM_CHECK(worker.result());
    ZM_CHECK(file.run("DROP TABLE IF EXISTS names; DROP TABLE IF EXISTS readings"));
    ZM_CHECK(makeNameIndex(file));
    ZM_CHECK(makeReadingIndex(file));
    for (const Worker &worker : workers)
        ZM_CHECK(moveOver(file, worker));
    return {};
}

} // namespace zm::registry
