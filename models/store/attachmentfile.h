#pragma once

#include "store/attachments.h"

#include "crypto/secret.h"

namespace zm::store {

// The bytes of a sealed file: "ZMATT", version 1, sixteen random bytes, then the pieces of crypto::PieceSealer under the
// case's key. The case and the random bytes are part of every piece's place.

/// The key of a case as a value that outlives the connection it came from.
struct AttachmentKey {
    QString folder; ///< of the attachments
    QString caseId;
    crypto::Secret key;
    int since = 0;
};

/// Writes the clear bytes of the file at \a path to \a to. What was written is good only when this says so: the digest
/// is known at the end. Errors: as OpenAttachment.
Result<> openSealedFile(const AttachmentKey &key, const QString &path, const QString &digest, QIODevice &to,
                        const FileProgress &progress);

/// SHA-256 of the file at \a path as 64 hex digits. Errors: NotFound, Io.
Result<QString> digestOf(const QString &path);

} // namespace zm::store
