#include "registry/checkblock.h"
#include "registry/filestream.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kBlock = 1 << 20; ///< subjects answered at once, sorted by their keys
constexpr std::size_t kChunk = 1 << 13; ///< rows that go from reading to judging
constexpr std::size_t kWorkers = 2;
constexpr std::chrono::milliseconds kAskEvery{100};

/// Every worker does its part in a thread; this one waits for all, and asks from time to time whether to go on.
/// \return the first failure. \param tell  answers whether to go on.
Result<> together(BlockProgress &progress, const std::function<bool()> &tell, const std::function<Result<>(std::size_t worker)> &work)
{
    std::mutex guard;
    std::condition_variable changed;
    std::size_t running = kWorkers;
    std::array<Result<>, kWorkers> results;
    std::array<std::jthread, kWorkers> threads; // last: end before what they use goes
    for (std::size_t i = 0; i < kWorkers; ++i) {
        threads[i] = std::jthread([&, i] {
            auto result = work(i);
            const std::scoped_lock lock(guard);
            results[i] = std::move(result);
            --running;
            changed.notify_one();
        });
    }
    std::unique_lock lock(guard);
    while (!changed.wait_for(lock, kAskEvery, [&] { return running == 0; })) {
        lock.unlock();
        if (!tell())
            progress.stop = true;
        lock.lock();
    }
    for (const Result<> &result : results)
        ZM_CHECK(result);
    return {};
}

/// Rows on their way from who reads them to who judges them.
class Handover final {
public:
    void ready(std::size_t rows)
    {
        const std::scoped_lock lock(m_guard);
        m_ready = rows;
        m_changed.notify_all();
    }

    void end()
    {
        const std::scoped_lock lock(m_guard);
        m_ended = true;
        m_changed.notify_all();
    }

    struct Piece {
        std::size_t from, count;
    };
    /// Rows that are nobody else's; waits for them. nullopt: there are no more.
    std::optional<Piece> next()
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return m_taken < m_ready || m_ended; });
        if (m_taken == m_ready)
            return std::nullopt;
        const std::size_t count = std::min(kChunk, m_ready - m_taken);
        return Piece{std::exchange(m_taken, m_taken + count), count};
    }

private:
    std::mutex m_guard;
    std::condition_variable m_changed;
    std::size_t m_ready = 0, m_taken = 0;
    bool m_ended = false;
};

/// A file on its way to a batch.
class FileCheck final {
public:
    FileCheck(FileStream stream, std::vector<CheckBlock> workers, const std::function<bool(qint64 done, qint64 total)> &progress)
        : m_stream(std::move(stream)), m_workers(std::move(workers)), m_progress(progress)
    {
    }

    /// Errors: those of a file that is wrong, and of the register.
    Result<> run(Batch &batch)
    {
        for (bool last = false; !last;) {
            const qint64 line = m_stream.nextLine();
            SubjectBlock block;
            const auto answered = answer(block);
            for (CheckBlock &worker : m_workers)
                batch.texts.push_back(worker.takeTexts());
            batch.texts.push_back(std::exchange(m_texts, std::make_unique<TextPool>()));
            if (!answered && answered.error().code == ErrorCode::Conflict) {
                batch.cancelled = true;
                batch.stoppedAtLine = line;
                return {};
            }
            ZM_CHECK(answered);
            last = block.last;
            take(batch, std::move(block));
        }
        return {};
    }

private:
    /// Reads and judges side by side, then every worker answers its share; numbers first, because who is listed has no
    /// namesakes.
    Result<> answer(SubjectBlock &block)
    {
        BlockProgress progress;
        const qint64 before = m_readBytes;
        const auto tell = [&] {
            const double all = double(std::max<std::size_t>(m_rows, 1)) * double(BlockProgress::kSteps);
            const double part = std::min(1.0, double(progress.done) / all);
            return !m_progress || m_progress(before + qint64(part * double(m_readBytes - before)), m_stream.fileBytes());
        };
        ZM_CHECK(readAndJudge(block, progress, tell));
        ZM_CHECK(together(progress, tell, [&](std::size_t i) { return m_workers[i].askNumbers(block, int(i), progress); }));
        return together(progress, tell, [&](std::size_t i) { return m_workers[i].askNames(block, int(i), progress); });
    }

