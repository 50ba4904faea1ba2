#include "store/casekeys.h"

#include "crypto/seal.h"
#include "sql/query.h"
#include "store/officeseal.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kFind = u"SELECT wrapped, since FROM case_key WHERE case_id = ?";
constexpr QStringView kMake = u"INSERT INTO case_key (case_id, since, wrapped, name) VALUES (?, ?, ?, ?)";
constexpr QStringView kEmptyJournal = u"PRAGMA wal_checkpoint(TRUNCATE)";
constexpr QStringView kCountOlder = u"SELECT count(*) FROM case_key WHERE substr(wrapped, 1, 5) <> ?";
constexpr QStringView kOlder = u"SELECT case_id, wrapped FROM case_key WHERE substr(wrapped, 1, 5) <> ? LIMIT ?";
constexpr QStringView kRewrap = u"UPDATE case_key SET wrapped = ? WHERE case_id = ?";
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
    ZM_TRY(auto key, openForOffice(connection, session, keyAbout(caseId), query.bytes(0)));
    return CaseKey{std::move(key), query.number(1)};
}

Result<CaseKey> makeCaseKey(const sql::Connection &connection, const Session &session, const QString &caseId,
                            int since, const QString &name)
{
    ZM_TRY(auto key, crypto::makeSealKey(crypto::sealingOf(session.officeKey.view())));
    CaseKey made{std::move(key), since};
    ZM_TRY(const QByteArray wrapped, sealForOffice(connection, session, keyAbout(caseId), made.key.view()));
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

Result<QString> openName(const sql::Connection &connection, const Session &session, const QString &caseId, const QByteArray &wrapped,
                         const QByteArray &name)
{
    ZM_TRY(const auto key, openForOffice(connection, session, keyAbout(caseId), wrapped));
    ZM_TRY(const auto text, crypto::openSealed(key.view(), nameAbout(caseId), name));
    return QString::fromUtf8(text.view());
}

Result<qint64> caseKeysUnderOlder(const sql::Connection &connection, int newest)
{
    return countUnderOlder(connection, kCountOlder, newest);
}

Result<int> carryCaseKeys(const sql::Connection &connection, const Session &session, int atMost)
{
    const auto read = [](const sql::Query &query) {
        const QString caseId = query.text(0);
        return SealedRow{caseId, keyAbout(caseId), query.bytes(1), u"the key of case "_s + caseId};
    };
    return carryRows(connection, session, atMost, kOlder, read, kRewrap);
}

} // namespace zm::store
