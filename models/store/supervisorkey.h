#pragma once

#include "store/officerpair.h"

namespace zm::store {

/// The pairs of everybody of the supervising level. Errors: Corrupt, Io.
Result<std::vector<OfficerPair>> supervisorPairs(const Office &office);

/// The private half of who is signed in, made where it is missing. Errors: Denied for anybody below the supervising
/// level; Corrupt; NotFound where the token was drawn; Io.
Result<crypto::Secret> openSupervisorPair(const Office &office, const Session &session);

/// Boxes the key of record \a n of the sealed register to one of the supervising level. Errors: Io.
Result<> giveRecordKey(const sql::Connection &connection, qint64 n, const OfficerPair &to, const crypto::Secret &key);

} // namespace zm::store
