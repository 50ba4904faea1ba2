#include "store/officekeys.h"

#include "crypto/box.h"
#include "sql/query.h"
#include "store/officeseal.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kFind = u"SELECT public, sealed FROM office_key WHERE name = ?";
constexpr QStringView kMake = u"INSERT OR IGNORE INTO office_key (name, public, sealed) VALUES (?, ?, ?)";
constexpr QStringView kCountOlder = u"SELECT count(*) FROM office_key WHERE name NOT LIKE 'backup%' AND substr(sealed, 1, 5) <> ?";
constexpr QStringView kOlder = u"SELECT name, sealed FROM office_key WHERE name NOT LIKE 'backup%' AND substr(sealed, 1, 5) <> ? LIMIT ?";
constexpr QStringView kReseal = u"UPDATE office_key SET sealed = ? WHERE name = ?";

QString backupName(int n)
{
    return n == 0 ? u"backup"_s : u"backup-%1"_s.arg(n);
}

QByteArray placeOf(const QString &name)
{
    return "office_key|" + name.toUtf8();
}

Result<std::optional<OfficeKey>> found(const sql::Connection &connection, const QString &name)
{
    ZM_TRY(auto query, sql::run(connection, kFind, {name}));
    if (query.next())
        return std::optional(OfficeKey{query.bytes(0), query.bytes(1)});
    ZM_CHECK(query.failed());
    return std::optional<OfficeKey>();
}

std::unexpected<Error> nobodyIsIn()
{
    return fail(ErrorCode::Denied, u"the first time an officer has to be signed in: the office has no key for this yet"_s);
}

/// Another program may have been quicker than we were: one pair counts.
Result<OfficeKey> kept(const sql::Connection &connection, const QString &name)
{
    ZM_TRY(auto key, found(connection, name));
    if (!key)
        return fail(ErrorCode::Io, u"the key was not kept"_s);
    return *std::move(key);
}

} // namespace

Result<OfficeKey> officeKey(const Office &office, const SharedSession &session, const QString &name)
{
    const sql::Connection &connection = office.connection();
    ZM_TRY(auto key, found(connection, name));
    if (key)
        return *std::move(key);
    if (!session)
        return nobodyIsIn();
    ZM_TRY(const crypto::BoxPair pair, crypto::makeBoxPair());
    ZM_TRY(const QByteArray sealed, sealForOffice(connection, *session, placeOf(name), pair.privateKey.view()));
    ZM_CHECK(sql::run(connection, kMake, {name, pair.publicKey, sealed}));
    return kept(connection, name);
}

Result<crypto::Secret> openOfficeKey(const sql::Connection &connection, const Session &session, const QString &name, const QByteArray &sealed)
{
    return openForOffice(connection, session, placeOf(name), sealed);
}

Result<OfficeKey> backupPair(const Office &office, const SharedSession &session)
{
    ZM_TRY(const Generation newest, newestGeneration(office.connection()));
    ZM_TRY(auto pair, found(office.connection(), backupName(newest.n)));
    if (pair)
        return *std::move(pair);
    if (newest.n > 0)
        return fail(ErrorCode::Corrupt, u"the pair that came with key %1 of the office is missing"_s.arg(newest.n));
    if (!session)
        return nobodyIsIn();
    ZM_CHECK(makeBackupPair(office.connection(), session->officeKey, 0));
    return kept(office.connection(), backupName(0));
}

Result<> makeBackupPair(const sql::Connection &connection, const crypto::Secret &key, int n)
{
    ZM_TRY(const crypto::BoxPair pair, crypto::makeBoxPair());
    ZM_TRY(const QByteArray sealed, crypto::seal(key.view(), placeOf(backupName(n)), pair.privateKey.view()));
    ZM_CHECK(sql::run(connection, kMake, {backupName(n), pair.publicKey, QByteArray(markOf(n) + sealed)}));
    return {};
}

Result<crypto::Secret> openBackupPair(const crypto::Secret &key, const QByteArray &sealed)
{
    const int n = generationOf(sealed);
    return crypto::openSealed(key.view(), placeOf(backupName(n)), QByteArrayView(sealed).sliced(markOf(n).size()));
}

Result<qint64> pairsUnderOlder(const sql::Connection &connection, int newest)
{
    return countUnderOlder(connection, kCountOlder, newest);
}

Result<int> carryPairs(const sql::Connection &connection, const Session &session, int atMost)
{
    const auto read = [](const sql::Query &query) {
        const QString name = query.text(0);
        return SealedRow{name, placeOf(name), query.bytes(1), u"the pair %1 of the office"_s.arg(name)};
    };
    return carryRows(connection, session, atMost, kOlder, read, kReseal);
}

} // namespace zm::store
