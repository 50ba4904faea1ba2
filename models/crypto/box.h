#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace zm::crypto {

/// A pair for boxes: whoever has the public half can put something in, only the private half takes it out.
struct BoxPair {
    QByteArray publicKey; ///< X25519 (RFC 7748), 32 bytes
    Secret privateKey;    ///< 32 bytes
};

/// Errors: Io when the machine has no randomness.
Result<BoxPair> makeBoxPair();

/// Seals \a plain so that only the owner of \a publicKey opens it, not even who sealed it: a fresh public key, then a
/// sealed value (see seal()) under the key both halves agree on.
/// \param about what it is and where it belongs; the same bytes must be given to open it.
/// Errors: Invalid for what is no public key; Io.
Result<QByteArray> sealTo(QByteArrayView publicKey, QByteArrayView about, QByteArrayView plain);

/// Errors: Corrupt where one bit of the box, the key or \a about differs.
Result<Secret> openBox(QByteArrayView privateKey, QByteArrayView about, QByteArrayView box);

} // namespace zm::crypto
