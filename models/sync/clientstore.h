#pragma once

#include "sync/actpayload.h"
#include "sync/feed.h"

namespace zm::sync {

/// What an office knows of its platform.
struct Link {
    qint64 epoch = 0;              ///< 0: never spoken to
    std::vector<crypto::PublicKey> keys; ///< that sign receipts
    qint64 contactMs = 0;          ///< the last answer, by this machine's clock
    qint64 offMs = 0, rttMs = 0;   ///< the platform's clock against this one
    qint64 freshUntilMs = 0;       ///< until when what was heard may be relied on
    qint64 forgotAtMs = 0;         ///< when the platform was last seen to have forgotten something; 0: never
    QString run;                   ///< of the platform, as far as what it holds was compared with what is here
};

/// Where an own act stands.
enum class Standing : quint8 {
    Waiting,  ///< not answered for good: it is sent until it is
    Accepted,
    Refused,  ///< kept there, not taken: waits for a person here
    Closed,   ///< refused, and a person has dealt with it
};

/// An own act on its way. The line never changes once it is written down.
struct OutboxItem {
    QByteArray eid;
    QString caseId;
    Lane lane = Lane::Decision;
    bool letsGo = false;
    QByteArray line;
    Standing standing = Standing::Waiting;
};

/// How far a line of the feed is understood.
enum class Reading : quint8 {
    Sound,         ///< the platform's word on it holds
    NotUnderstood, ///< of a later version, or of no act: kept as it came
    Unproven,      ///< says of an act what no receipt of the platform says: kept, shown, not used
};

struct InboxRow {
    FeedLine line;
    Reading reading = Reading::Sound;
};

/// What the client core asks of an office's database. Every call is one transaction: all of it, or an error and nothing.
class ClientStore {
public:
    virtual ~ClientStore() = default;

    virtual Result<Link> link() = 0;
    virtual Result<> setLink(const Link &link) = 0;

    /// Acts that are waiting or refused, in the order they were made.
    virtual Result<std::vector<OutboxItem>> unsettled() = 0;
    /// The platform's word on an own act. Of an act that is settled already nothing changes. \param answerLine  kept.
    virtual Result<> settle(const QByteArray &eid, Standing standing, const QByteArray &answerLine) = 0;

    /// The number of the last line that was taken of a feed.
    virtual Result<qint64> cursor(const QString &shard) = 0;
    /// The bytes of that line; empty: none.
    virtual Result<QByteArray> lineAt(const QString &shard, qint64 seq) = 0;
    /// Keeps lines and moves the cursor, together. Errors: Conflict where a sound one tells of an act that is there already
    /// under another number, which only a platform does that was set back.
    virtual Result<> take(const QString &shard, const std::vector<InboxRow> &rows, qint64 cursor) = 0;

    /// Lays own acts ready to be offered again that have a receipt and are not in the feed: a platform that was set back
    /// without saying so may have forgotten them. Where they are only on their way there, nothing is lost by it.
    virtual Result<> offerUnseen() = 0;
    /// The platform knows nothing after \a fromSeq any more: lines after it leave the inbox and are laid ready to be
    /// offered. The cursors go back.
    virtual Result<> stepBack(qint64 fromSeq) = 0;
    /// Lines, each with its receipt, that the platform may have forgotten: what others did first, then own acts.
    virtual Result<std::vector<QByteArray>> toOffer(int limit) = 0;
    virtual Result<> offered(const std::vector<QByteArray> &eids) = 0;
};

} // namespace zm::sync
