#pragma once

#include "sync/answer.h"
#include "sync/feed.h"

namespace zm::sync {

/// A key of the directory as the judge needs it.
struct KnownKey {
    QString id;            ///< keyId()
    QString org, officer;
    QStringList roles;
    crypto::Suite suite = crypto::Suite::Sm2Sm3;
    QByteArray bytes;      ///< SubjectPublicKeyInfo, DER
    std::optional<qint64> invalidFromMs; ///< revoked: what is received from then on is not judged
};

/// A submitted act with its verdict, kept for ever.
struct KeptSubmission {
    QByteArray eid, eidSm3;
    QString caseId, shard, device;
    qint64 deviceN = 0;
    qint64 receivedAtMs = 0;
    Verdict verdict = Verdict::Quarantined;
    QByteArray line;   ///< the envelope without the key in it
    QByteArray boxedKey; ///< to be kept apart from the rest, so that it can be destroyed; empty: none came
    QByteArray answer; ///< the answer's line: what every later sending of the same act gets
};

/// An accepted act in its lane.
struct AcceptedAct {
    QByteArray eid, prev;
    QString caseId, shard, type;
    bool filing = false;
    qint64 laneNo = 0;
    bool beside = false; ///< honoured beside the lane: see FeedEntry::beside
};

/// What the server core asks of a database. Every call belongs to the transaction its caller has begun; an error takes all
/// of it back. The shard of a case is part of every key. Rows are only ever added, but for the head of a case.
class ServerStore {
public:
    virtual ~ServerStore() = default;

    virtual Result<std::optional<KnownKey>> key(const QString &id) = 0;

    /// The answer that was given to this act.
    virtual Result<std::optional<QByteArray>> answerTo(const QString &shard, const QByteArray &eid) = 0;
    /// Which act a device sent under this number.
    virtual Result<std::optional<QByteArray>> sentBy(const QString &shard, const QString &device, qint64 deviceN) = 0;
    /// The line of a held act that a second officer of \a org has signed for since; none: nobody has.
    virtual Result<std::optional<QByteArray>> countersigned(const QString &shard, const QByteArray &eid, const QString &org) = 0;
    virtual Result<> keep(const KeptSubmission &submission) = 0;
    /// A line that nobody known answers for. Kept for the operator, never under an act's name, or anybody could occupy
    /// the name of an act that is still to come.
    virtual Result<> keepStray(QByteArrayView line, const QString &code, qint64 atMs) = 0;

    /// How far the case is; nothing yet: a CaseHead of zeros.
    virtual Result<CaseHead> head(const QString &caseId) = 0;
    /// Moves the head to \a next if it still is exactly \a seen, in one statement. False: somebody was quicker.
    virtual Result<bool> advance(const QString &caseId, const CaseHead &seen, const CaseHead &next) = 0;
    /// One filing more; how many there are now. Never refused.
    virtual Result<qint64> addFiling(const QString &caseId) = 0;
    /// Accepted acts of the case after the first \a decisions and \a filings of its lanes, in the order of the feed.
    virtual Result<std::vector<QByteArray>> actsAfter(const QString &caseId, qint64 decisions, qint64 filings) = 0;
    virtual Result<> addAct(const AcceptedAct &act) = 0;

    /// Hands a line to the feed of \a shard. The store numbers it without a gap: at once where there is one writer, by the
    /// sequencer otherwise; in a case in the order of the calls.
    virtual Result<> publish(const QString &shard, const QByteArray &eid, const QByteArray &feedBytes) = 0;
    /// The last number of a feed; 0: none.
    virtual Result<qint64> feedHead(const QString &shard) = 0;
    /// Lines, with their numbers in them, after number \a since. At most \a limit.
    virtual Result<std::vector<QByteArray>> feedAfter(const QString &shard, qint64 since, int limit) = 0;
};

} // namespace zm::sync
