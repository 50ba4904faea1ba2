#pragma once

#include "store/attachments.h"

#include "crypto/secret.h"

namespace zm::store {

// The bytes of a sealed file: "ZMATT", the version, sixteen random bytes, then the pieces of crypto::PieceSealer. Version 1 is
// sealed under the case's key, case and random bytes in every piece's place. Version 2 under a key of the file's own, which
// follows from the office's key, the case's key and the random bytes: it can be given to another office without either, whoever
// has the case's key alone (a platform has it, to publish who is listed) does not open the file, and a purge of the case
// destroys it.

/// The keys of a case as a value that outlives the connection they came from.
struct AttachmentKey {
    QString folder; ///< of the attachments
    QString caseId;
    crypto::Secret key;
    int since = 0;
    crypto::Secret office; ///< the office's key
    crypto::Secret given;  ///< of one file that another office gave; empty: it is this office's own
};

/// What a file's own key is given away with: the file at \a path must be of version 2.
/// Errors: Unsupported for an older one; NotFound; Corrupt.
Result<crypto::Secret> fileKeyOf(const AttachmentKey &key, const QString &path);

/// Writes the clear bytes of the file at \a path to \a to. What was written is good only when this says so: the digest
/// is known at the end. Errors: as OpenAttachment.
Result<> openSealedFile(const AttachmentKey &key, const QString &path, const QString &digest, QIODevice &to,
                        const FileProgress &progress);

/// Whether the file at \a path is the one of that digest and opens to its end, without keeping anything of it.
/// Errors: Corrupt, Io, NotFound.
Result<> opensWhole(const AttachmentKey &key, const QString &path, const QString &digest);

/// Where the key of a file that was given belongs.
QByteArray givenKeyPlace(const QString &digest);

/// A sealed file as it came from another office.
struct ForeignFile {
    QString digest, name;
    qint64 size = 0; ///< in clear
};
/// Lays the sealed bytes at \a path into the folder of attachments, on the disk when this returns.
/// Errors: Corrupt where they are not those of the digest; Io.
Result<SealedFile> adoptFile(const AttachmentKey &key, const QString &path, const ForeignFile &file, GivenBy from);

/// SHA-256 of the file at \a path as 64 hex digits. Errors: NotFound, Io.
Result<QString> digestOf(const QString &path);

} // namespace zm::store
