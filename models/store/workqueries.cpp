#include "store/workqueries.h"

#include "sql/query.h"
#include "store/listdates.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kOverdue =
    u"SELECT l.case_id, l.number, l.kind, l.stage, l.entry, l.disputed, l.clock, l.do_by, l.due, l.limit_due, "
    "l.provisional, l.acts, k.wrapped, k.name, l.due FROM case_list l LEFT JOIN case_key k ON k.case_id = l.case_id "
    "WHERE l.live = 1 AND l.due < ? AND (l.due, l.case_id) > (?, ?) AND (? = '' OR instr(l.number_key, ?) > 0) "
    "ORDER BY l.due, l.case_id LIMIT ?";
constexpr QStringView kByDay =
    u"SELECT l.case_id, l.number, l.kind, l.stage, l.entry, l.disputed, l.clock, l.do_by, l.due, l.limit_due, "
    "l.provisional, l.acts, k.wrapped, k.name, l.do_by FROM case_list l LEFT JOIN case_key k ON k.case_id = l.case_id "
    "WHERE l.live = 1 AND l.do_by > ? AND l.do_by <= ? AND l.due >= ? AND (l.do_by, l.case_id) > (?, ?) "
    "AND (? = '' OR instr(l.number_key, ?) > 0) ORDER BY l.do_by, l.case_id LIMIT ?";
constexpr QStringView kByStanding =
    u"SELECT l.case_id, l.number, l.kind, l.stage, l.entry, l.disputed, l.clock, l.do_by, l.due, l.limit_due, "
    "l.provisional, l.acts, k.wrapped, k.name, l.do_by FROM case_list l LEFT JOIN case_key k ON k.case_id = l.case_id "
    "WHERE l.live = 1 AND l.standing = ? AND l.do_by > ? AND (l.do_by, l.case_id) > (?, ?) "
    "AND (? = '' OR instr(l.number_key, ?) > 0) ORDER BY l.do_by, l.case_id LIMIT ?";
constexpr QStringView kClosed =
    u"SELECT l.case_id, l.number, l.kind, l.stage, l.entry, l.disputed, l.clock, l.do_by, l.due, l.limit_due, "
    "l.provisional, l.acts, k.wrapped, k.name, l.number_key FROM case_list l "
    "LEFT JOIN case_key k ON k.case_id = l.case_id "
    "WHERE l.live = 0 AND (l.number_key, l.case_id) > (?, ?) AND (? = '' OR instr(l.number_key, ?) > 0) "
    "ORDER BY l.number_key, l.case_id LIMIT ?";
// Overdue, due today, due soon, and the rest, which stands where it stands. Read from one index alone: what is live has a
// standing below that of what is closed.
constexpr QStringView kCounts =
    u"SELECT standing, sum(due < ?), sum(due >= ? AND do_by <= ?), sum(due >= ? AND do_by > ? AND do_by <= ?), "
    "sum(due >= ? AND do_by > ?) FROM case_list WHERE standing < 8 GROUP BY standing";
static_assert(int(Band::Closed) == 8);

Result<SealedRow> read(const sql::Query &query, Band band)
{
    const auto kind = cases::named<cases::SubjectKind>(query.text(2).toStdString());
    const auto stage = cases::named<cases::Stage>(query.text(3).toStdString());
    const auto entry = cases::named<cases::EntryStatus>(query.text(4).toStdString());
    if (!kind || !stage || !entry)
        return fail(ErrorCode::Corrupt, u"the list has a word in the row of case %1 that is none"_s.arg(query.text(0)));
    SealedRow read;
    read.row = {.caseId = query.text(0),
                .caseNumber = query.text(1),
                .name = {},
                .kind = *kind,
                .stage = *stage,
                .entry = *entry,
                .disputed = query.number(5) != 0,
                .band = band,
                .clock = query.text(6),
                .doBy = listDate(query.text(7)),
                .target = listDate(query.text(8)),
                .limit = listDate(query.text(9)),
                .provisional = query.number(10) != 0,
                .acts = query.number(11)};
    read.wrapped = query.bytes(12);
    read.name = query.bytes(13);
    read.key = query.text(14);
    return read;
}

Result<sql::Query> ask(const sql::Connection &connection, Band band, const BandDays &days, const QString &number,
                       const WorkCursor &from, int limit)
{
    const QString today = listText(days.today);
    const QString soon = listText(days.soonEnds);
    const QString part = number.isNull() ? u""_s : number;
    const QString key = from.key.isNull() ? u""_s : from.key;
    const QString id = from.caseId.isNull() ? u""_s : from.caseId;
    switch (band) {
    case Band::Overdue: return sql::run(connection, kOverdue, {today, key, id, part, part, limit});
    case Band::Today: return sql::run(connection, kByDay, {u""_s, today, today, key, id, part, part, limit});
    case Band::Soon: return sql::run(connection, kByDay, {today, soon, today, key, id, part, part, limit});
    case Band::Closed: return sql::run(connection, kClosed, {key, id, part, part, limit});
    case Band::WaitingForService:
    case Band::Suspended:
    case Band::ToPublish:
    case Band::Provisional:
    case Band::Later: break;
    }
    return sql::run(connection, kByStanding, {int(band), soon, key, id, part, part, limit});
}

} // namespace

Result<std::vector<SealedRow>> bandRows(const sql::Connection &connection, Band band, const BandDays &days,
                                        const QString &number, const WorkCursor &from, int limit)
{
    ZM_TRY(auto query, ask(connection, band, days, number, from, limit));
    std::vector<SealedRow> rows;
    while (query.next()) {
        ZM_TRY(auto row, read(query, band));
        rows.push_back(std::move(row));
    }
    ZM_CHECK(query.failed());
    return rows;
}

Result<BandCounts> countBands(const sql::Connection &connection, const BandDays &days)
{
    const QString today = listText(days.today), soon = listText(days.soonEnds);
    ZM_TRY(auto query, sql::run(connection, kCounts, {today, today, today, today, today, soon, today, soon}));
    BandCounts counts{};
    while (query.next()) {
        for (const Band dated : {Band::Overdue, Band::Today, Band::Soon})
            counts[std::size_t(dated)] += query.number(1 + int(dated));
        if (const int standing = query.number(0); standing >= 0 && standing < kBands)
            counts[std::size_t(standing)] += query.number(4);
    }
    ZM_CHECK(query.failed());
    return counts;
}

} // namespace zm::store
