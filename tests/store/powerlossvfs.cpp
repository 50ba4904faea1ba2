#include "powerlossvfs.h"

#include "passvfs.h"

#include <QByteArray>
#include <QFile>

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
    passing::Layer layer;
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
};

File *fileOf(sqlite3_file *file)
{
    return passing::fileOf<File>(file);
}

int writeTo(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    File *ours = fileOf(file);
    const bool wasOff = ours->state->off;
    const bool off = ours->state->goes();
    if (ours->disk && !wasOff) // the one under way when the power goes may arrive in part
        ours->disk->unsynced.push_back({at, QByteArray(static_cast<const char *>(bytes), size), false});
    return off ? SQLITE_IOERR_WRITE : passing::pass<File, &sqlite3_io_methods::xWrite>(file, bytes, size, at);
}

int truncateTo(sqlite3_file *file, sqlite3_int64 size)
{
    File *ours = fileOf(file);
    if (ours->state->goes())
        return SQLITE_IOERR_TRUNCATE;
    if (ours->disk)
        ours->disk->unsynced.push_back({size, {}, true});
    return passing::pass<File, &sqlite3_io_methods::xTruncate>(file, size);
}

int syncOf(sqlite3_file *file, int flags)
{
    File *ours = fileOf(file);
    if (ours->state->goes())
        return SQLITE_IOERR_FSYNC;
    if (const int code = passing::pass<File, &sqlite3_io_methods::xSync>(file, flags); code != SQLITE_OK || !ours->disk)
        return code;
    for (const Unsynced &one : ours->disk->unsynced)
        apply(ours->disk->durable, one);
    ours->disk->unsynced.clear();
    ours->disk->there = true;
    return SQLITE_OK;
}

const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods methods = passing::methods<File>();
    methods.xWrite = writeTo;
    methods.xTruncate = truncateTo;
    methods.xSync = syncOf;
    return methods;
}();

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
    ours->state = passing::ownerOf<PowerLossVfs::State>(vfs);
    sqlite3_vfs *real = ours->state->layer.real;
    sqlite3_file *behind = passing::realOf<File>(file);
    ours->base.pMethods = nullptr;
    std::memset(behind, 0, std::size_t(real->szOsFile));
    if (ours->state->off)
        return SQLITE_CANTOPEN;
    ours->disk = diskOf(*ours->state, name);
    const int result = real->xOpen(real, name, behind, flags, outFlags);
    ours->base.pMethods = behind->pMethods ? &kMethods : nullptr;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    auto *state = passing::ownerOf<PowerLossVfs::State>(vfs);
    if (state->goes())
        return SQLITE_IOERR_DELETE;
    if (const auto at = state->files.find(name); at != state->files.end()) {
        at->second.deleted = true;
        if (syncFolder)
            at->second = {{}, false, true, {}};
    }
    return state->layer.real->xDelete(state->layer.real, name, syncFolder);
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
    m_state->layer.stand("powerloss", m_state.get(), int(sizeof(File)), openFile);
    m_state->layer.vfs.xDelete = deleteFile;
}

PowerLossVfs::~PowerLossVfs()
{
    m_state->layer.stepAside();
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
