#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace zm::sql {

/// A file that lies beside a database and must be on the disk before a row speaks of it. It is written through the file
/// layer of the database, so both are as durable as each other on every system, and fail alike.
class DurableFile final {
public:
    /// Makes \a path, which must not be there. Errors: Io.
    static Result<DurableFile> create(const QString &path);
    DurableFile(DurableFile &&) noexcept;
    DurableFile &operator=(DurableFile &&) = delete;
    ~DurableFile();

    /// Errors: Io; the disk is full.
    Result<> append(QByteArrayView bytes);
    /// Everything is on the disk when it returns, the file's name too. Nothing may be appended after it. Errors: Io.
    Result<> finish();

private:
    struct Handle;
    explicit DurableFile(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

/// Renames a file within its folder; the new name is on the disk when it returns. Errors: Io.
Result<> moveDurably(const QString &from, const QString &to);

} // namespace zm::sql
