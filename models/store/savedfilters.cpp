#include "store/savedfilters.h"

#include "crypto/seal.h"
#include "sql/query.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kRead = u"SELECT content FROM saved_filters WHERE officer = ?";
constexpr QStringView kKeep = u"INSERT INTO saved_filters (officer, changed_at, content) VALUES (?, ?, ?) "
                              "ON CONFLICT (officer) DO UPDATE SET changed_at = excluded.changed_at, "
                              "content = excluded.content";

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
           crypto::openSealed(session.officeKey.view(), aboutFilters(session.officer.id), row.bytes(0)));
    return content.view().toByteArray();
}

Result<> keepSavedFilters(const Office &office, const Session &session, const QByteArray &content, const Clock &clock)
{
    ZM_TRY(const QByteArray sealed, crypto::seal(session.officeKey.view(), aboutFilters(session.officer.id), content));
    ZM_CHECK(sql::run(office.connection(), kKeep,
                      {session.officer.id, clock.now().toString(Qt::ISODateWithMs), sealed}));
    return {};
}

} // namespace zm::store
