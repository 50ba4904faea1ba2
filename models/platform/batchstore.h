#pragma once

#include "platform/sqlstore.h"
#include "sync/servercore.h"

#include <set>

namespace zm::platform {

/// The judge's store for a whole submission on a server: what the judge will ask is asked in one journey, and what it says is
/// written in another, by column. Heads of cases are locked from the first to the end of the transaction, in the order of
/// their names, so that what was read still holds when it is compared. Lives for one transaction.
class BatchStore final : public sync::ServerStore {
public:
    /// Looks up everything \a lines will be judged by. Errors: as Database.
    static Result<BatchStore> ahead(Database &database, const std::vector<sync::ReadiedLine> &lines);

    /// Writes what was kept since the last call. Has to be called before the transaction's commit, which tells what went
    /// wrong: Conflict where somebody opened one of the cases meanwhile, or sent one of the acts. Errors: as Database.
    Result<> write();

    Result<std::optional<sync::KnownKey>> key(const QString &id) override;
    Result<std::optional<QByteArray>> answerTo(const QString &shard, const QByteArray &eid) override;
    Result<std::optional<QByteArray>> sentBy(const QString &shard, const QString &device, qint64 deviceN) override;
    Result<std::optional<QByteArray>> countersigned(const QString &shard, const QByteArray &eid, const QString &org) override
    {
        return m_below.countersigned(shard, eid, org);
    }
    Result<> keep(const sync::KeptSubmission &submission) override;
    Result<> keepStray(QByteArrayView line, const QString &code, qint64 atMs) override;
    Result<sync::CaseHead> head(const QString &caseId) override;
    Result<bool> advance(const QString &caseId, const sync::CaseHead &seen, const sync::CaseHead &next) override;
    Result<qint64> addFiling(const QString &caseId) override;
    Result<std::vector<QByteArray>> actsAfter(const QString &caseId, qint64 decisions, qint64 filings) override;
    Result<> addAct(const sync::AcceptedAct &act) override;
    Result<> publish(const QString &shard, const QByteArray &eid, const QByteArray &feedBytes) override;
    Result<qint64> feedHead(const QString &shard) override { return m_below.feedHead(shard); }
    Result<std::vector<QByteArray>> feedAfter(const QString &shard, qint64 since, int limit) override
    {
        return m_below.feedAfter(shard, since, limit);
    }

private:
    struct Head {
        sync::CaseHead now;
        bool isThere = false; ///< in the table
        bool moved = false;   ///< since it was written last
    };
    /// What is asked about, and what is to be written, of one shard.
    struct Shard {
        std::set<QByteArray> eids, cases;
        std::map<QByteArray, std::set<qint64>> numbers; ///< by device
        std::vector<sync::KeptSubmission> kept = {};
        std::vector<sync::AcceptedAct> acts = {};
        std::vector<std::pair<QByteArray, QByteArray>> lines = {}; ///< of the feed
    };
    explicit BatchStore(Database &database) : m_database(&database), m_below(database) {}
    Result<> look(const std::vector<sync::ReadiedLine> &lines);
    void note(const Table &answers, const QString &shard, const std::set<QByteArray> &asked);
    Result<Head *> headOf(const QString &caseId);
    Result<> writeHeads(const QString &shard);
    Result<> writeRows(const QString &shard, Shard &rows);

    Database *m_database;
    SqlStore m_below; ///< for what was not foreseen
    std::map<QString, Shard> m_shards;
    std::map<QString, std::optional<sync::KnownKey>> m_keys;
    std::map<std::pair<QString, QByteArray>, std::optional<QByteArray>> m_answers;
    std::map<std::tuple<QString, QString, qint64>, std::optional<QByteArray>> m_sent;
    std::map<QString, Head> m_heads; ///< by case, which names its shard
};

} // namespace zm::platform
