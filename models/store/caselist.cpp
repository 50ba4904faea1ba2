#include "store/caselist.h"

#include "sql/query.h"
#include "store/attentionlist.h"
#include "store/listdates.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kById = u"SELECT case_id FROM case_list WHERE case_id = ?";
constexpr QStringView kByNumber = u"SELECT case_id FROM case_list WHERE number_key = ?";
constexpr QStringView kCount = u"SELECT count(*) FROM case_list";
constexpr QStringView kClear = u"DELETE FROM case_list";
constexpr QStringView kWake = u"SELECT case_id FROM case_list WHERE live = 1 AND wake_on <= ? ORDER BY wake_on LIMIT ?";
constexpr QStringView kUnattended = u"SELECT case_id FROM case_list WHERE attended = 0 LIMIT ?";
constexpr QStringView kPut =
    u"INSERT INTO case_list (case_id, number, number_key, acts, head, live, kind, stage, entry, disputed, standing, "
    "clock, do_by, due, limit_due, provisional, wake_on, as_of, attended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, 1) ON CONFLICT (case_id) DO UPDATE SET number = excluded.number, number_key = excluded.number_key, "
    "acts = excluded.acts, head = excluded.head, live = excluded.live, kind = excluded.kind, stage = excluded.stage, "
    "entry = excluded.entry, disputed = excluded.disputed, standing = excluded.standing, clock = excluded.clock, "
    "do_by = excluded.do_by, due = excluded.due, limit_due = excluded.limit_due, provisional = excluded.provisional, "
    "wake_on = excluded.wake_on, as_of = excluded.as_of, attended = 1";
// Most acts move no date of the list: then no index is touched, and a commit writes half the pages.
constexpr QStringView kPutUnmoved =
    u"UPDATE case_list SET acts = ?, head = ?, kind = ?, stage = ?, entry = ?, disputed = ?, clock = ?, limit_due = ?, "
    "provisional = ?, as_of = ?, attended = 1 WHERE case_id = ? AND number = ? AND live = ? AND standing = ? AND do_by = ? AND due = ? "
    "AND wake_on = ?";
constexpr QStringView kOne =
    u"SELECT case_id, number, number_key, acts, head, live, kind, stage, entry, disputed, standing, clock, do_by, due, "
    "limit_due, provisional, wake_on, as_of, attended FROM case_list WHERE case_id = ?";
constexpr QStringView kEvery =
    u"SELECT case_id, number, number_key, acts, head, live, kind, stage, entry, disputed, standing, clock, do_by, due, "
    "limit_due, provisional, wake_on, as_of, attended FROM case_list ORDER BY case_id";

Result<ListRow> read(const sql::Query &query)
{
    const auto kind = cases::named<cases::SubjectKind>(query.text(6).toStdString());
    const auto stage = cases::named<cases::Stage>(query.text(7).toStdString());
    const auto entry = cases::named<cases::EntryStatus>(query.text(8).toStdString());
    const int standing = query.number(10);
    if (!kind || !stage || !entry || standing < 0 || standing >= kBands)
        return fail(ErrorCode::Corrupt, u"the list has a word in the row of case %1 that is none"_s.arg(query.text(0)));
    ListRow row;
    row.caseId = query.text(0);
    row.number = query.text(1);
    row.numberKey = query.text(2);
    row.acts = query.number(3);
    row.head = query.bytes(4);
    row.live = query.number(5) != 0;
    row.kind = *kind;
    row.stage = *stage;
    row.entry = *entry;
    row.disputed = query.number(9) != 0;
    row.standing = Band(standing);
    row.clock = query.text(11);
    row.doBy = listDate(query.text(12));
    row.due = listDate(query.text(13));
    row.limitDue = listDate(query.text(14));
    row.provisional = query.number(15) != 0;
    row.wakeOn = listDate(query.text(16));
    row.asOf = listDate(query.text(17));
    row.attended = query.number(18) != 0;
    return row;
}

/// An empty text, not SQL's NULL.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

Result<std::optional<QString>> findCase(const sql::Connection &connection, const QString &ref)
{
    ZM_TRY(auto byNumber, sql::run(connection, kByNumber, {numberKey(ref)}));
    if (byNumber.next())
        return std::optional(byNumber.text(0));
    ZM_CHECK(byNumber.failed());
    ZM_TRY(auto byId, sql::run(connection, kById, {ref}));
    if (byId.next())
        return std::optional(byId.text(0));
    ZM_CHECK(byId.failed());
    return std::optional<QString>();
}

Result<> putRow(const sql::Connection &connection, const ListRow &row)
{
    ZM_CHECK(putAttention(connection, row.caseId, row.attention));
    ZM_TRY(const auto unmoved,
           sql::run(connection, kPutUnmoved,
                    {row.acts, row.head, cases::word(row.kind), cases::word(row.stage), cases::word(row.entry),
                     int(row.disputed), filled(row.clock), listText(row.limitDue), int(row.provisional),
                     listText(row.asOf), row.caseId, row.number, int(row.live), int(row.standing),
                     listText(row.doBy), listText(row.due), listText(row.wakeOn)}));
    if (unmoved.changed() > 0)
        return {};
    ZM_CHECK(sql::run(connection, kPut,
                      {row.caseId, row.number, row.numberKey, row.acts, row.head, int(row.live),
                       cases::word(row.kind), cases::word(row.stage), cases::word(row.entry), int(row.disputed),
                       int(row.standing), filled(row.clock), listText(row.doBy), listText(row.due),
                       listText(row.limitDue), int(row.provisional), listText(row.wakeOn), listText(row.asOf)}));
    return {};
}

Result<std::optional<ListRow>> rowOf(const sql::Connection &connection, const QString &caseId)
{
    ZM_TRY(auto query, sql::run(connection, kOne, {caseId}));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return std::optional<ListRow>();
    }
    ZM_TRY(auto row, read(query));
    ZM_TRY(row.attention, attentionOfCase(connection, caseId));
    return std::optional(std::move(row));
}

Result<int> rowCount(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kCount));
    if (!query.next())
        return fail(ErrorCode::Io, u"the list cannot be counted"_s);
    return query.number(0);
}

Result<> forEachRow(const sql::Connection &connection, const std::function<Result<>(ListRow)> &take)
{
    ZM_TRY(auto query, sql::run(connection, kEvery));
    while (query.next()) {
        ZM_TRY(auto row, read(query));
        ZM_CHECK(take(std::move(row)));
    }
    return query.failed();
}

Result<> clearRows(const sql::Connection &connection)
{
    ZM_CHECK(sql::run(connection, kClear));
    return clearAttention(connection);
}

Result<QStringList> casesToWake(const sql::Connection &connection, QDate day, int limit)
{
    ZM_TRY(auto query, sql::run(connection, kWake, {listText(day), limit}));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

Result<QStringList> casesToAttend(const sql::Connection &connection, int limit)
{
    ZM_TRY(auto query, sql::run(connection, kUnattended, {limit}));
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    ZM_CHECK(query.failed());
    return ids;
}

} // namespace zm::store
