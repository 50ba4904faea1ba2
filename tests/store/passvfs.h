#pragma once

#include <sqlite3.h>

// A file layer that stands before the system's own and passes everything on; what a test wants to go wrong it puts in the
// place of one operation.

namespace zm::test::passing {

/// An open file: \a Ours in front (it begins with `sqlite3_file base`), the system's behind it in the same allocation.
template <typename Ours>
Ours *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<Ours *>(file);
}

template <typename Ours>
sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(fileOf<Ours>(file) + 1);
}

template <typename Ours, auto Method, typename... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = realOf<Ours>(file);
    return (real->pMethods->*Method)(real, arguments...);
}

template <typename Ours>
void barrier(sqlite3_file *file)
{
    sqlite3_file *real = realOf<Ours>(file);
    real->pMethods->xShmBarrier(real);
}

/// Every operation passed on.
template <typename Ours>
constexpr sqlite3_io_methods methods()
{
    return {
        3,
        pass<Ours, &sqlite3_io_methods::xClose>,
        pass<Ours, &sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
        pass<Ours, &sqlite3_io_methods::xWrite, const void *, int, sqlite3_int64>,
        pass<Ours, &sqlite3_io_methods::xTruncate, sqlite3_int64>,
        pass<Ours, &sqlite3_io_methods::xSync, int>,
        pass<Ours, &sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
        pass<Ours, &sqlite3_io_methods::xLock, int>,
        pass<Ours, &sqlite3_io_methods::xUnlock, int>,
        pass<Ours, &sqlite3_io_methods::xCheckReservedLock, int *>,
        pass<Ours, &sqlite3_io_methods::xFileControl, int, void *>,
        pass<Ours, &sqlite3_io_methods::xSectorSize>,
        pass<Ours, &sqlite3_io_methods::xDeviceCharacteristics>,
        pass<Ours, &sqlite3_io_methods::xShmMap, int, int, int, void volatile **>,
        pass<Ours, &sqlite3_io_methods::xShmLock, int, int, int>,
        barrier<Ours>,
        pass<Ours, &sqlite3_io_methods::xShmUnmap, int>,
        pass<Ours, &sqlite3_io_methods::xFetch, sqlite3_int64, int, void **>,
        pass<Ours, &sqlite3_io_methods::xUnfetch, sqlite3_int64, void *>,
    };
}

/// The layer itself: SQLite's default from stand() to stepAside().
struct Layer {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    void *owner = nullptr;

    /// \param ofWhom  found again by ownerOf(). Whatever touches no open file is the system's own.
    void stand(const char *name, void *ofWhom, int fileSize, decltype(sqlite3_vfs::xOpen) open);
    void stepAside();
};

/// The \a Owner given to stand().
template <typename Owner>
Owner *ownerOf(sqlite3_vfs *vfs)
{
    return static_cast<Owner *>(static_cast<Layer *>(vfs->pAppData)->owner);
}

} // namespace zm::test::passing
