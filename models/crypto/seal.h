#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace zm::crypto {

/// How values are sealed. A key is of one suite and says so by its length, so that it cannot be used for the other.
enum class Sealing : quint8 {
    Aes256Gcm,     ///< a key of 32 bytes
    Sm4CtrHmacSm3, ///< of 48: 16 for SM4 (GB/T 32907) in counter mode, 32 for HMAC-SM3 over the ciphertext, cut to 128 bits
};
/// Bytes of a sealing key.
inline constexpr int kSealKeySize = 32;
inline constexpr int kSm4KeySize = 48;

/// "AES-256-GCM", "SM4-CTR-HMAC-SM3"; and back, nullopt for a word that is none.
QString sealingName(Sealing sealing);
std::optional<Sealing> sealingNamed(QStringView name);
int keySize(Sealing sealing);
Sealing sealingOf(QByteArrayView key);
/// Of a sealed value, by its suite byte; nullopt for an unknown one.
std::optional<Sealing> sealingOfValue(QByteArrayView sealed);

/// A fresh key. Errors: Io when the machine has no randomness.
Result<Secret> makeSealKey(Sealing sealing);

/// Seals \a plain under a fresh 96-bit nonce: suite byte, nonce, ciphertext, 16 bytes of tag.
/// \param key   of a sealing's length.
/// \param about what the value is and where it belongs; the same bytes must be given to open it.
/// Errors: Io when the machine has no randomness.
Result<QByteArray> seal(QByteArrayView key, QByteArrayView about, QByteArrayView plain);

/// Errors: Corrupt where one bit of the value, the key or \a about differs, or the key is of another suite; Unsupported for
/// an unknown suite byte.
Result<Secret> openSealed(QByteArrayView key, QByteArrayView about, QByteArrayView sealed);

} // namespace zm::crypto
