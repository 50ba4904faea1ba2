#pragma once

#include "store/office.h"

namespace zm::store {

/// An officer of the supervising level, as something can be sealed to them.
struct SupervisorKey {
    QString officer;
    QByteArray publicKey; ///< for crypto::sealTo()
};

/// Makes the pair of \a officer, whose \a key is, where it is missing. The private half is sealed under the officer's
/// signing key, so that neither the office's key nor an administrator opens it. Errors: Io.
Result<> makeSupervisorKey(const sql::Connection &connection, const QByteArray &genesis, const QString &officer,
                           const crypto::SigningKey &key);

/// Everybody of the supervising level who has a pair, signed by themselves; one that was exchanged is left out.
/// Errors: Corrupt, Io.
Result<std::vector<SupervisorKey>> supervisorKeys(const Office &office);

/// The private half of who is signed in, made where it is missing. Errors: Denied for anybody below the supervising
/// level; Corrupt; Io.
Result<crypto::Secret> openSupervisorKey(const Office &office, const Session &session);

/// Boxes the key of record \a n of the sealed register to one of the supervising level. Errors: Io.
Result<> giveRecordKey(const sql::Connection &connection, qint64 n, const SupervisorKey &to, const crypto::Secret &key);

} // namespace zm::store
