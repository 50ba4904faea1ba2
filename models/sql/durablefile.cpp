#include "sql/durablefile.h"

#include <QFile>

#include <sqlite3.h>

#include <vector>

namespace zm::sql {

using namespace Qt::Literals::StringLiterals;

namespace {

// The kind of file whose first sync also makes its name durable in the folder.
constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_SUPER_JOURNAL;

// The layer is made for pages of a database and takes no more than that at once.
constexpr qsizetype kMostAtOnce = 65536;

std::unexpected<Error> failure(const QString &path, int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return fail(ErrorCode::Io, path + u": the disk is full"_s);
    return fail(ErrorCode::Io, path + u": "_s + QString::fromUtf8(sqlite3_errstr(code)));
}

} // namespace

struct DurableFile::Handle {
    sqlite3_vfs *layer = sqlite3_vfs_find(nullptr);
    QString path;
    QByteArray name; ///< the layer keeps a pointer to it while the file is open
    std::vector<std::max_align_t> memory{std::size_t(layer->szOsFile) / sizeof(std::max_align_t) + 1};
    qint64 size = 0;

    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(memory.data()); }
    void close()
    {
        if (file()->pMethods)
            file()->pMethods->xClose(file());
        file()->pMethods = nullptr;
    }
};

DurableFile::DurableFile(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
DurableFile::DurableFile(DurableFile &&) noexcept = default;

DurableFile::~DurableFile()
{
    if (m_handle)
        m_handle->close();
}

Result<DurableFile> DurableFile::create(const QString &path)
{
    auto handle = std::make_unique<Handle>();
    handle->path = path;
    handle->name = QFile::encodeName(path);
    handle->file()->pMethods = nullptr;
    int given = 0;
    const int code = handle->layer->xOpen(handle->layer, handle->name.constData(), handle->file(), kFlags, &given);
    if (code != SQLITE_OK)
        return failure(path, code);
    return DurableFile(std::move(handle));
}

Result<> DurableFile::append(QByteArrayView bytes)
{
    sqlite3_file *file = m_handle->file();
    while (!bytes.isEmpty()) {
        const QByteArrayView part = bytes.first(std::min(bytes.size(), kMostAtOnce));
        if (const int code = file->pMethods->xWrite(file, part.data(), int(part.size()), m_handle->size); code != SQLITE_OK)
            return failure(m_handle->path, code);
        m_handle->size += part.size();
        bytes = bytes.sliced(part.size());
    }
    return {};
}

Result<> DurableFile::finish()
{
    sqlite3_file *file = m_handle->file();
    if (const int code = file->pMethods->xSync(file, SQLITE_SYNC_FULL); code != SQLITE_OK)
        return failure(m_handle->path, code);
    m_handle->close();
    return {};
}

Result<> moveDurably(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        return fail(ErrorCode::Io, to + u": the file cannot be given its name"_s);
    // A name made and synced in the folder takes every name there to the disk.
    const QString marker = to + u".sync"_s;
    QFile::remove(marker);
    auto file = DurableFile::create(marker);
    const Result<> synced = file ? file->finish() : std::unexpected(file.error());
    QFile::remove(marker);
    return synced;
}

} // namespace zm::sql
