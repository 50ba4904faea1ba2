#pragma once

#include "platform/database.h"
#include "sync/serverstore.h"

#include <map>

namespace zm::platform {

/// A row of the directory of keys: id, org, officer, roles, suite, key, invalid from. Errors: Corrupt.
Result<sync::KnownKey> knownKeyIn(const Table &table, std::size_t row);

/// The judge's store on the platform's database, one question after the other, the same on a file and on a server. Lives for
/// one transaction: what it was told once it does not ask again.
class SqlStore final : public sync::ServerStore {
public:
    explicit SqlStore(Database &database) : m_database(database) {}

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

    /// The shards this store was given lines for, since it was made.
    const QSet<QString> &published() const { return m_published; }

private:
    Database &m_database;
    QSet<QString> m_published;
    std::map<QString, sync::KnownKey> m_keys;
    std::map<std::pair<QString, QByteArray>, QByteArray> m_answers; ///< those that were kept here
};

/// Gives numbers to what waits in the inbox of \a shard, at most \a most lines, in the order it was accepted: without a gap
/// and without a line that is numbered after a reader has passed it. In a transaction of its own; one at a time a shard,
/// whoever calls. How many got one. Errors: as Database.
Result<int> numberInbox(Database &database, const QString &shard, int most = 2'000);

/// Shards with lines that wait for a number.
Result<std::vector<QString>> shardsWaiting(Database &database);

/// The shards that have a feed, and its last number.
Result<std::map<QString, qint64>> feedHeads(Database &database);

} // namespace zm::platform
