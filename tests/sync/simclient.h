#pragma once

#include "history.h"
#include "random.h"
#include "sync/clientcore.h"
#include "sync/servercore.h"

namespace zm::sim {

/// One own act with what became of it.
struct Own {
    sync::OutboxItem item;
    QByteArray answer;
    bool closedByPerson = false;
    bool seenInFeed = false;
    QString type;
};

/// An office's disk. Every function of the store is whole or not at all.
class SimClientStore final : public sync::ClientStore {
public:
    SimClientStore(int client, Random &random, History &history) : m_client(client), m_random(&random), m_history(&history) {}

    sync::Link linkKept;
    QList<Own> own;
    QList<sync::InboxRow> inbox; ///< number n stands at n - 1
    QList<QByteArray> offers;    ///< lines, oldest first
    QSet<QString> released;      ///< cases whose removal was obeyed here
    QHash<QByteArray, bool> filings; ///< whether an act that was taken is a filing
    QHash<QByteArray, int> taken;///< how often an act was understood here
    double diskError = 0;
    const crypto::SigningKey *signer = nullptr;

    Result<sync::Link> link() override;
    Result<> setLink(const sync::Link &link) override;
    Result<std::vector<sync::OutboxItem>> unsettled() override;
    Result<> settle(const QByteArray &eid, sync::Standing standing, const QByteArray &answerLine) override;
    Result<qint64> cursor(const QString &shard) override;
    Result<QByteArray> lineAt(const QString &shard, qint64 seq) override;
    Result<> take(const QString &shard, const std::vector<sync::InboxRow> &rows, qint64 cursor) override;
    Result<> offerUnseen() override;
    Result<> stepBack(qint64 fromSeq) override;
    Result<std::vector<QByteArray>> toOffer(int limit) override;
    Result<> offered(const std::vector<QByteArray> &eids) override;

    Own *find(const QByteArray &eid);

private:
    Result<> disk() const;
    sync::OutboxItem madeAnew(sync::OutboxItem item) const;
    int m_client;
    Random *m_random;
    History *m_history;
    qint64 m_cursor = 0;
};

/// What an officer sees of a case: the head a decision is made under, and the acts on the screen.
struct Sight {
    sync::CaseHead head;
    QSet<QByteArray> seen;
};

/// An office: its disk, its core, its officer.
class SimClient final {
public:
    SimClient(int number, crypto::SigningKey key, Random &random, History &history);

    Sight look(const QString &caseId) const;
    /// Signs and writes down an act. \param skewMs  how wrong the office's clock is.
    void act(const QString &type, const QString &caseId, const Sight &sight, const QByteArray &supersedes, qint64 nowMs,
             qint64 skewMs);
    /// The line of the act that would be made; not written down.
    sync::Envelope compose(const QString &type, const QString &caseId, const Sight &sight, const QByteArray &supersedes,
                           qint64 atMs);
    /// A person closes every refused act: decides anew, or lets it be.
    void decideConflicts(qint64 nowMs, qint64 skewMs);
    void restart();
    /// From the next start on.
    void speak(sync::Versions versions) { m_versions = versions; }

    int number() const { return m_number; }
    const crypto::SigningKey &key() const { return m_key; }
    sync::Peer peer() const { return {m_org, m_device}; }
    SimClientStore &store() { return m_store; }
    const SimClientStore &store() const { return m_store; }
    sync::ClientCore &core() { return *m_core; }

    bool dead = false;
    std::optional<sync::Request> underWay;
    int request = 0; ///< the number of the request under way: late answers to earlier ones are dropped

private:
    int m_number;
    crypto::SigningKey m_key;
    QString m_org, m_device;
    sync::Versions m_versions;
    Random *m_random;
    History *m_history;
    SimClientStore m_store;
    std::optional<sync::ClientCore> m_core;
    qint64 m_deviceN = 0;
    QByteArray m_devicePrev = QByteArray(32, '\0');
};

} // namespace zm::sim
