#pragma once

#include "base/result.h"
#include "crypto/framing.h"
#include "crypto/sign.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace zm::sync {

/// One signature and whose it is.
struct Signature {
    QString key;     ///< keyId() of the public key
    crypto::Suite suite = crypto::Suite::Sm2Sm3;
    QByteArray bytes;
    bool operator==(const Signature &) const = default;
};

/// A text and who signed it: `{"p":"<text>","s":[{"alg","kid","sig"}]}`. Acts and receipts have this shape. The text is
/// hashed and signed as it travels and never written anew.
struct Signed {
    QByteArray text; ///< UTF-8
    std::vector<Signature> signatures;
    bool operator==(const Signed &) const = default;
};

/// The name of a public key: the first 16 bytes of its SHA-256, as 32 hex digits.
QString keyId(const crypto::PublicKey &key);

/// Signs \a text under \a tag. Errors: Io.
Result<Signed> signText(crypto::Tag tag, const QByteArray &text, const crypto::SigningKey &key);
/// The same where the key's keyId() is known: working it out takes a good part of what signing takes.
Result<Signed> signText(crypto::Tag tag, const QByteArray &text, const crypto::SigningKey &key, const QString &keyId);
/// Whether \a key made a signature that \a said carries under \a tag.
bool isSignedBy(crypto::Tag tag, const Signed &said, const crypto::PublicKey &key);

QJsonObject toJson(const Signed &said);
/// Errors: Invalid for what has not exactly one to four signatures of known suites.
Result<Signed> signedFrom(const QJsonObject &object);

} // namespace zm::sync
