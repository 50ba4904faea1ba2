#pragma once

#include "crypto/sign.h"

#include <QString>

#include <memory>
#include <vector>

namespace zm::crypto {

/// Where a signing key lies: a smart card or USB key that speaks PKCS#11. Whose drivers there are the system says
/// (p11-kit); none is named here.
struct TokenPlace {
    QString serial; ///< of the token, as it says it itself
    QByteArray id;  ///< of the key on it (CKA_ID)
    bool operator==(const TokenPlace &) const = default;
};

/// A token that was found.
struct TokenCard {
    QString serial, label, model;
};

/// A token that is signed in to, with one Ed25519 key (CKM_EDDSA) on it that signs and never leaves it.
/// Threads: one call at a time; it waits for the call before.
class Token final {
public:
    /// Every token that is plugged in and set up. Errors: Io where the system's drivers cannot be asked.
    static Result<std::vector<TokenCard>> all();
    /// Signs in and finds the key. \param pin  UTF-8.
    /// Errors: NotFound where token or key are not there; Denied for a wrong or locked PIN, in other words than for a token
    /// that is missing; Io.
    static Result<std::shared_ptr<const Token>> open(const TokenPlace &place, QByteArrayView pin);
    /// The same, with a new key made on the token. Errors: as open(); Unsupported where the token makes no such key.
    static Result<std::shared_ptr<const Token>> makeKey(const TokenPlace &place, QByteArrayView pin);

    ~Token();
    Token(const Token &) = delete;
    Token &operator=(const Token &) = delete;

    Result<PublicKey> publicKey() const;
    /// 64 bytes, the same for the same message. Errors: NotFound where the token was drawn; Io.
    Result<QByteArray> sign(QByteArrayView message) const;

private:
    struct Session;
    explicit Token(std::unique_ptr<Session> session);
    std::unique_ptr<Session> m_session;
};

} // namespace zm::crypto
