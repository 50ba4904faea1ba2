#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QString>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace zm::crypto {

class Token;

/// How acts are signed. The words stand in stored data: "SM2-SM3", "Ed25519".
enum class Suite : quint8 {
    Sm2Sm3,  ///< GB/T 32918 with SM3 and the identity 1234567812345678 (GM/T 0009); the default
    Ed25519, ///< RFC 8032
};

QString suiteName(Suite suite);
std::optional<Suite> suiteNamed(QStringView name);

/// A key that may verify. Shared freely; immutable.
class PublicKey final {
public:
    /// \param bytes  as publicBytes() gives them. Errors: Invalid.
    static Result<PublicKey> read(Suite suite, QByteArrayView bytes);

    Suite suite() const { return m_suite; }
    /// SubjectPublicKeyInfo, DER.
    const QByteArray &bytes() const { return m_bytes; }
    /// Whether \a signature is this key's over exactly \a message. Trailing bytes make it false.
    bool verifies(QByteArrayView message, QByteArrayView signature) const;

private:
    friend class SigningKey;
    PublicKey(Suite suite, QByteArray bytes, std::shared_ptr<evp_pkey_st> key);
    Suite m_suite;
    QByteArray m_bytes;
    std::shared_ptr<evp_pkey_st> m_key;
};

/// A key that may sign. Never copied; its bytes leave it only as a Secret, and those of a key on a token never.
class SigningKey final {
public:
    /// Errors: Io when the machine has no randomness or lacks the suite.
    static Result<SigningKey> generate(Suite suite);
    /// \param pkcs8  as secret() gives it. Errors: Corrupt.
    static Result<SigningKey> read(Suite suite, const Secret &pkcs8);

    /// A key that lies on \a token, which is signed in to; Ed25519. See token.h.
    static SigningKey onToken(std::shared_ptr<const Token> token);

    Suite suite() const { return m_suite; }
    /// PKCS#8, DER, not encrypted: seal it before it is written anywhere. Errors: Denied for a key on a token; Io.
    Result<Secret> secret() const;
    Result<PublicKey> publicKey() const;
    /// DER for SM2, 64 bytes for Ed25519. Errors: Io; NotFound where the token was drawn.
    Result<QByteArray> sign(QByteArrayView message) const;

private:
    SigningKey(Suite suite, std::shared_ptr<evp_pkey_st> key, std::shared_ptr<const Token> token = {});
    Suite m_suite;
    std::shared_ptr<evp_pkey_st> m_key;   ///< null for a key on a token
    std::shared_ptr<const Token> m_token; ///< null for a key in memory
};

} // namespace zm::crypto
