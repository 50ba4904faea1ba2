#pragma once

#include "base/result.h"

#include <QFile>

#include <memory>
#include <string_view>
#include <vector>

struct ZSTD_DCtx_s;

namespace zm::registry {

/// The rows of a register file, plain or zstd, read as a stream: memory stays small whatever the file claims to hold.
class FileStream final {
public:
    /// Errors: Invalid where the file cannot be read.
    static Result<FileStream> open(const QString &path);
    FileStream(FileStream &&) noexcept;
    ~FileStream();

    /// The cells of the next row; nullopt at the end. Views hold until the next call.
    /// Errors: Invalid naming the line for a row longer than 64 KiB, text that is not UTF-8, a zero byte, a broken
    /// quotation, a file that ends within a row or within its compression.
    Result<const std::vector<std::string_view> *> next();

    qint64 line() const { return m_rowLine; } ///< of the row last read, from 1
    qint64 nextLine() const { return m_line; } ///< on which the next row begins
    qint64 readBytes() const { return m_file->pos(); }
    qint64 fileBytes() const { return m_file->size(); }

private:
    explicit FileStream(std::unique_ptr<QFile> file);
    Result<> fill();
    Result<> inflate();
    /// The end of the row at m_at, behind its line end; 0 where the buffer does not hold it whole.
    std::size_t rowEnd() const;
    Result<> split(std::string_view row);
    std::unexpected<Error> bad(const QString &reason) const;

    std::unique_ptr<QFile> m_file;
    std::unique_ptr<ZSTD_DCtx_s, std::size_t (*)(ZSTD_DCtx_s *)> m_zstd;
    QByteArray m_packed;
    std::size_t m_packedAt = 0;
    bool m_frameOpen = false, m_ended = false;
    std::string m_text;
    std::size_t m_at = 0;
    qint64 m_line = 1, m_rowLine = 0;
    std::vector<std::string_view> m_cells;
    std::vector<std::unique_ptr<std::string>> m_unquoted;
};

} // namespace zm::registry
