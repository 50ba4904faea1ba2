#include "store/attentionlist.h"

#include "sql/query.h"
#include "store/listdates.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT a.what, a.about, a.since, a.case_id, l.number FROM case_attention a "
                             "JOIN case_list l ON l.case_id = a.case_id ORDER BY a.since, l.number_key, a.about";
constexpr QStringView kOfCase = u"SELECT what, about, since FROM case_attention WHERE case_id = ?";
constexpr QStringView kForget = u"DELETE FROM case_attention WHERE case_id = ?";
constexpr QStringView kAdd = u"INSERT INTO case_attention (case_id, what, about, since) VALUES (?, ?, ?, ?)";
constexpr QStringView kClear = u"DELETE FROM case_attention";

Result<cases::Concern> read(const sql::Query &query)
{
    const auto what = cases::attentionNamed(query.text(0));
    if (!what)
        return fail(ErrorCode::Corrupt, u"the list asks attention for something that is no word: %1"_s.arg(query.text(0)));
    return cases::Concern{*what, query.text(1), listDate(query.text(2))};
}

} // namespace

Result<std::vector<AttentionRow>> attentionRows(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kAll));
    std::vector<AttentionRow> rows;
    while (query.next()) {
        ZM_TRY(auto concern, read(query));
        rows.push_back({query.text(3), query.text(4), std::move(concern)});
    }
    ZM_CHECK(query.failed());
    std::ranges::stable_sort(rows, {}, [](const AttentionRow &row) { return row.concern.what; });
    return rows;
}

Result<std::vector<cases::Concern>> attentionOfCase(const sql::Connection &connection, const QString &caseId)
{
    ZM_TRY(auto query, sql::run(connection, kOfCase, {caseId}));
    std::vector<cases::Concern> concerns;
    while (query.next()) {
        ZM_TRY(auto concern, read(query));
        concerns.push_back(std::move(concern));
    }
    ZM_CHECK(query.failed());
    std::ranges::sort(concerns, {}, [](const cases::Concern &one) { return std::tie(one.what, one.about); });
    return concerns;
}

Result<> putAttention(const sql::Connection &connection, const QString &caseId, const std::vector<cases::Concern> &concerns)
{
    ZM_CHECK(sql::run(connection, kForget, {caseId}));
    for (const cases::Concern &one : concerns)
        ZM_CHECK(sql::run(connection, kAdd, {caseId, cases::attentionWord(one.what), one.about.isNull() ? u""_s : one.about,
                                             listText(one.since)}));
    return {};
}

Result<> clearAttention(const sql::Connection &connection)
{
    ZM_CHECK(sql::run(connection, kClear));
    return {};
}

} // namespace zm::store
