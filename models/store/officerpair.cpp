#include "store/officerpair.h"

#include "crypto/box.h"
#include "crypto/framing.h"
#include "crypto/hash.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "store/officerstatement.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kMake = u"INSERT OR IGNORE INTO officer_pair (officer, public, signature, sealed) VALUES (?, ?, ?, ?)";
constexpr QStringView kAll = u"SELECT officer, public, signature FROM officer_pair ORDER BY officer";
constexpr QStringView kSealed = u"SELECT sealed FROM officer_pair WHERE officer = ?";
// With their closing zeros. The names are of the time when the supervising level alone had pairs.
constexpr char kSignTag[] = "ZMSPK1";
constexpr char kWrapTag[] = "ZMSPW1";
constexpr char kTokenTag[] = "ZMSPT1";

/// Good in this office and for this officer only.
QByteArray ownedBytes(const QByteArray &genesis, const QByteArray &publicKey, const QString &officer)
{
    return genesis + publicKey + officer.toUtf8();
}

QByteArray placeOf(const QString &officer)
{
    return "supervisor_key|" + officer.toUtf8();
}

/// What the private half is sealed under: whoever has the signing key has it too, nobody else. A token signs the same
/// bytes alike each time (Ed25519), and nothing else that is signed here begins as these do.
Result<crypto::Secret> wrapping(const QByteArray &genesis, const Officer &officer, const crypto::SigningKey &key)
{
    if (officer.isOnToken()) {
        ZM_TRY(const QByteArray made, key.sign(crypto::framed(kTokenTag, ownedBytes(genesis, {}, officer.id))));
        const crypto::Secret signature(made);
        return crypto::Secret(crypto::taggedHash(kWrapTag, signature.view()));
    }
    ZM_TRY(const auto secret, key.secret());
    return crypto::Secret(crypto::taggedHash(kWrapTag, secret.view()));
}

} // namespace

Result<> makeOfficerPair(const sql::Connection &connection, const QByteArray &genesis, const Officer &officer,
                         const crypto::SigningKey &key)
{
    ZM_TRY(const crypto::BoxPair pair, crypto::makeBoxPair());
    ZM_TRY(const auto under, wrapping(genesis, officer, key));
    ZM_TRY(const QByteArray sealed, crypto::seal(under.view(), placeOf(officer.id), pair.privateKey.view()));
    ZM_TRY(const QByteArray signature, key.sign(crypto::framed(kSignTag, ownedBytes(genesis, pair.publicKey, officer.id))));
    ZM_CHECK(sql::run(connection, kMake, {officer.id, pair.publicKey, signature, sealed}));
    return {};
}

Result<std::vector<OfficerPair>> officerPairs(const sql::Connection &connection, const QByteArray &genesis)
{
    ZM_TRY(const auto officers, officerRows(connection));
    std::vector<OfficerPair> pairs;
    ZM_TRY(auto query, sql::run(connection, kAll));
    while (query.next()) {
        const OfficerPair pair{query.text(0), query.bytes(1)};
        const auto row = std::ranges::find_if(officers, [&](const OfficerRow &one) { return one.statement.officer.id == pair.officer; });
        if (row == officers.end())
            continue;
        const Officer &owner = row->statement.officer;
        ZM_TRY(const auto verifying, crypto::PublicKey::read(owner.suite, owner.publicKey));
        if (verifying.verifies(crypto::framed(kSignTag, ownedBytes(genesis, pair.publicKey, owner.id)), query.bytes(2)))
            pairs.push_back(pair);
    }
    ZM_CHECK(query.failed());
    return pairs;
}

Result<QByteArray> sealedPairOf(const sql::Connection &connection, const QString &officer)
{
    ZM_TRY(auto query, sql::run(connection, kSealed, {officer}));
    const QByteArray sealed = query.next() ? query.bytes(0) : QByteArray();
    ZM_CHECK(query.failed());
    return sealed;
}

Result<crypto::Secret> openOfficerPair(const QByteArray &genesis, const Officer &officer, const crypto::SigningKey &key,
                                       const QByteArray &sealed)
{
    ZM_TRY(const auto under, wrapping(genesis, officer, key));
    return crypto::openSealed(under.view(), placeOf(officer.id), sealed);
}

} // namespace zm::store
