#pragma once

#include "crypto/sign.h"
#include "platform/database.h"
#include "sync/signed.h"

#include <QDateTime>

namespace zm::platform {

/// How long a copy of the register may be used against anybody without being brought up to date. Source: protocol 2.6.
inline constexpr qint64 kLeaseMs = 24 * 3'600 * qint64(1'000);

/// The tag manifests are signed under.
inline constexpr char kManifestTag[] = "ZMMAN1";

/// A piece of a snapshot. Its name is its hash, so one that did not change is not fetched again.
struct Chunk {
    QByteArray sha256;
    qint64 packedBytes = 0, rawBytes = 0, rows = 0;
    bool operator==(const Chunk &) const = default;
};

/// What a snapshot is made of. The chunks unpacked, one after the other, are a published register file (interfaces section 4).
struct Manifest {
    qint64 epoch = 1, seq = 0, rows = 0, madeAtMs = 0, freshUntilMs = 0;
    std::vector<Chunk> chunks;
    Chunk buckets; ///< 4,096 digests of 32 bytes: SHA-256 over the sorted ids and versions of a bucket
    bool operator==(const Manifest &) const = default;
};

/// Makes a snapshot of the register as it stands in \a folder: chunks first, then the manifest that names them, then what
/// no manifest names any more is removed. A snapshot that was interrupted leaves the one before whole.
/// Errors: as Database; Io for the folder.
Result<Manifest> makeSnapshot(Database &database, const QString &folder, const crypto::SigningKey &key, const QDateTime &now);

/// Errors: Invalid for what is no manifest or was not signed by \a key.
Result<Manifest> checkManifest(QByteArrayView bytes, const crypto::PublicKey &key);

/// The path of a chunk in \a folder. Errors: Invalid for what is no hash.
Result<QString> chunkPath(const QString &folder, const QByteArray &sha256);
QString manifestPath(const QString &folder);

} // namespace zm::platform
