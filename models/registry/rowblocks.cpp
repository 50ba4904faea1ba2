#include "registry/rowblocks.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace zm::registry {

namespace {

constexpr std::size_t kText = 1 << 20;     // bytes of a block
constexpr std::size_t kLongestRow = 64 << 10;
constexpr std::size_t kRows = 8192;        // of a block: some 1 MB in a usual file
constexpr std::size_t kWaiting = 4;        // blocks

constexpr std::string_view EntryRow::*kViews[] = {&EntryRow::list, &EntryRow::name, &EntryRow::idNumber, &EntryRow::caseNumber,
                                                  &EntryRow::office, &EntryRow::region, &EntryRow::grounds, &EntryRow::obligation,
                                                  &EntryRow::performance};

/// Copies what \a row looks at into \a text, which has room for it and so stays where it is.
void keep(EntryRow &row, std::vector<char> &text)
{
    for (const auto view : kViews) {
        const std::string_view from = row.*view;
        const std::size_t at = text.size();
        text.insert(text.end(), from.begin(), from.end());
        row.*view = {text.data() + at, from.size()};
    }
}

} // namespace

struct RowBlocks::Belt {
    Belt(RowSource from, const QByteArray &key) : source(std::move(from)), digest(key) {}

    RowSource source;
    crypto::KeyedDigest digest;
    std::size_t told = 0; ///< rejects
    std::mutex guard;
    std::condition_variable changed;
    std::deque<Result<RowBlock>> waiting;
    bool stopped = false;
    std::jthread reader; ///< last: ends before what it uses goes

    void run()
    {
        for (bool more = true; more;) {
            Result<RowBlock> next = read();
            more = next && !next->last;
            std::unique_lock lock(guard);
            changed.wait(lock, [this] { return stopped || waiting.size() < kWaiting; });
            if (stopped)
                return;
            waiting.push_back(std::move(next));
            changed.notify_all();
        }
    }

    Result<RowBlock> read()
    {
        RowBlock block;
        block.text.reserve(kText);
        block.rows.reserve(kRows);
        while (block.rows.size() < kRows && kText - block.text.size() >= kLongestRow) {
            ZM_TRY(auto entry, source.next());
            if (!entry) {
                block.last = true;
                break;
            }
            keep(*entry, block.text);
            block.rows.push_back({*entry, source.line(), keysOf(*entry, digest)});
        }
        block.rejects.assign(source.rejects().begin() + std::ptrdiff_t(told), source.rejects().end());
        told = source.rejects().size();
        block.line = source.line();
        block.rowsRead = source.rows();
        block.rejected = source.rejected();
        block.dataUntil = source.dataUntil();
        block.readBytes = source.stream().readBytes();
        return block;
    }
};

RowBlocks::RowBlocks(std::unique_ptr<Belt> belt, bool published, qint64 fileBytes)
    : m_belt(std::move(belt)), m_published(published), m_fileBytes(fileBytes)
{
}
RowBlocks::RowBlocks(RowBlocks &&) noexcept = default;

RowBlocks::~RowBlocks()
{
    if (!m_belt)
        return;
    {
        const std::scoped_lock lock(m_belt->guard);
        m_belt->stopped = true;
    }
    m_belt->changed.notify_all();
}

Result<RowBlocks> RowBlocks::open(const QString &path, const QByteArray &digestKey)
{
    ZM_TRY(auto source, RowSource::open(path));
    const bool published = source.isPublished();
    const qint64 bytes = source.stream().fileBytes();
    auto belt = std::make_unique<Belt>(std::move(source), digestKey);
    belt->reader = std::jthread([it = belt.get()] { it->run(); });
    return RowBlocks(std::move(belt), published, bytes);
}

Result<RowBlock> RowBlocks::next()
{
    std::unique_lock lock(m_belt->guard);
    m_belt->changed.wait(lock, [this] { return !m_belt->waiting.empty(); });
    auto next = std::move(m_belt->waiting.front());
    m_belt->waiting.pop_front();
    m_belt->changed.notify_all();
    return next;
}

} // namespace zm::registry
