#pragma once

#include "store/office.h"

namespace zm::store {

/// What can be sealed to an officer: the public half of a pair of theirs, signed by themselves.
struct OfficerPair {
    QString officer;
    QByteArray publicKey; ///< for crypto::sealTo()
};

/// Makes the pair of \a officer, whose \a key is, where it is missing. The private half is sealed under what only that
/// signing key can make (its own bytes; on a token a signature), so that neither the office's key nor an administrator
/// opens it. Errors: NotFound where the token was drawn; Io.
Result<> makeOfficerPair(const sql::Connection &connection, const QByteArray &genesis, const Officer &officer,
                         const crypto::SigningKey &key);

/// Of everybody who has one; one that was exchanged is left out. Errors: Corrupt, Io.
Result<std::vector<OfficerPair>> officerPairs(const sql::Connection &connection, const QByteArray &genesis);

/// The private half as it is kept; empty where \a officer has none. Errors: Io.
Result<QByteArray> sealedPairOf(const sql::Connection &connection, const QString &officer);

/// Opens what sealedPairOf() gives. Errors: Corrupt; NotFound where the token was drawn; Io.
Result<crypto::Secret> openOfficerPair(const QByteArray &genesis, const Officer &officer, const crypto::SigningKey &key,
                                       const QByteArray &sealed);

} // namespace zm::store
