#include "store/supervisorkey.h"

#include "crypto/box.h"
#include "crypto/framing.h"
#include "crypto/hash.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "store/sealedrecord.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kMake = u"INSERT OR IGNORE INTO supervisor_key (officer, public, signature, sealed) VALUES (?, ?, ?, ?)";
constexpr QStringView kAll = u"SELECT officer, public, signature FROM supervisor_key ORDER BY officer";
constexpr QStringView kSealed = u"SELECT sealed FROM supervisor_key WHERE officer = ?";
constexpr QStringView kAddBox = u"INSERT INTO sealed_record_key (n, officer, box) VALUES (?, ?, ?)";
constexpr char kSignTag[] = "ZMSPK1"; // with its closing zero
constexpr char kWrapTag[] = "ZMSPW1";

/// Good in this office and for this officer only.
QByteArray signedBytesOf(const QByteArray &genesis, const QString &officer, const QByteArray &publicKey)
{
    return crypto::framed(kSignTag, QByteArray(genesis + publicKey + officer.toUtf8()));
}

QByteArray placeOf(const QString &officer)
{
    return "supervisor_key|" + officer.toUtf8();
}

/// What the private half is sealed under: whoever has the signing key has it too, nobody else.
Result<crypto::Secret> wrapping(const crypto::SigningKey &key)
{
    ZM_TRY(const auto secret, key.secret());
    return crypto::Secret(crypto::taggedHash(kWrapTag, secret.view()));
}

} // namespace

Result<> makeSupervisorKey(const sql::Connection &connection, const QByteArray &genesis, const QString &officer,
                           const crypto::SigningKey &key)
{
    ZM_TRY(const crypto::BoxPair pair, crypto::makeBoxPair());
    ZM_TRY(const auto under, wrapping(key));
    ZM_TRY(const QByteArray sealed, crypto::seal(under.view(), placeOf(officer), pair.privateKey.view()));
    ZM_TRY(const QByteArray signature, key.sign(signedBytesOf(genesis, officer, pair.publicKey)));
    ZM_CHECK(sql::run(connection, kMake, {officer, pair.publicKey, signature, sealed}));
    return {};
}

Result<std::vector<SupervisorKey>> supervisorKeys(const Office &office)
{
    ZM_TRY(const auto officers, office.officers());
    std::vector<SupervisorKey> keys;
    ZM_TRY(auto query, sql::run(office.connection(), kAll));
    while (query.next()) {
        const SupervisorKey key{query.text(0), query.bytes(1)};
        const auto owner = std::ranges::find(officers, key.officer, &Officer::id);
        if (owner == officers.end() || !owner->holds(cases::Role::Supervisor))
            continue;
        ZM_TRY(const auto verifying, crypto::PublicKey::read(owner->suite, owner->publicKey));
        if (verifying.verifies(signedBytesOf(office.profile().genesis, key.officer, key.publicKey), query.bytes(2)))
            keys.push_back(key);
    }
    ZM_CHECK(query.failed());
    return keys;
}

Result<crypto::Secret> openSupervisorKey(const Office &office, const Session &session)
{
    const QString &officer = session.officer.id;
    if (!session.officer.holds(cases::Role::Supervisor))
        return fail(ErrorCode::Denied, u"this is a supervisor's to do"_s);
    ZM_CHECK(makeSupervisorKey(office.connection(), office.profile().genesis, officer, session.key));
    ZM_TRY(auto query, sql::run(office.connection(), kSealed, {officer}));
    if (!query.next())
        return fail(ErrorCode::Io, u"the key of the supervising level was not kept"_s);
    ZM_TRY(const auto under, wrapping(session.key));
    return crypto::openSealed(under.view(), placeOf(officer), query.bytes(0));
}

Result<> giveRecordKey(const sql::Connection &connection, qint64 n, const SupervisorKey &to, const crypto::Secret &key)
{
    ZM_TRY(const QByteArray box, crypto::sealTo(to.publicKey, sealedPlace(n, to.officer.toUtf8()), key.view()));
    ZM_CHECK(sql::run(connection, kAddBox, {n, to.officer, box}));
    return {};
}

} // namespace zm::store
