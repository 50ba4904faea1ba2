#include "faultyvfs.h"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>

namespace zm::test {

struct FaultyVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    Fault fault = Fault::WriteFails;
    int left = 0; ///< operations until it strikes; 0: disarmed
    bool struck = false;

    /// Counts one operation of the armed kind down. True: it fails.
    bool strikes(bool sync)
    {
        if (left == 0 || fault == Fault::ReadOnly || (fault != Fault::Killed && sync != (fault == Fault::SyncFails)))
            return false;
        if (left > 1) {
            --left;
            return false;
        }
        struck = true;
        if (fault == Fault::Killed)
            std::_Exit(9);
        return true;
    }
};

namespace {

/// An open file: ours in front, the system's behind it in the same allocation.
struct File {
    sqlite3_file base;
    FaultyVfs::State *state;
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
    if (!ours->state->strikes(false))
        return pass<&sqlite3_io_methods::xWrite>(file, bytes, size, at);
    if (ours->state->fault == Fault::DiskFull)
        return SQLITE_FULL;
    if (ours->state->fault == Fault::TornWrite)
        pass<&sqlite3_io_methods::xWrite>(file, bytes, size / 2, at);
    return SQLITE_IOERR_WRITE;
}

int syncOf(sqlite3_file *file, int flags)
{
    return fileOf(file)->state->strikes(true) ? SQLITE_IOERR_FSYNC : pass<&sqlite3_io_methods::xSync>(file, flags);
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
    pass<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
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

FaultyVfs::State *stateOf(sqlite3_vfs *vfs)
{
    return static_cast<FaultyVfs::State *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    File *ours = fileOf(file);
    ours->state = stateOf(vfs);
    std::memset(ours->real(), 0, std::size_t(ours->state->real->szOsFile));
    if (ours->state->left > 0 && ours->state->fault == Fault::ReadOnly) {
        ours->state->struck = true;
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    const int result = ours->state->real->xOpen(ours->state->real, name, ours->real(), flags, outFlags);
    ours->base.pMethods = ours->real()->pMethods ? &kMethods : nullptr;
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return stateOf(vfs)->real->xDelete(stateOf(vfs)->real, name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    return stateOf(vfs)->real->xAccess(stateOf(vfs)->real, name, flags, out);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return stateOf(vfs)->real->xFullPathname(stateOf(vfs)->real, name, size, out);
}

} // namespace

FaultyVfs::FaultyVfs() : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real; // whatever touches no file is the system's own
    m_state->vfs.zName = "faulty";
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    m_state->vfs.xAccess = accessFile;
    m_state->vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultyVfs::arm(Fault fault, int nth)
{
    m_state->fault = fault;
    m_state->left = nth;
    m_state->struck = false;
}

void FaultyVfs::disarm()
{
    m_state->left = 0;
}

bool FaultyVfs::struck() const
{
    return m_state->struck;
}

} // namespace zm::test
