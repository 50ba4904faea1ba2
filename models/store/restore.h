#pragma once

#include "cases/jurisdiction.h"
#include "store/backup.h"
#include "store/restoration.h"

namespace zm::store {

struct RestoreRequest {
    BackupOpener opener;
    QStringList journals; ///< files to take what was let go from, besides those beside the backup and the folder
};

struct RestoreReport {
    BackupManifest manifest;
    Restoration restoration;
    int accounts = 0;     ///< records of what became of accounts after the backup, taken from the journals
    QStringList journals; ///< that were found and read; empty: nobody knows what was let go after the backup
};

/// Makes the office of a backup in \a folder, which must be missing or empty. Before it has its name, everything that
/// the journals say was ended or purged after the backup is ended and purged again; the device gets a new chain.
/// Errors: Invalid where something is in the folder or a journal is another office's; NotFound, Denied, Corrupt,
/// Unsupported, Io. Then there is no office in the folder.
Result<RestoreReport> restoreBackup(const QString &path, const QString &folder, const RestoreRequest &request,
                                    const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

} // namespace zm::store
