#pragma once

#include "registry/filestream.h"
#include "registry/import.h"

namespace zm::registry {

/// The sound rows of a register file; the others are counted and reported.
class RowSource final {
public:
    static Result<RowSource> open(const QString &path);

    /// Errors: as FileStream; Invalid when more than a tenth of the rows and over a thousand are bad.
    Result<std::optional<EntryRow>> next();
    bool isPublished() const { return m_columns == kColumnsPublished; }
    qint64 line() const { return m_stream.line(); }
    qint64 rows() const { return m_rows; }
    const std::vector<Reject> &rejects() const { return m_rejects; }
    qint64 rejected() const { return m_rejected; }
    qint64 dataUntil() const { return m_dataUntil; }
    const FileStream &stream() const { return m_stream; }
    /// Names the file, so that a load that was stopped knows it again.
    static Result<std::string> fingerprint(const QString &path);

private:
    explicit RowSource(FileStream stream) : m_stream(std::move(stream)) {}
    FileStream m_stream;
    std::size_t m_columns = 0;
    qint64 m_rows = 0, m_rejected = 0, m_dataUntil = 0;
    std::vector<Reject> m_rejects;
};

/// Finds ids that stand twice.
class IdLines final {
public:
    void reserve(std::size_t rows) { m_ids.reserve(rows); }
    void add(qint64 key, qint64 line, qint64 row) { m_ids.push_back({key, row, line}); }
    /// Errors: Invalid naming both lines.
    Result<> sortAndCheck();
    struct Id {
        qint64 key, row, line;
    };
    const std::vector<Id> &ids() const { return m_ids; } ///< after sortAndCheck() by key; row -1: not in the mirror

private:
    std::vector<Id> m_ids;
};

} // namespace zm::registry
