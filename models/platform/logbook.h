#pragma once

#include "platform/database.h"
#include "proof/bundle.h"

#include <QDateTime>

namespace zm::platform {

/// The transparency log of one shard: a tree over its feed, number after number, kept in tiles of 256 hashes.
class LogBook final {
public:
    LogBook(Database &database, const QString &shard) : m_database(database), m_shard(shard), m_region(shard.toUtf8()) {}

    /// Takes in what the feed has more than the log, at most \a most lines, and signs the new head. How many it took in.
    /// Errors: Corrupt where the log already holds more than the feed; then nothing is signed.
    Result<int> extend(const crypto::SigningKey &key, const QDateTime &now, int most = 10'000);
    /// The newest signed head, with the lines of those witnesses who have seen it; none: nothing was signed yet.
    Result<std::optional<QByteArray>> head();
    /// The head of the first \a size leaves, as it was signed. Errors: NotFound.
    Result<QByteArray> headAt(qint64 size);
    /// Takes a witness's line on the head of the first \a size leaves; the same line again changes nothing. Whose it is.
    /// Errors: NotFound for a head that was not signed; Denied for a line that is no known witness's on this head.
    Result<QString> cosign(qint64 size, const QByteArray &line, const proof::Quorum &quorum, const QDateTime &now);
    /// The newest head that enough witnesses have seen, with their lines; none: there is none yet.
    Result<std::optional<QByteArray>> seenHead(const proof::Quorum &quorum);
    /// What shows an act to somebody offline, under a head that enough witnesses have seen as soon as there is one over it.
    /// Errors: NotFound where the log does not hold it (yet).
    Result<proof::Bundle> proofOf(const QByteArray &eid, const proof::Quorum &quorum);
    /// Errors: Invalid.
    Result<std::vector<proof::Hash>> consistency(proof::Family family, qint64 from, qint64 to);
    /// The hashes of a tile, one after the other; the last tile of a level is not full. Errors: NotFound.
    Result<QByteArray> tile(proof::Family family, int level, qint64 no);

private:
    Result<qint64> size();
    Result<QByteArray> withWitnesses(const QByteArray &note, qint64 size);
    proof::ReadNode node(proof::Family family);
    Result<> add(proof::Family family, int level, qint64 from, const QByteArray &hashes);
    Database &m_database;
    QString m_shard;
    QByteArray m_region;
};

/// What the log holds of a line of the feed. Errors: Corrupt where the line has no receipt of the platform.
Result<QByteArray> leafOf(const QByteArray &feedBytes);

} // namespace zm::platform
