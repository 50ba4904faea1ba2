#pragma once

#include "base/result.h"
#include "crypto/sealedpieces.h"
#include "crypto/secret.h"
#include "crypto/sign.h"

#include <QDateTime>
#include <QIODevice>

#include <functional>
#include <optional>
#include <vector>

namespace zm::store {

// A backup's bytes: "ZMBK", version 1, the length of the header in four bytes (big-endian), the header (canonical JSON,
// in the clear: who can open it and how), then the content in the pieces of crypto::PieceSealer, whose place is the
// digest of the header. The content: for each file the length of its name in four bytes, the name, its size in eight,
// its bytes; after an empty name the length of the manifest in four bytes and the manifest.

/// What stands in the clear: enough to open the rest for an officer of the office or the holder of the passphrase.
struct BackupHeader {
    struct Slot {
        QString officer;
        QByteArray keystore; ///< as in the office: under the officer's password
        QByteArray pair = {}, box = {}; ///< where the office took new keys: how this officer comes to the one of the private half
        crypto::Suite suite = crypto::Suite::Sm2Sm3; ///< of the signing key, which opens the pair
    };
    QByteArray genesis;
    QString code;            ///< of the office
    QDateTime madeAt;
    QByteArray publicKey, sealedKey, box; ///< the office's pair and the content key in a box for it
    std::vector<Slot> officers;
    QByteArray recovery;     ///< the content key under the recovery passphrase; empty: none was given
};

/// What the content must come to.
struct BackupManifest {
    struct File {
        QString name; ///< relative to the office's folder
        qint64 size = 0;
        QByteArray digest;
    };
    std::vector<File> files;
    qint64 acts = 0, cases = 0, officers = 0;
    QString device;   ///< that wrote last
    qint64 deviceActs = 0;
    QByteArray head;
    std::optional<qint64> logRecords; ///< of the query log; nullopt: a backup of before these were counted
    QByteArray logHead;
};

QByteArray headerBytes(const BackupHeader &header);
/// Reads the beginning of a backup. Errors: Corrupt, Unsupported.
Result<BackupHeader> readHeader(QIODevice &from, QByteArray &bytes);

QByteArray manifestBytes(const BackupManifest &manifest);
Result<BackupManifest> readManifest(const QByteArray &bytes);

/// Takes bytes, gives sealed pieces.
class PieceWriter final {
public:
    using Sink = std::function<Result<>(QByteArrayView)>;
    PieceWriter(QByteArrayView key, const QByteArray &header, Sink sink);
    Result<> put(QByteArrayView bytes);
    Result<> finish();

private:
    crypto::PieceSealer m_sealer;
    Sink m_sink;
    QByteArray m_rest;
};

/// The way back.
class PieceReader final {
public:
    PieceReader(QByteArrayView key, const QByteArray &header, QIODevice &from);
    /// Exactly \a size bytes. Errors: Corrupt where the content ends before, or a piece does not open.
    Result<QByteArray> take(qint64 size);
    /// Errors: Corrupt where more follows.
    Result<> end();

private:
    Result<> next();
    crypto::PieceSealer m_sealer;
    QIODevice &m_from;
    QByteArray m_rest;
    bool m_last = false;
};

} // namespace zm::store
