#include "store/officekeys.h"

#include "crypto/box.h"
#include "crypto/seal.h"
#include "sql/query.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kFind = u"SELECT public, sealed FROM office_key WHERE name = ?";
constexpr QStringView kMake = u"INSERT OR IGNORE INTO office_key (name, public, sealed) VALUES (?, ?, ?)";

QByteArray about(const QString &name)
{
    return "office_key|" + name.toUtf8();
}

Result<std::optional<OfficeKey>> found(const Office &office, const QString &name)
{
    ZM_TRY(auto query, sql::run(office.connection(), kFind, {name}));
    if (query.next())
        return std::optional(OfficeKey{query.bytes(0), query.bytes(1)});
    ZM_CHECK(query.failed());
    return std::optional<OfficeKey>();
}

} // namespace

Result<OfficeKey> officeKey(const Office &office, const SharedSession &session, const QString &name)
{
    ZM_TRY(auto key, found(office, name));
    if (key)
        return *std::move(key);
    if (!session)
        return fail(ErrorCode::Denied, u"the first time an officer has to be signed in: the office has no key for this yet"_s);
    ZM_CHECK(makeOfficeKey(office.connection(), session->officeKey, name));
    ZM_TRY(key, found(office, name)); // another program may have been quicker: one pair counts
    if (!key)
        return fail(ErrorCode::Io, u"the key was not kept"_s);
    return *std::move(key);
}

Result<> makeOfficeKey(const sql::Connection &connection, const crypto::Secret &officeSecret, const QString &name)
{
    ZM_TRY(const crypto::BoxPair pair, crypto::makeBoxPair());
    ZM_TRY(const QByteArray sealed, crypto::seal(officeSecret.view(), about(name), pair.privateKey.view()));
    ZM_CHECK(sql::run(connection, kMake, {name, pair.publicKey, sealed}));
    return {};
}

Result<crypto::Secret> openOfficeKey(const crypto::Secret &officeSecret, const QString &name, const QByteArray &sealed)
{
    return crypto::openSealed(officeSecret.view(), about(name), sealed);
}

} // namespace zm::store
