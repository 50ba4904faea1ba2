#pragma once

#include "sync/answer.h"
#include "sync/clientstore.h"
#include "sync/version.h"

#include <QHash>

#include <functional>
#include <set>

namespace zm::sync {

enum class Ask : quint8 { Hello, Submit, Offer, Feed };

/// Something to be asked of the platform. The shell sends it and gives back what came, or that nothing came.
struct Request {
    Ask ask = Ask::Hello;
    QString shard;                 ///< of Feed
    qint64 since = 0;
    QByteArray body;               ///< of Submit and Offer
    std::vector<QByteArray> eids;  ///< whose lines those are
    qint64 epoch = 0;              ///< of Submit and Offer: the platform's epoch they were composed in
    QString run = {};              ///< of Submit and Offer: the platform's run they were composed for
    int protocol = 1;              ///< the major it is said in
};

struct Reply {
    int status = 0;
    qint64 epoch = 0;
    qint64 serverTimeMs = 0;
    qint64 retryAfterMs = 0;
    QByteArray body;
};

/// Why the office is not in touch, in one word for a person.
enum class LinkState : quint8 {
    Good,
    Unreachable,
    Busy,          ///< it asked to wait
    KeyProblem,    ///< it does not know this office's keys, or no longer
    ClientTooOld,  ///< this program must be renewed; the outbox stays
    ServerTooOld,
    Strange,       ///< what came back cannot be true: torn, false digest, false receipt
};

/// The office's side of the protocol: says what to send next and understands what comes back. No socket, no thread, no clock:
/// moments are passed in, chance is a function. Losing the object loses nothing; all that counts is in the store.
///
/// One request is under way at a time. Acts of one case go one by one in their order, cases are independent, and cases in
/// which somebody is to be let go come first. An act that fails for reasons of the machine is set aside and stops no other.
class ClientCore final {
public:
    /// \param shards  the feeds to follow. \param chance  a number from 0 up to 1, not 1. \param versions  of the protocol, spoken here.
    ClientCore(ClientStore &store, QStringList shards, std::function<double()> chance, Versions versions = {});

    /// Makes everything due that is done regularly: greeting, feeds.
    void beginRound();
    /// What to send now; nothing: wait until wakeAtMs(), or the round is done. Errors: Io, Corrupt.
    Result<std::optional<Request>> next(qint64 nowMs);
    /// \param tookMs  how long the answer took. Errors: Io, Corrupt; then what came is asked for again.
    Result<> answered(const Request &request, const Reply &reply, qint64 nowMs, qint64 tookMs);
    /// Nothing came, or the connection was cut.
    void failed(qint64 nowMs);

    LinkState state() const { return m_state; }
    /// Not before this moment; 0: at once.
    qint64 wakeAtMs() const { return m_notBeforeMs; }

private:
    struct Aside {
        int failures = 0;
        qint64 untilMs = 0;
        bool alone = false; ///< was among acts at which the server failed
    };
    Result<std::optional<Request>> due(qint64 nowMs);
    Result<std::optional<Request>> submission(qint64 nowMs);
    Result<std::optional<Request>> offer(qint64 nowMs);
    Result<std::optional<Request>> feedRequest();
    Result<> understood(const Request &request, const Reply &reply, qint64 nowMs, qint64 tookMs);
    Result<> greeted(const Reply &reply, qint64 nowMs, qint64 tookMs);
    Result<> judged(const Request &request, const Reply &reply, qint64 nowMs);
    Result<> takeAnswer(const Answer &answer, const Link &link, qint64 nowMs);
    Result<> settleFrom(const InboxRow &row);
    Result<> fed(const Request &request, const Reply &reply, qint64 nowMs);
    Result<> compareAnew(const QString &run);
    Result<bool> isSame(const QString &shard, qint64 cursor, const ReadFeed &page);
    Result<> sawForgetting(qint64 fromSeq, qint64 nowMs);
    void refusedByServer(const Request &request, const Reply &reply, qint64 nowMs);
    bool put(Request &request, const QByteArray &eid, const QByteArray &line) const;
    bool isAside(const QByteArray &eid, qint64 nowMs) const;
    void setAside(const QByteArray &eid, qint64 nowMs);
    void waitAWhile(LinkState why, qint64 nowMs, qint64 leastMs = 0);

    ClientStore *m_store;
    QStringList m_shards;
    std::function<double()> m_chance;
    Versions m_versions;
    int m_protocol;                ///< that is spoken with the platform, as far as it has said what it speaks
    LinkState m_skew = LinkState::Strange; ///< who has to be renewed
    LinkState m_state = LinkState::Good;
    bool m_helloDue = true;
    QString m_run;                 ///< of the platform, as it greeted; another after each of its starts
    std::set<QString> m_feedsDue;
    std::map<QString, qint64> m_overlapDue; ///< whose lines after this number are compared with what is there now
    QHash<QByteArray, Aside> m_aside;
    int m_failures = 0;
    qint64 m_notBeforeMs = 0;
};

/// How long to wait after so many failures in a row: up to twice as long each time, from a second to five minutes, and by
/// chance anything below it, so that thousands do not come back at once.
qint64 backoffMs(int failures, double chance);

/// How the platform's word on \a row is to be read. \param keys  that sign receipts.
Reading readingOf(const FeedLine &line, const std::vector<crypto::PublicKey> &keys);

} // namespace zm::sync
