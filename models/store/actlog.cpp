#include "store/actlog.h"

#include "sql/query.h"

namespace zm::store {

namespace {

constexpr QStringView kCaseEnd = u"SELECT n + 1, hash FROM act WHERE case_id = ? ORDER BY n DESC LIMIT 1";
constexpr QStringView kDeviceEnd = u"SELECT acts, head FROM device WHERE id = ?";
constexpr QStringView kSetDeviceEnd = u"INSERT INTO device (id, acts, head) VALUES (?, ?, ?) "
                                      "ON CONFLICT (id) DO UPDATE SET acts = excluded.acts, head = excluded.head";
constexpr QStringView kAppend = u"INSERT INTO act (case_id, n, payload, hash, signature) VALUES (?, ?, ?, ?, ?)";
constexpr QStringView kOfCase = u"SELECT seq, case_id, n, payload, hash, signature FROM act "
                                u"WHERE case_id = ? AND n >= ? ORDER BY n";
constexpr QStringView kCases = u"SELECT DISTINCT case_id FROM act ORDER BY case_id";
constexpr QStringView kLastSeq = u"SELECT max(seq) FROM act";
constexpr QStringView kSince = u"SELECT DISTINCT case_id FROM act WHERE seq > ? LIMIT ?";
constexpr QStringView kAll = u"SELECT seq, case_id, n, payload, hash, signature FROM act ORDER BY seq";

LoggedAct rowOf(const sql::Query &query)
{
    return {query.bigNumber(0), query.text(1), query.number(2), query.bytes(3), query.bytes(4), query.bytes(5)};
}

Result<ChainEnd> endFrom(Result<sql::Query> query)
{
    ZM_TRY(auto found, std::move(query));
    if (found.next())
        return ChainEnd{found.bigNumber(0), found.bytes(1)};
    ZM_CHECK(found.failed());
    return ChainEnd{};
}

} // namespace

Result<ChainEnd> caseEnd(const sql::Connection &connection, const QString &caseId)
{
    return endFrom(sql::run(connection, kCaseEnd, {caseId}));
}

Result<ChainEnd> deviceEnd(const sql::Connection &connection, const QString &device)
{
    return endFrom(sql::run(connection, kDeviceEnd, {device}));
}

Result<> setDeviceEnd(const sql::Connection &connection, const QString &device, const ChainEnd &end)
{
    ZM_CHECK(sql::run(connection, kSetDeviceEnd, {device, end.length, end.head}));
    return {};
}

Result<> appendAct(const sql::Connection &connection, const LoggedAct &act)
{
    ZM_CHECK(sql::run(connection, kAppend, {act.caseId, act.n, act.payload, act.hash, act.signature}));
    return {};
}

Result<std::vector<LoggedAct>> actsOf(const sql::Connection &connection, const QString &caseId, int from)
{
    ZM_TRY(auto query, sql::run(connection, kOfCase, {caseId, from}));
    std::vector<LoggedAct> acts;
    while (query.next())
        acts.push_back(rowOf(query));
    ZM_CHECK(query.failed());
    return acts;
}

Result<QStringList> loggedCases(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kCases));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

Result<qint64> lastSeq(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kLastSeq));
    if (!query.next())
        return fail(ErrorCode::Io, QStringLiteral("the log cannot be read"));
    return query.bigNumber(0);
}

Result<QStringList> casesSince(const sql::Connection &connection, qint64 seq, int limit)
{
    ZM_TRY(auto query, sql::run(connection, kSince, {seq, limit}));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

Result<> forEachAct(const sql::Connection &connection, const std::function<Result<>(LoggedAct)> &take)
{
    ZM_TRY(auto query, sql::run(connection, kAll));
    while (query.next())
        ZM_CHECK(take(rowOf(query)));
    return query.failed();
}

} // namespace zm::store
