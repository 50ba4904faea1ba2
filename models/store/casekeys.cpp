#include "store/casekeys.h"

#include "crypto/seal.h"
#include "sql/query.h"

namespace zm::store {

namespace {

constexpr QStringView kFind = u"SELECT wrapped, since FROM case_key WHERE case_id = ?";
constexpr QStringView kMake = u"INSERT INTO case_key (case_id, since, wrapped, name) VALUES (?, ?, ?, ?)";
constexpr QStringView kEmptyJournal = u"PRAGMA wal_checkpoint(TRUNCATE)";
constexpr QStringView kDestroy = u"DELETE FROM case_key WHERE case_id = ?";

QByteArray keyAbout(const QString &caseId)
{
    return "case_key|" + caseId.toUtf8();
}

QByteArray nameAbout(const QString &caseId)
{
    return "name|" + caseId.toUtf8();
}

} // namespace

Result<std::optional<CaseKey>> caseKey(const sql::Connection &connection, const Session &session,
                                       const QString &caseId)
{
    ZM_TRY(auto query, sql::run(connection, kFind, {caseId}));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return std::optional<CaseKey>();
    }
    ZM_TRY(auto key, crypto::openSealed(session.officeKey.view(), keyAbout(caseId), query.bytes(0)));
    return CaseKey{std::move(key), query.number(1)};
}

Result<CaseKey> makeCaseKey(const sql::Connection &connection, const Session &session, const QString &caseId,
                            int since, const QString &name)
{
    ZM_TRY(auto key, crypto::makeSealKey(crypto::sealingOf(session.officeKey.view())));
    CaseKey made{std::move(key), since};
    ZM_TRY(const QByteArray wrapped,
           crypto::seal(session.officeKey.view(), keyAbout(caseId), made.key.view()));
    QVariant sealedName;
    if (!name.isEmpty()) {
        ZM_TRY(const QByteArray sealed, crypto::seal(made.key.view(), nameAbout(caseId), name.toUtf8()));
        sealedName = sealed;
    }
    ZM_CHECK(sql::run(connection, kMake, {caseId, since, wrapped, sealedName}));
    return made;
}

Result<> destroyCaseKey(const sql::Connection &connection, const QString &caseId)
{
    ZM_CHECK(sql::run(connection, kDestroy, {caseId}));
    return {};
}

Result<> emptyJournal(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEmptyJournal));
    query.next(); // the statement works when it is stepped
    return query.failed();
}

Result<QString> openName(const Session &session, const QString &caseId, const QByteArray &wrapped,
                         const QByteArray &name)
{
    ZM_TRY(const auto key, crypto::openSealed(session.officeKey.view(), keyAbout(caseId), wrapped));
    ZM_TRY(const auto text, crypto::openSealed(key.view(), nameAbout(caseId), name));
    return QString::fromUtf8(text.view());
}

} // namespace zm::store
