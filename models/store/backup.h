#pragma once

#include "base/clock.h"
#include "sql/copy.h"
#include "store/backupfile.h"
#include "store/office.h"

namespace zm::store {

/// A backup that was written and read back.
struct BackupReport {
    QString path;
    qint64 bytes = 0;
    BackupManifest manifest;
    QString journal; ///< where what was let go is kept beside it; empty: it could not be written there
};

struct BackupRequest {
    QByteArray recovery;         ///< passphrase that opens it besides the officers' passwords; empty: none
    sql::CopyProgress progress;  ///< pages of the database; false stops
};

/// Copies \a office to the new file \a path while others work: one moment of the database, attachments included, sealed
/// for the office's officers. It gets its name only after it was read back whole and its database found sound.
/// \param session  may be null once the office has its key for backups.
/// Errors: Invalid where the file is there already; Denied (see officeKey()); Conflict when stopped; Corrupt where what
/// was read back differs; Io. Then no file of that name is there.
Result<BackupReport> writeBackup(const Office &office, const SharedSession &session, const QString &path,
                                 const BackupRequest &request, const Clock &clock);

/// Removes copies of the database that a killed program left in \a folder. Errors: Io.
Result<> sweepCopies(const QString &folder);

/// Who opens a backup: an officer with their password, or the recovery passphrase.
struct BackupOpener {
    QString officer;
    QByteArray password;
    QByteArray recovery;
};

/// A backup as it lies unpacked in a folder.
struct Unpacked {
    BackupHeader header;
    BackupManifest manifest;
};

/// Unpacks a backup into the empty folder \a folder, checks every digest and the database, and counts it against the
/// manifest. Errors: NotFound, Denied, Corrupt, Unsupported, Io.
Result<Unpacked> unpackBackup(const QString &path, const QString &folder, const BackupOpener &opener);

/// Counts what a manifest says of a database. Errors: Io, Corrupt.
Result<BackupManifest> countedOf(const sql::Connection &connection);

} // namespace zm::store
