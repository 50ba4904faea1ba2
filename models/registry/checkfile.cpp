#include "registry/check.h"

#include "registry/checkblock.h"
#include "registry/filestream.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kBlock = 1 << 17; ///< subjects answered at once, sorted by their keys
constexpr std::size_t kWorkers = 2;
constexpr std::size_t kWorthAThread = 256;
constexpr std::chrono::milliseconds kAskEvery{100};

QString qstring(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

void tally(CheckRecord &record, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Listed: ++record.listed; break;
    case Verdict::Namesake: ++record.namesake; break;
    case Verdict::Clear: ++record.clear; break;
    case Verdict::Invalid: ++record.invalid; break;
    }
}

void addCell(QByteArray &csv, QByteArrayView cell)
{
    // A spreadsheet would run what begins like a formula; a space before it is seen by nobody else.
    const bool formula = !cell.isEmpty() && QByteArrayView("=+-@\t").contains(cell.front());
    if (std::ranges::none_of(cell, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; })) {
        if (formula)
            csv += ' ';
        csv += cell;
        return;
    }
    csv += formula ? "\" " : "\"";
    for (const char c : cell) {
        if (c == '"')
            csv += c;
        csv += c;
    }
    csv += '"';
}

void addRows(QByteArray &csv, std::span<const BatchRow> rows)
{
    csv.reserve(csv.size() + qsizetype(rows.size()) * 128);
    for (const BatchRow &row : rows) {
        csv += QByteArray::number(row.line);
        for (const QString &text : {row.subject.name, row.subject.idKind, row.subject.idNumber, verdictWord(row.verdict)}) {
            csv += ',';
            addCell(csv, text.toUtf8());
        }
        csv += row.mayBeActedOn ? ",yes," : ",no,";
        addCell(csv, row.reason.toUtf8());
        csv += ',';
        addCell(csv, row.entries);
        csv += "\r\n";
    }
}

/// Subjects as they follow in a file.
struct Block {
    std::vector<BatchRow> rows;
    qint64 readBytes = 0;
    bool last = false;
};

Result<Block> readBlock(FileStream &stream)
{
    Block block;
    while (block.rows.size() < kBlock) {
        ZM_TRY(const auto *cells, stream.next());
        if (!cells) {
            block.last = true;
            break;
        }
        if (cells->size() != 3)
            return fail(ErrorCode::Invalid, u"line %1: %2 cells where the header has 3"_s.arg(stream.line()).arg(cells->size()));
        block.rows.push_back({.line = stream.line(),
                              .subject = {qstring((*cells)[0]), qstring((*cells)[1]), qstring((*cells)[2])},
                              .reason = {}, .entryRows = {}, .entries = {}});
    }
    block.readBytes = stream.readBytes();
    return block;
}

/// Threads that work on one block, waited for by one that tells how far they are.
class Crew {
public:
    ~Crew() { progress.stop = true; }

    void start(std::function<Result<>()> work)
    {
        const std::size_t place = m_results.size();
        m_results.emplace_back();
        ++m_running;
        m_threads.emplace_back([this, place, work = std::move(work)] {
            auto result = work();
            const std::scoped_lock lock(m_guard);
            m_results[place] = std::move(result);
            --m_running;
            m_changed.notify_one();
        });
    }

    /// Until all have ended. \param tell  asked from time to time; answers whether to go on.
    Result<> wait(const std::function<bool(qint64 done)> &tell)
    {
        std::unique_lock lock(m_guard);
        while (!m_changed.wait_for(lock, kAskEvery, [this] { return m_running == 0; })) {
            lock.unlock();
            if (!tell(progress.done))
                progress.stop = true;
            lock.lock();
        }
        for (const Result<> &result : m_results)
            ZM_CHECK(result);
        return {};
    }

    BlockProgress progress;

private:
    std::mutex m_guard;
    std::condition_variable m_changed;
    int m_running = 0;
    std::deque<Result<>> m_results;
    std::vector<std::jthread> m_threads; ///< last: end before what they use goes
};

} // namespace

QByteArray Batch::csv() const
{
    QByteArray csv = "line,name,id_kind,id_number,verdict,may_be_acted_on,reason,entries\r\n", second;
    const std::span all(rows);
    const std::size_t half = all.size() < kWorthAThread ? 0 : all.size() / 2;
    {
        std::jthread beside;
        if (half > 0)
            beside = std::jthread([&] { addRows(second, all.subspan(half)); });
        addRows(csv, half > 0 ? all.first(half) : all);
    }
    return csv + second;
}

