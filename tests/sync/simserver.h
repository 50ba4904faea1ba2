#pragma once

#include "random.h"
#include "sync/clientcore.h"
#include "sync/servercore.h"

#include <memory>

namespace zm::sim {

/// All that a server knows. Copying it is a backup; giving it back is a roll-back or a restore.
struct ServerState {
    QHash<QString, sync::KnownKey> keys;
    QHash<QByteArray, sync::KeptSubmission> kept;
    QHash<QString, QByteArray> numbers; ///< device and number
    QHash<QByteArray, QString> countersigned; ///< held acts, and of which office a second officer signed for them
    QHash<QString, sync::CaseHead> heads;
    QList<sync::AcceptedAct> acts;
    QList<QByteArray> feed;
    int strays = 0;
};

/// A database in memory that can fail.
class SimServerStore final : public sync::ServerStore {
public:
    ServerState state;

    Result<std::optional<sync::KnownKey>> key(const QString &id) override;
    Result<std::optional<QByteArray>> answerTo(const QString &shard, const QByteArray &eid) override;
    Result<std::optional<QByteArray>> sentBy(const QString &shard, const QString &device, qint64 deviceN) override;
    Result<std::optional<QByteArray>> countersigned(const QString &shard, const QByteArray &eid, const QString &org) override;
    Result<> keep(const sync::KeptSubmission &submission) override;
    Result<> keepStray(QByteArrayView line, const QString &code, qint64 atMs) override;
    Result<sync::CaseHead> head(const QString &caseId) override;
    Result<bool> advance(const QString &caseId, const sync::CaseHead &seen, const sync::CaseHead &next) override;
    Result<qint64> addFiling(const QString &caseId) override;
    Result<std::vector<QByteArray>> actsAfter(const QString &caseId, qint64 decisions, qint64 filings) override;
    Result<> addAct(const sync::AcceptedAct &act) override;
    Result<> publish(const QString &shard, const QByteArray &eid, const QByteArray &feedBytes) override;
    Result<qint64> feedHead(const QString &shard) override;
    Result<std::vector<QByteArray>> feedAfter(const QString &shard, qint64 since, int limit) override;
};

/// How often things go wrong in one history.
struct Faults {
    double lost = 0, doubled = 0, torn = 0, flipped = 0, slow = 0, diskError = 0, serverCrash = 0, clientCrash = 0;
};

/// The platform of the simulation: requests in, replies out, with a disk that fails and a past that comes back.
class SimServer final {
public:
    SimServer(crypto::SigningKey key, Random &random, bool timesJudged);

    /// Nothing: it crashed over it.
    std::optional<sync::Reply> handle(const sync::Request &request, const sync::Peer &peer, qint64 nowMs);

    void keepBackup() { m_backup = m_store.state; }
    /// \param toldSo  whether the restore was made with the tool that begins a new epoch.
    void restore(bool toldSo);
    void enrol(const sync::KnownKey &key) { m_store.state.keys.insert(key.id, key); }
    void revoke(const QString &keyId, qint64 nowMs);
    /// An act that makes the judge fall over, always.
    void poison(const QByteArray &eid) { m_poison = eid; }
    void setFaults(const Faults &faults) { m_faults = faults; }
    void speak(sync::Versions versions);

    const ServerState &state() const { return m_store.state; }
    SimServerStore &store() { return m_store; }
    qint64 epoch() const { return m_core->epoch().epoch; }
    const QHash<QString, qint64> &revoked() const { return m_revoked; }

private:
    sync::Reply submitted(const QByteArray &body, const sync::Peer &peer, qint64 nowMs);
    Result<QByteArray> judgeOne(const sync::ReadiedLine &line, const sync::Peer &peer, qint64 nowMs);
    void makeCore(sync::ServerEpoch epoch);

    crypto::SigningKey m_key;
    Random *m_random;
    bool m_timesJudged;
    sync::Versions m_versions;
    SimServerStore m_store;
    ServerState m_backup;
    int m_run = 1; ///< another after each start
    std::optional<sync::ServerCore> m_core;
    QHash<QString, qint64> m_revoked;
    QByteArray m_poison;
    Faults m_faults;
};

} // namespace zm::sim
