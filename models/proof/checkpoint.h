#pragma once

#include "crypto/sign.h"
#include "proof/tree.h"

#include <QString>

namespace zm::proof {

/// A log's head as it is published: a signed note (C2SP tlog-checkpoint) with the head of the second tree in a line of
/// its own.
struct Checkpoint {
    QString origin; ///< "zm.platform/11"
    qint64 size = 0;
    Hash root = {}, rootSm3 = {};
    bool operator==(const Checkpoint &) const = default;
};

/// The name of the log of a shard.
QString originOf(const QString &shard);

/// \param key  Ed25519. Errors: Io.
Result<QByteArray> signCheckpoint(const Checkpoint &checkpoint, const crypto::SigningKey &key);
/// Errors: Invalid for what is no checkpoint of \a origin or was not signed by \a key.
Result<Checkpoint> checkCheckpoint(QByteArrayView note, const QString &origin, const crypto::PublicKey &key);

/// A witness says that it saw this head at \a atSeconds, after everything it saw before: a line to be added to the note
/// (C2SP tlog-cosignature). Errors: Invalid where \a note is none; Io.
Result<QByteArray> cosign(QByteArrayView note, const QString &witness, const crypto::SigningKey &key, qint64 atSeconds);
/// When \a witness saw the note; nothing where it did not sign it.
std::optional<qint64> cosignedAt(QByteArrayView note, const QString &witness, const crypto::PublicKey &key);

} // namespace zm::proof
