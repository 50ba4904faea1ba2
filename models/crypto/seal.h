#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace zm::crypto {

/// Bytes of a sealing key.
inline constexpr int kSealKeySize = 32;

/// Seals \a plain with AES-256-GCM under a fresh 96-bit nonce: suite byte, nonce, ciphertext, tag.
/// \param key   kSealKeySize bytes.
/// \param about what the value is and where it belongs; the same bytes must be given to open it.
/// Errors: Io when the machine has no randomness.
Result<QByteArray> seal(QByteArrayView key, QByteArrayView about, QByteArrayView plain);

/// Errors: Corrupt where one bit of the value, the key or \a about differs; Unsupported for an unknown suite byte.
Result<Secret> openSealed(QByteArrayView key, QByteArrayView about, QByteArrayView sealed);

} // namespace zm::crypto