    Result<> readAndJudge(SubjectBlock &block, BlockProgress &progress, const std::function<bool()> &tell)
    {
        // Room beforehand: rows that are being judged stay where they are. What is not used is no memory.
        block.rows.reserve(kBlock);
        block.keys.reserve(kBlock);
        BatchRow *const rows = block.rows.data();
        JudgedKeys *const keys = block.keys.data();
        Handover handover;
        return together(progress, tell, [&](std::size_t i) -> Result<> {
            if (i == 0) {
                const auto read = readBlock(block, handover, progress);
                handover.end();
                ZM_CHECK(read);
            }
            while (const auto piece = handover.next())
                ZM_CHECK(m_workers[i].judge({rows + piece->from, piece->count}, {keys + piece->from, piece->count}, progress));
            return {};
        });
    }

    Result<> readBlock(SubjectBlock &block, Handover &handover, const BlockProgress &progress)
    {
        while (block.rows.size() < kBlock) {
            ZM_TRY(const auto *cells, m_stream.next());
            if (!cells) {
                block.last = true;
                break;
            }
            if (cells->size() != 3)
                return fail(ErrorCode::Invalid, u"line %1: %2 cells where the header has 3"_s.arg(m_stream.line()).arg(cells->size()));
            BatchRow &row = block.rows.emplace_back();
            row.line = m_stream.line();
            for (const auto &[view, cell] : {std::pair(&row.name, 0), std::pair(&row.idKind, 1), std::pair(&row.idNumber, 2)})
                *view = m_texts->keep((*cells)[std::size_t(cell)]);
            block.keys.emplace_back();
            if (block.rows.size() % kChunk != 0)
                continue;
            handover.ready(block.rows.size());
            m_rows = block.rows.size();
            m_readBytes = m_stream.readBytes();
            if (progress.stop)
                return fail(ErrorCode::Conflict, u"stopped"_s);
        }
        handover.ready(block.rows.size());
        m_rows = block.rows.size();
        m_readBytes = m_stream.readBytes();
        return {};
    }

    static void take(Batch &batch, SubjectBlock block)
    {
        for (const BatchRow &row : block.rows)
            batch.record.count(row.verdict);
        batch.record.subjects.reserve(batch.record.subjects.size() + block.keys.size());
        for (const JudgedKeys &keys : block.keys)
            batch.record.subjects.push_back(keys.digest);
        if (batch.rows.empty())
            batch.rows = std::move(block.rows);
        else
            batch.rows.insert(batch.rows.end(), block.rows.begin(), block.rows.end());
    }

    FileStream m_stream;
    std::vector<CheckBlock> m_workers;
    const std::function<bool(qint64 done, qint64 total)> &m_progress;
    std::unique_ptr<TextPool> m_texts = std::make_unique<TextPool>();
    std::atomic<std::size_t> m_rows = 0;
    std::atomic<qint64> m_readBytes = 0;
};

} // namespace

Result<Batch> checkFile(const Mirror &mirror, const QString &path, const QString &officer, const QString &reason, const QDateTime &now,
                        QDate today, const RecordCheck &record, const std::function<bool(qint64 done, qint64 total)> &progress)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, noReason());
    ZM_TRY(const MirrorState state, mirror.state());
    std::vector<CheckBlock> workers;
    for (std::size_t i = 0; i < kWorkers; ++i) {
        ZM_TRY(auto worker, CheckBlock::open(mirror, state, today));
        workers.push_back(std::move(worker));
    }
    ZM_CHECK(state.mayBeRestedOn(now));
    ZM_TRY(auto stream, FileStream::open(path));
    ZM_TRY(const auto *header, stream.next());
    if (!header || *header != std::vector<std::string_view>{"name", "id_kind", "id_number"})
        return fail(ErrorCode::Invalid, u"line 1: the header is not name,id_kind,id_number"_s);
    Batch batch;
    batch.record = {.at = now, .officer = officer, .reason = reason.trimmed(), .subjects = {}};
    ZM_CHECK(FileCheck(std::move(stream), std::move(workers), progress).run(batch));
    ZM_CHECK(record(batch.record)); // what was looked at is recorded even when it was stopped half way
    return batch;
}

} // namespace zm::registry
