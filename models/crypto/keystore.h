#pragma once

#include "base/result.h"
#include "crypto/seal.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace zm::crypto {

/// log2 of scrypt's N: how much work one guess at a password costs. r is 8 and p is 1.
inline constexpr int kScryptFloor = 15;  ///< 32 MiB, a tenth of a second; less is refused on reading
inline constexpr int kScryptNormal = 17; ///< 128 MiB, half a second
inline constexpr int kScryptCeiling = 20;///< more is refused on reading: a hostile file must not take the memory

/// Seals \a secret under \a password. The parameters stand in an authenticated header.
/// \param logN  kScryptFloor to kScryptCeiling.
/// Errors: Invalid for an empty password or a cost out of range; Io.
Result<QByteArray> lockKeystore(QByteArrayView password, QByteArrayView secret, int logN = kScryptNormal,
                                Sealing sealing = Sealing::Aes256Gcm);

/// Errors: Denied for a wrong password (or an altered keystore: they look the same); Corrupt for bytes that are no
/// keystore or ask for less work than the floor; Io.
Result<Secret> unlockKeystore(QByteArrayView password, QByteArrayView keystore);

} // namespace zm::crypto
