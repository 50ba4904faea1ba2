#include "store/peers.h"

#include "sql/query.h"
#include "sql/transaction.h"
#include "store/actbytes.h"
#include "store/listdates.h"

namespace zm::store {

namespace {

constexpr QStringView kFirstRows =
    u"SELECT l.case_id, l.number, l.kind, l.stage, l.entry, l.disputed, l.clock, l.do_by, l.due, l.limit_due, "
    "l.provisional, l.acts, k.wrapped, k.name FROM case_list l LEFT JOIN case_key k ON k.case_id = l.case_id "
    "WHERE l.live = 1 AND l.due < ? ORDER BY l.due, l.case_id LIMIT ?";

} // namespace

Result<int> firstRowsBare(const sql::Connection &connection, QDate today, int limit)
{
    ZM_TRY(auto query, sql::run(connection, kFirstRows, {listText(today), limit}));
    int rows = 0;
    qsizetype seen = 0;
    for (; query.next(); ++rows) {
        for (int column = 0; column < 14; ++column)
            seen += query.value(column).isNull() ? 0 : 1;
    }
    ZM_CHECK(query.failed());
    return seen > 0 ? rows : 0;
}

Result<> insertBare(const sql::Connection &connection, const Session &session, std::span<const LoggedAct> acts)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    for (LoggedAct act : acts) {
        ZM_TRY(act.signature, session.key.sign(signedBytes(act.payload)));
        ZM_CHECK(appendAct(connection, act));
    }
    return transaction.commit();
}

} // namespace zm::store
