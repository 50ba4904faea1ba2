#pragma once

#include "store/office.h"

#include <QJsonObject>

namespace zm::store {

// A receipt (N10) is four lines of text, each ended by '\n': "ZMRCPT1"; canonical JSON; the signature; the public key,
// both in base64. Signed are exactly the bytes of the first two lines. Nothing but the file is needed to verify it.

/// \a said, signed by \a session's officer; suite and fingerprint of the key are added to it. Errors: Io.
Result<QByteArray> receiptBytes(QJsonObject said, const Session &session);

/// SHA-256 of the key as SubjectPublicKeyInfo, hexadecimal: what an office makes public of its keys.
QString keyFingerprint(const QByteArray &publicKey);

/// What a receipt says, once it was found genuine.
struct ReadReceipt {
    QJsonObject said;
    QByteArray bytes;        ///< the four lines
    crypto::Suite suite = crypto::Suite::Sm2Sm3;
    QByteArray publicKey;
    QString fingerprint;
};

/// Errors: Corrupt where one byte differs from what was signed, or the bytes are no receipt.
Result<ReadReceipt> readReceipt(const QByteArray &bytes);

/// \a pdf with the receipt in its trailer and a signature over every byte of the file.
/// Errors: Corrupt where it has no trailer; Io.
Result<QByteArray> withReceipt(const QByteArray &pdf, const QByteArray &receipt, const Session &session);
/// Errors: Corrupt where one byte of the file differs, or it carries no receipt.
Result<ReadReceipt> readReceiptOfPdf(const QByteArray &pdf);

} // namespace zm::store
