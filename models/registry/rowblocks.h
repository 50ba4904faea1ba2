#pragma once

#include "registry/generation.h"
#include "registry/rowsource.h"

namespace zm::registry {

/// A sound row with the keys of its trees.
struct ReadyRow {
    EntryRow entry; ///< looks into its block
    qint64 line = 0;
    RowKeys keys;
};

/// Some rows of a register file, in its order, and how far the file is read behind them.
struct RowBlock {
    std::vector<char> text; ///< what the rows look at
    std::vector<ReadyRow> rows;
    std::vector<Reject> rejects; ///< since the block before
    qint64 line = 0, rowsRead = 0, rejected = 0, dataUntil = 0, readBytes = 0;
    bool last = false; ///< the file has ended
};

/// Reads a register file in a thread of its own: unpacking, checking and digesting go on while the caller writes.
/// At most a few blocks wait, so memory stays small.
class RowBlocks final {
public:
    /// \param digestKey  for numbers that come without a digest. Errors: as RowSource::open().
    static Result<RowBlocks> open(const QString &path, const QByteArray &digestKey);
    RowBlocks(RowBlocks &&) noexcept;
    ~RowBlocks(); ///< stops reading

    /// The next block; not asked for after the last one or an error. Errors: as RowSource::next(), after the blocks before it.
    Result<RowBlock> next();
    bool isPublished() const { return m_published; }
    qint64 fileBytes() const { return m_fileBytes; }

private:
    struct Belt;
    RowBlocks(std::unique_ptr<Belt> belt, bool published, qint64 fileBytes);
    std::unique_ptr<Belt> m_belt;
    bool m_published;
    qint64 m_fileBytes;
};

} // namespace zm::registry
