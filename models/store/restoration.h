#pragma once

#include "store/actlog.h"
#include "store/office.h"

namespace zm::store {

/// One restore from a backup. From then on the folder writes as another device: its old chain was cut at the backup, and
/// what may still exist of it elsewhere must never be mixed up with what is written after.
struct Restoration {
    int n = 0;
    QDateTime at;              ///< UTC
    QString officer;           ///< who signed; empty: restored with the recovery passphrase, nobody signed
    QDateTime backupMadeAt;
    QString fromDevice;
    ChainEnd cut;              ///< how far that device had come in the backup
    QString device;            ///< writes from now on
    int reapplied = 0;         ///< acts taken from journals
    int forgotten = 0;         ///< identities purged again
    QByteArray genesis;
    std::optional<ChainEnd> log; ///< how far the query log had come in the backup; nullopt: an older program restored
};

/// In their order. Errors: Corrupt, Io.
Result<std::vector<Restoration>> restorations(const sql::Connection &connection);
/// Signs and writes one, inside the caller's transaction. \param session  null: nobody signs. Errors: Io.
Result<> putRestoration(const sql::Connection &connection, const Restoration &restoration, const SharedSession &session);
/// Whether the signature of the restoration at \a n is that of \a key. Errors: Io.
Result<bool> isSigned(const sql::Connection &connection, int n, const crypto::PublicKey &key);

} // namespace zm::store
