#pragma once

#include "sync/envelope.h"

#include <QJsonObject>

namespace zm::sync {

/// What a line of the feed is about. The words stand on the wire.
enum class FeedOp : quint8 {
    Act,     ///< an accepted act
    Remove,  ///< an accepted act by which an entry leaves the list: obeyed even where the rest is not understood
    Refused, ///< an act that was not accepted: seen by all whose case it is, until a person closes it
    Key,     ///< a key was enrolled, rotated or revoked
    Other,   ///< of a later version: kept as it came, not interpreted
};

/// One line of the feed before it has its number.
struct FeedEntry {
    FeedOp op = FeedOp::Act;
    QString caseId;                  ///< also the `id` of a removal
    QByteArray eid;
    QString reason;                  ///< of a removal
    bool beside = false;             ///< kept beside the chain: promised before a restore that forgot it
    std::optional<Envelope> act;
    std::optional<Signed> receipt;   ///< the platform's own word: whoever holds the line can prove it after a restore
    bool operator==(const FeedEntry &) const = default;
};

/// A line as read back.
struct FeedLine {
    qint64 seq = 0;
    FeedEntry entry;
    QByteArray raw;                  ///< as it came, to be kept first and understood second
    bool operator==(const FeedLine &) const = default;
};

/// The bytes of an entry, to be kept until it gets its number.
QByteArray feedBytes(const FeedEntry &entry);
/// The line of an entry that has its number: the number comes first, the rest is as it was kept.
QByteArray feedLine(qint64 seq, const QByteArray &feedBytes);
/// Errors: Invalid for what is no line at all. A line of a later kind is read as FeedOp::Other.
Result<FeedLine> readFeedLine(QByteArrayView line);

/// A page of the feed: header, lines, and a last line with a digest over everything before it. Source: protocol 2.2.
struct FeedPage {
    qint64 epoch = 0;
    QString shard;
    qint64 from = 1;       ///< the number of the first line, where there is one
    std::vector<QByteArray> lines;
    qint64 head = 0;       ///< the last number there is
    qint64 freshUntilMs = 0; ///< until when a copy may be used against anybody
    QJsonObject more;      ///< further fields of the last line: a checkpoint
};

QByteArray feedBody(const FeedPage &page);

/// A page as a reader may rely on it.
struct ReadFeed {
    qint64 epoch = 0;
    qint64 head = 0, freshUntilMs = 0;
    std::vector<FeedLine> lines;
};

/// Reads the page that answers "after number \a since".
/// Errors: Invalid for a page of another shard, with a hole, a repetition, a false digest, or torn.
Result<ReadFeed> readFeed(QByteArrayView body, QStringView shard, qint64 since);

} // namespace zm::sync