namespace {

/// A file on its way to a batch.
class FileCheck {
public:
    FileCheck(FileStream stream, QDate today, std::vector<CheckBlock> workers,
              const std::function<bool(qint64 done, qint64 total)> &progress)
        : m_stream(std::move(stream)), m_today(today), m_workers(std::move(workers)), m_progress(progress)
    {
    }

    /// Errors: those of a file that is wrong, and of the register.
    Result<> run(Batch &batch)
    {
        ZM_TRY(Block block, readBlock(m_stream));
        for (qint64 before = 0;;) {
            Block following{.rows = {}, .last = true};
            std::vector<QByteArray> subjects(block.rows.size());
            const auto answered = answer(block, subjects, before, following);
            if (!answered && answered.error().code == ErrorCode::Conflict) {
                batch.cancelled = true;
                return {};
            }
            ZM_CHECK(answered);
            take(batch, std::move(block.rows), std::move(subjects));
            if (block.last)
                return {};
            before = block.readBytes;
            block = std::move(following);
        }
    }

private:
    /// Every worker has its part of the block; what follows is read beside them.
    Result<> answer(Block &block, std::vector<QByteArray> &subjects, qint64 before, Block &following)
    {
        Crew crew;
        const std::size_t workers = block.rows.size() < kWorthAThread ? 1 : m_workers.size();
        const std::size_t each = (block.rows.size() + workers - 1) / workers;
        for (std::size_t i = 0; i < workers; ++i) {
            const std::size_t from = std::min(i * each, block.rows.size()), count = std::min(each, block.rows.size() - from);
            crew.start([this, &crew, i, rows = std::span(block.rows).subspan(from, count), asked = std::span(subjects).subspan(from, count)] {
                return m_workers[i].answer(rows, asked, m_today, crew.progress);
            });
        }
        Result<> read;
        if (!block.last)
            crew.start([this, &following, &read]() -> Result<> {
                auto next = readBlock(m_stream);
                if (next)
                    following = *std::move(next);
                else
                    read = std::unexpected(next.error());
                return {};
            });
        const double steps = double(block.rows.size()) * double(BlockProgress::kSteps);
        const qint64 total = m_stream.fileBytes();
        const auto answered = crew.wait([&](qint64 done) {
            const double part = std::min(1.0, double(done) / std::max(1.0, steps));
            return !m_progress || m_progress(before + qint64(part * double(block.readBytes - before)), total);
        });
        ZM_CHECK(answered);
        return read;
    }

    static void take(Batch &batch, std::vector<BatchRow> rows, std::vector<QByteArray> subjects)
    {
        for (const BatchRow &row : rows)
            tally(batch.record, row.verdict);
        batch.rows.insert(batch.rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        batch.record.subjects.insert(batch.record.subjects.end(), std::make_move_iterator(subjects.begin()),
                                     std::make_move_iterator(subjects.end()));
    }

    FileStream m_stream;
    QDate m_today;
    std::vector<CheckBlock> m_workers;
    const std::function<bool(qint64 done, qint64 total)> &m_progress;
};

} // namespace

Result<Batch> checkFile(const Mirror &mirror, const QString &path, const QString &officer, const QString &reason, const QDateTime &now,
                        QDate today, const RecordCheck &record, const std::function<bool(qint64 done, qint64 total)> &progress)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"a check needs its reason: it is recorded, and the person may ask who asked"_s);
    ZM_TRY(const MirrorState state, mirror.state());
    std::vector<CheckBlock> workers;
    for (std::size_t i = 0; i < kWorkers; ++i) {
        ZM_TRY(auto worker, CheckBlock::open(mirror, state));
        workers.push_back(std::move(worker));
    }
    if (state.isStale(now))
        return fail(ErrorCode::Denied, u"the register is older than its lease (fresh until %1): it may be read, but a check of a "
                                       "file may not rest on it; import a newer snapshot first"_s
                                           .arg(state.freshUntil.toString(Qt::ISODate)));
    ZM_TRY(auto stream, FileStream::open(path));
    ZM_TRY(const auto *header, stream.next());
    if (!header || *header != std::vector<std::string_view>{"name", "id_kind", "id_number"})
        return fail(ErrorCode::Invalid, u"line 1: the header is not name,id_kind,id_number"_s);
    Batch batch;
    batch.record = {.at = now, .officer = officer, .reason = reason.trimmed(), .subjects = {}};
    ZM_CHECK(FileCheck(std::move(stream), today, std::move(workers), progress).run(batch));
    ZM_CHECK(record(batch.record)); // what was looked at is recorded even when it was stopped half way
    return batch;
}

} // namespace zm::registry
