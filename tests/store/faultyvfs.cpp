#include "faultyvfs.h"

#include "passvfs.h"

#include <cstdlib>
#include <cstring>

namespace zm::test {

struct FaultyVfs::State {
    passing::Layer layer;
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

struct File {
    sqlite3_file base;
    FaultyVfs::State *state;
};

File *fileOf(sqlite3_file *file)
{
    return passing::fileOf<File>(file);
}

int writeTo(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    File *ours = fileOf(file);
    if (!ours->state->strikes(false))
        return passing::pass<File, &sqlite3_io_methods::xWrite>(file, bytes, size, at);
    if (ours->state->fault == Fault::DiskFull)
        return SQLITE_FULL;
    if (ours->state->fault == Fault::TornWrite)
        passing::pass<File, &sqlite3_io_methods::xWrite>(file, bytes, size / 2, at);
    return SQLITE_IOERR_WRITE;
}

int syncOf(sqlite3_file *file, int flags)
{
    return fileOf(file)->state->strikes(true) ? SQLITE_IOERR_FSYNC : passing::pass<File, &sqlite3_io_methods::xSync>(file, flags);
}

const sqlite3_io_methods kMethods = [] {
    sqlite3_io_methods methods = passing::methods<File>();
    methods.xWrite = writeTo;
    methods.xSync = syncOf;
    return methods;
}();

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    File *ours = fileOf(file);
    ours->state = passing::ownerOf<FaultyVfs::State>(vfs);
    sqlite3_vfs *real = ours->state->layer.real;
    sqlite3_file *behind = passing::realOf<File>(file);
    std::memset(behind, 0, std::size_t(real->szOsFile));
    if (ours->state->left > 0 && ours->state->fault == Fault::ReadOnly) {
        ours->state->struck = true;
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    const int result = real->xOpen(real, name, behind, flags, outFlags);
    ours->base.pMethods = behind->pMethods ? &kMethods : nullptr;
    return result;
}

} // namespace

FaultyVfs::FaultyVfs() : m_state(std::make_unique<State>())
{
    m_state->layer.stand("faulty", m_state.get(), int(sizeof(File)), openFile);
}

FaultyVfs::~FaultyVfs()
{
    m_state->layer.stepAside();
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
