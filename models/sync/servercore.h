#pragma once

#include "sync/actpayload.h"
#include "sync/serverstore.h"
#include "sync/version.h"

#include <functional>
#include <memory>

namespace zm::sync {

/// A line of a submission with what costs time and decides nothing already done: read and, where ready()
/// made it, its signature checked and the receipt signed that it gets if it is accepted. Made outside every transaction.
struct ReadiedLine {
    QByteArrayView line;                  ///< as it came; must live as long as this
    QByteArray eid;                       ///< empty: no act in it
    std::optional<Envelope> envelope;
    std::optional<ActPayload> payload;
    bool isOfLaterSchema = false;
    std::optional<KnownKey> verified;     ///< the key whose signature was checked and holds
    std::optional<Receipt> guess;         ///< what was promised by `promise`
    std::optional<Signed> promise;        ///< never leaves unless the judge comes to exactly this
};

class KeyRing;

/// Who is at the other end of the connection, by their certificate.
struct Peer {
    QString org, device;
};

/// What the platform holds acts against, beside the bytes. Source: protocol 2.11, 2.12.
struct ServerRules {
    std::optional<qint64> futureMs; ///< asserted later than this after the receipt: held
    std::optional<qint64> lateMs;   ///< asserted longer ago than this, and not signed by a second officer: held
    /// Whether this key may do this act in this case; a code where not. Empty: everybody may.
    std::function<QString(const KnownKey &, const ActPayload &)> refusalOf;
    Versions versions = {}; ///< of the protocol, that are spoken here
};

/// The state of the platform that every answer names.
struct ServerEpoch {
    qint64 epoch = 1;
    qint64 fromSeq = 0; ///< up to this number of every feed nothing differs from the epoch before
};

/// The platform's judge: a function of a line, a moment and a store. No socket, no clock, no thread.
///
/// The caller begins a transaction, calls judge() for one line, and commits before the answer leaves the machine.
class ServerCore final {
public:
    /// \param key      signs receipts. \param earlier  public keys it had before: their receipts are honoured.
    /// Errors: Io.
    static Result<ServerCore> make(crypto::SigningKey key, std::vector<crypto::PublicKey> earlier, ServerRules rules,
                                   ServerEpoch epoch);

    /// A line read, and nothing more.
    static ReadiedLine read(QByteArrayView line);
    /// Does for a line what needs no transaction: most of the work is in signatures, and many threads can do that at once.
    /// \param store  only read. Errors: Io, Corrupt of the store.
    Result<ReadiedLine> ready(QByteArrayView line, qint64 nowMs, ServerStore &store) const;

    /// Judges one line of a submission. The same act always gets the same answer.
    /// \param nowMs  the platform's time; never earlier than at an earlier call. Errors: Io, Corrupt of the store.
    Result<QByteArray> judge(const ReadiedLine &line, const Peer &peer, qint64 nowMs, ServerStore &store) const;
    Result<QByteArray> judge(QByteArrayView line, const Peer &peer, qint64 nowMs, ServerStore &store) const;

    /// The body of GET /v1/hello. \param run  names this run of the platform: another after each start.
    QByteArray hello(qint64 nowMs, const QString &run) const;
    /// The body of GET /v1/feed/{shard}. \param more  further fields of the last line. Errors: Io.
    Result<QByteArray> feed(const QString &shard, qint64 since, int limit, qint64 freshUntilMs, const QJsonObject &more,
                            ServerStore &store) const;

    const ServerEpoch &epoch() const { return m_epoch; }
    /// Whether acts that were composed in epoch \a stated may be judged now. After a restore a request may still be on its
    /// way that was answered before it; judged anew, its acts could get another verdict than the one their author holds.
    /// The same for a platform whose file was put back without the tool that says so: it was started for that, and what was
    /// composed for another run is composed again by an office that has compared first.
    /// \param stated, statedRun  0, empty: not said.
    bool takesFrom(qint64 stated, QByteArrayView statedRun, QByteArrayView run) const;
    /// Who has to be renewed before anything but a greeting is understood: "client_too_old", "server_too_old"; empty: nobody.
    /// \param stated  the request's `ZM-Protocol`; whoever states nothing is taken to speak what this platform speaks.
    QByteArray skewOf(QByteArrayView stated) const;
    const std::vector<crypto::PublicKey> &keys() const { return m_keys; }

private:
    struct Case;
    /// Whether an accepted act moved its lane, or is honoured beside it.
    enum class Place : quint8 { InLane, Beside };
    ServerCore(crypto::SigningKey key, std::vector<crypto::PublicKey> keys, ServerRules rules, ServerEpoch epoch);

    Result<Answer> judged(Case one, QByteArrayView line, const Peer &peer, ServerStore &store) const;
    Result<Answer> stray(QByteArrayView line, const QByteArray &eid, const QString &code, qint64 nowMs,
                         ServerStore &store) const;
    Result<Answer> inOrder(const Case &one, ServerStore &store) const;
    Result<Answer> settle(const Case &one, Verdict verdict, const QString &code, ServerStore &store) const;
    Result<Answer> honour(const Case &one, ServerStore &store) const;
    Result<Answer> compare(const Case &one, ServerStore &store) const;
    Result<Answer> file(const Case &one, ServerStore &store) const;
    Result<Answer> keep(const Case &one, Answer answer, qint64 receivedAtMs, Place place, ServerStore &store) const;
    Result<std::optional<KnownKey>> signerOf(const Envelope &envelope, const std::optional<KnownKey> &verified,
                                             ServerStore &store) const;
    Result<std::optional<Receipt>> guessOf(const ReadiedLine &ready, qint64 nowMs, ServerStore &store) const;
    Result<QString> whyHeld(const Case &one, ServerStore &store) const;
    Result<bool> isCountersigned(const Case &one, ServerStore &store) const;

    crypto::SigningKey m_key;
    std::vector<crypto::PublicKey> m_keys; ///< the present one first
    QString m_keyId;                       ///< of the present one
    ServerRules m_rules;
    ServerEpoch m_epoch;
    std::shared_ptr<KeyRing> m_read;
};

} // namespace zm::sync
