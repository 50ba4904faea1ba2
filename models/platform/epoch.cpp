#include "platform/epoch.h"

#include "platform/sqlstore.h"

namespace zm::platform {

namespace {

constexpr char kBegin[] = "INSERT INTO epoch (epoch, from_seq, began_at) SELECT max(epoch) + 1, $1, $2 FROM epoch";
constexpr char kNow[] = "SELECT max(epoch) FROM epoch";

} // namespace

Result<qint64> beginEpoch(Database &database, const QDateTime &now)
{
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_TRY(const auto heads, feedHeads(database));
    // One number for all feeds: what is offered again although it is here gets the answer it had.
    qint64 same = heads.empty() ? 0 : heads.begin()->second;
    for (const auto &[shard, last] : heads)
        same = std::min(same, last);
    ZM_CHECK(database.run(kBegin, {same, now.toMSecsSinceEpoch()}));
    ZM_TRY(const Table epoch, database.run(kNow));
    ZM_CHECK(transaction.commit());
    return epoch.number(0, 0);
}

} // namespace zm::platform
