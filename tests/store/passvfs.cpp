#include "passvfs.h"

namespace zm::test::passing {

namespace {

sqlite3_vfs *realOf(sqlite3_vfs *vfs)
{
    return static_cast<Layer *>(vfs->pAppData)->real;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return realOf(vfs)->xDelete(realOf(vfs), name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    return realOf(vfs)->xAccess(realOf(vfs), name, flags, out);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return realOf(vfs)->xFullPathname(realOf(vfs), name, size, out);
}

} // namespace

void Layer::stand(const char *name, void *ofWhom, int fileSize, decltype(sqlite3_vfs::xOpen) open)
{
    real = sqlite3_vfs_find(nullptr);
    vfs = *real;
    vfs.zName = name;
    owner = ofWhom;
    vfs.pAppData = this;
    vfs.szOsFile = fileSize + real->szOsFile;
    vfs.xOpen = open;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&vfs, 1);
}

void Layer::stepAside()
{
    sqlite3_vfs_unregister(&vfs);
    sqlite3_vfs_register(real, 1);
}

} // namespace zm::test::passing
