#pragma once

#include "sync/signed.h"

namespace zm::proof {

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

/// As it is published. Errors: Io.
Result<QByteArray> signManifest(const Manifest &manifest, const crypto::SigningKey &key);
/// Errors: Invalid for what is no manifest or was not signed by \a key.
Result<Manifest> checkManifest(QByteArrayView bytes, const crypto::PublicKey &key);

} // namespace zm::proof
