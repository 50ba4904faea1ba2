#include "powerlossvfs.h"

#include <QByteArray>
#include <QFile>

#include <sqlite3.h>

#include <cstring>
#include <map>
#include <random>
#include <vector>

namespace zm::test {

namespace {

constexpr qint64 kSector = 512;

/// A write or, without bytes, a truncation that no sync has confirmed.
struct Unsynced {
    qint64 at = 0;
    QByteArray bytes;
    bool truncates = false;
};

struct Disk {
    QByteArray durable;
    bool there = false;     ///< whether its name is durable
    bool deleted = false;
    std::vector<Unsynced> unsynced;
};

void apply(QByteArray &content, const Unsynced &one)
{
    if (one.truncates) {
        content.truncate(one.at);
        return;
    }
    if (content.size() < one.at + one.bytes.size())
        content.append(QByteArray(one.at + one.bytes.size() - content.size(), '\0'));
    content.replace(one.at, one.bytes.size(), one.bytes);
}

} // namespace

struct PowerLossVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    std::map<QByteArray, Disk> files;
    int left = 0;
    bool off = false;

    /// Counts one operation down. True: the power is off.
    bool goes()
    {
        if (!off && left > 0 && --left == 0)
            off = true;
        return off;
    }
};

namespace {

struct File {
    sqlite3_file base;
    PowerLossVfs::State *state;
    Disk *disk;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

template <auto Method, typename... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = fileOf(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

int writeTo(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    File *ours = fileOf(file);
    const bool wasOff = ours->state->off;
    const bool off = ours->state->goes();
    if (ours->disk && !wasOff) // the one under way when the power goes may arrive in part
        ours->disk->unsynced.push_back({at, QByteArray(static_cast<const char *>(bytes), size), false});
    return off ? SQLITE_IOERR_WRITE : pass<&sqlite3_io_methods::xWrite>(file, bytes, size, at);
}

int truncateTo(sqlite3_file *file, sqlite3_int64 size)
{
    File *ours = fileOf(file);
    if (ours->state->goes())
        return SQLITE_IOERR_TRUNCATE;
    if (ours->disk)
        ours->disk->unsynced.push_back({size, {}, true});
    return pass<&sqlite3_io_methods::xTruncate>(file, size);
}

int syncOf(sqlite3_file *file, int flags)
{
    File *ours = fileOf(file);
    if (ours->state->goes())
        return SQLITE_IOERR_FSYNC;
    if (const int code = pass<&sqlite3_io_methods::xSync>(file, flags); code != SQLITE_OK || !ours->disk)
        return code;
    for (const Unsynced &one : ours->disk->unsynced)
        apply(ours->disk->durable, one);
    ours->disk->unsynced.clear();
    ours->disk->there = true;
    return SQLITE_OK;
}

void barrier(sqlite3_file *file)
{
    sqlite3_file *real = fileOf(file)->real();
    real->pMethods->xShmBarrier(real);
}

constexpr sqlite3_io_methods kMethods{
    3,
    pass<&sqlite3_io_methods::xClose>,
    pass<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
    writeTo,
    truncateTo,
    syncOf,
    pass<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
    pass<&sqlite3_io_methods::xLock, int>,
    pass<&sqlite3_io_methods::xUnlock, int>,
    pass<&sqlite3_io_methods::xCheckReservedLock, int *>,
    pass<&sqlite3_io_methods::xFileControl, int, void *>,
    pass<&sqlite3_io_methods::xSectorSize>,
    pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>,
    pass<&sqlite3_io_methods::xShmLock, int, int, int>,
    barrier,
    pass<&sqlite3_io_methods::xShmUnmap, int>,
    pass<&sqlite3_io_methods::xFetch, sqlite3_int64, int, void **>,
    pass<&sqlite3_io_methods::xUnfetch, sqlite3_int64, void *>,
};

PowerLossVfs::State *stateOf(sqlite3_vfs *vfs)
{
    return static_cast<PowerLossVfs::State *>(vfs->pAppData);
}

/// The file's disk as it is found the first time: what lies there then was synced long ago.
Disk *diskOf(PowerLossVfs::State &state, const char *name)
{
    if (!name)
        return nullptr; // a temporary file of SQLite's own
    auto [at, fresh] = state.files.try_emplace(name);
    if (fresh) {
        QFile file(QFile::decodeName(name));
        at->second.there = file.open(QIODevice::ReadOnly);
        at->second.durable = at->second.there ? file.readAll() : QByteArray();
    }
    at->second.deleted = false;
    return &at->second;
}

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    File *ours = fileOf(file);
    ours->state = stateOf(vfs);
    ours->base.pMethods = nullptr;
    std::memset(ours->real(), 0, std::size_t(ours->state->real->szOsFile));
    if (ours->state->off)
        return SQLITE_CANTOPEN;
    ours->disk = diskOf(*ours->state, name);
    const int result = ours->state->real->xOpen(ours->state->real, name, ours->real(), flags, outFlags);
    ours->base.pMethods = ours->real()->pMethods ? &kMethods : nullptr;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    PowerLossVfs::State *state = stateOf(vfs);
    if (state->goes())
        return SQLITE_IOERR_DELETE;
    if (const auto at = state->files.find(name); at != state->files.end()) {
        at->second.deleted = true;
        if (syncFolder)
            at->second = {{}, false, true, {}};
    }
    return state->real->xDelete(state->real, name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    return stateOf(vfs)->real->xAccess(stateOf(vfs)->real, name, flags, out);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return stateOf(vfs)->real->xFullPathname(stateOf(vfs)->real, name, size, out);
}

/// What of one unsynced write is on the disk.
Unsynced arrived(const Unsynced &one, std::minstd_rand &chance, const QByteArray &before)
{
    Unsynced torn = one;
    for (qint64 at = 0; at < one.bytes.size(); at += kSector) {
        if (chance() % 2 == 0)
            continue;
        const qint64 size = std::min(kSector, qint64(one.bytes.size()) - at);
        QByteArray old = before.mid(one.at + at, size);
        old.append(QByteArray(size - old.size(), '\0'));
        torn.bytes.replace(at, size, old);
    }
    return torn;
}

} // namespace

PowerLossVfs::PowerLossVfs() : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real;
    m_state->vfs.zName = "powerloss";
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    m_state->vfs.xAccess = accessFile;
    m_state->vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

PowerLossVfs::~PowerLossVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void PowerLossVfs::arm(int nth)
{
    m_state->left = nth;
    m_state->off = false;
}

bool PowerLossVfs::isOff() const
{
    return m_state->off;
}

void PowerLossVfs::startAgain(unsigned seed)
{
    std::minstd_rand chance(seed + 1);
    for (auto &[name, disk] : m_state->files) {
        const QString path = QFile::decodeName(name);
        QByteArray content = disk.durable;
        for (const Unsynced &one : disk.unsynced) {
            switch (chance() % 3) {
            case 0: break;
            case 1: apply(content, one); break;
            case 2: apply(content, one.truncates ? one : arrived(one, chance, content)); break;
            }
        }
        const bool mayBeGone = !disk.there || disk.deleted;
        QFile::remove(path);
        if (path.endsWith(QLatin1StringView("-shm")) || (mayBeGone && (disk.durable.isEmpty() ? chance() % 2 == 0 : disk.deleted && chance() % 2 == 0)))
            continue;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    m_state->files.clear();
    m_state->left = 0;
    m_state->off = false;
}

} // namespace zm::test
