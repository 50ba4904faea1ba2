#include "store/savedfilters.h"

#include "sql/query.h"
#include "sql/transaction.h"
#include "store/officeseal.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kRead = u"SELECT content FROM saved_filters WHERE officer = ?";
constexpr QStringView kKeep = u"INSERT INTO saved_filters (officer, changed_at, content) VALUES (?, ?, ?) "
                              "ON CONFLICT (officer) DO UPDATE SET changed_at = excluded.changed_at, "
                              "content = excluded.content";

constexpr QStringView kCountOlder = u"SELECT count(*) FROM saved_filters WHERE substr(content, 1, 5) <> ?";
constexpr QStringView kOlder = u"SELECT officer, content FROM saved_filters WHERE substr(content, 1, 5) <> ? LIMIT ?";
constexpr QStringView kReseal = u"UPDATE saved_filters SET content = ? WHERE officer = ?";

/// A row given to another officer does not open.
QByteArray aboutFilters(const QString &officer)
{
    return "saved_filters|" + officer.toUtf8();
}

} // namespace

Result<QByteArray> savedFilters(const Office &office, const Session &session)
{
    ZM_TRY(auto row, sql::run(office.connection(), kRead, {session.officer.id}));
    if (!row.next()) {
        ZM_CHECK(row.failed());
        return QByteArray();
    }
    ZM_TRY(const auto content,
           openForOffice(office.connection(), session, aboutFilters(session.officer.id), row.bytes(0)));
    return content.view().toByteArray();
}

Result<> keepSavedFilters(const Office &office, const Session &session, const QByteArray &content, const Clock &clock)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const QByteArray sealed, sealForOffice(office.connection(), session, aboutFilters(session.officer.id), content));
    ZM_CHECK(sql::run(office.connection(), kKeep,
                      {session.officer.id, clock.now().toString(Qt::ISODateWithMs), sealed}));
    return transaction.commit();
}

Result<qint64> filtersUnderOlder(const sql::Connection &connection, int newest)
{
    return countUnderOlder(connection, kCountOlder, newest);
}

Result<int> carryFilters(const sql::Connection &connection, const Session &session, int atMost)
{
    const auto read = [](const sql::Query &query) {
        const QString officer = query.text(0);
        return SealedRow{officer, aboutFilters(officer), query.bytes(1), u"the saved filters of "_s + officer};
    };
    return carryRows(connection, session, atMost, kOlder, read, kReseal);
}

} // namespace zm::store
