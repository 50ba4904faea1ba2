#include "store/handedkeys.h"

#include "crypto/box.h"
#include "crypto/framing.h"
#include "sql/query.h"
#include "store/accountchain.h"
#include "store/auditofficers.h"
#include "store/officeseal.h"
#include "store/officerpair.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kMine = u"SELECT n, box FROM office_key_box WHERE officer = ? ORDER BY n DESC LIMIT 1";
constexpr QStringView kOlder = u"SELECT older, (SELECT max(n) FROM office_generation WHERE n < ?) FROM office_generation WHERE n = ?";
constexpr QStringView kOne = u"SELECT box FROM office_key_box WHERE n = ? AND officer = ?";
constexpr QStringView kHave = u"SELECT officer FROM office_key_box WHERE n = ?";
constexpr QStringView kBox = u"INSERT OR IGNORE INTO office_key_box (n, officer, box) VALUES (?, ?, ?)";
constexpr char kCheckTag[] = "ZMOGK1"; // with its closing zero

QByteArray boxPlace(const QByteArray &genesis, int n, const QString &officer)
{
    return "office_key_box|" + genesis.toHex() + '|' + QByteArray::number(n) + '|' + officer.toUtf8();
}

/// The newest that was handed to this officer, from there back to the first but one. Each is held against the record.
Result<> openHanded(const sql::Connection &connection, const Session &session)
{
    const Officer &officer = session.officer;
    ZM_TRY(auto mine, sql::run(connection, kMine, {officer.id}));
    if (!mine.next()) {
        ZM_CHECK(mine.failed());
        return fail(ErrorCode::Denied, u"the office took new keys before %1 could be given them: they come as soon as a colleague "
                                       "has signed in; then sign in again"_s.arg(officer.id));
    }
    ZM_TRY(const auto onRecord, keysOnRecord(connection, session.genesis));
    ZM_TRY(const QByteArray sealed, sealedPairOf(connection, officer.id));
    ZM_TRY(const auto pair, openOfficerPair(session.genesis, officer, session.key, sealed));
    int n = mine.number(0);
    ZM_TRY(auto key, openKeyBox(session.genesis, n, officer.id, pair, mine.bytes(1)));
    while (n > 0) {
        const auto said = onRecord.find(n);
        if (said == onRecord.end() || said->second != checkOf(key.view()))
            return fail(ErrorCode::Corrupt, u"key %1 of the office is not the one on record: nothing is sealed under it"_s.arg(n));
        const auto kept = std::make_shared<const crypto::Secret>(std::move(key));
        session.later->keep(n, kept);
        ZM_TRY(auto older, sql::run(connection, kOlder, {n, n}));
        if (!older.next())
            return fail(ErrorCode::Corrupt, u"key %1 of the office is missing"_s.arg(n));
        ZM_TRY(key, crypto::openSealed(kept->view(), olderPlace(n), older.bytes(0)));
        n = older.number(1);
    }
    return {};
}

} // namespace

Result<LaterKeys::Key> laterKey(const sql::Connection &connection, const Session &session, int n)
{
    if (auto met = session.later->find(n))
        return met;
    ZM_CHECK(openHanded(connection, session));
    auto met = session.later->find(n);
    return met ? Result<LaterKeys::Key>(std::move(met))
               : fail(ErrorCode::Denied, u"key %1 of the office was never handed to %2"_s.arg(n).arg(session.officer.id));
}

QByteArray checkOf(QByteArrayView officeKey)
{
    return crypto::taggedHash(kCheckTag, officeKey);
}

Result<std::map<int, QByteArray>> keysOnRecord(const sql::Connection &connection, const QByteArray &genesis)
{
    AuditReport report;
    ZM_TRY(const KeyRing keys, auditOfficers(connection, genesis, report));
    ZM_CHECK(auditAccounts(connection, genesis, keys, report));
    if (!report.clean())
        return fail(ErrorCode::Corrupt, u"the records of the accounts do not verify, so no key of the office is believed: "_s
                                            + report.findings.front().where);
    ZM_TRY(const AccountBook book, AccountBook::read(connection));
    return book.officeKeys();
}

QByteArray olderPlace(int n)
{
    return "office_generation|" + QByteArray::number(n);
}

Result<> boxKey(const sql::Connection &connection, const QByteArray &genesis, int n, const QString &officer, const QByteArray &publicKey,
                const crypto::Secret &key)
{
    ZM_TRY(const QByteArray box, crypto::sealTo(publicKey, boxPlace(genesis, n, officer), key.view()));
    ZM_CHECK(sql::run(connection, kBox, {n, officer, box}));
    return {};
}

Result<QByteArray> boxOf(const sql::Connection &connection, int n, const QString &officer)
{
    ZM_TRY(auto query, sql::run(connection, kOne, {n, officer}));
    const QByteArray box = query.next() ? query.bytes(0) : QByteArray();
    ZM_CHECK(query.failed());
    return box;
}

Result<crypto::Secret> openKeyBox(const QByteArray &genesis, int n, const QString &officer, const crypto::Secret &pair, const QByteArray &box)
{
    return crypto::openBox(pair.view(), boxPlace(genesis, n, officer), box);
}

Result<QStringList> withoutNewestKey(const sql::Connection &connection)
{
    QStringList without;
    ZM_TRY(const Generation newest, newestGeneration(connection));
    if (newest.n == 0)
        return without;
    ZM_TRY(const AccountBook book, AccountBook::read(connection));
    for (const AccountBook::Entry &entry : book.entries()) {
        if (entry.standing == Standing::Active)
            without.append(entry.officer.id);
    }
    ZM_TRY(auto have, sql::run(connection, kHave, {newest.n}));
    while (have.next())
        without.removeAll(have.text(0));
    ZM_CHECK(have.failed());
    return without;
}

Result<> handKeys(const sql::Connection &connection, const Session &session)
{
    ZM_TRY(const QStringList without, withoutNewestKey(connection));
    if (without.isEmpty())
        return {};
    ZM_TRY(const Generation newest, newestGeneration(connection));
    ZM_TRY(const LaterKeys::Key key, laterKey(connection, session, newest.n));
    ZM_TRY(const auto pairs, officerPairs(connection, session.genesis));
    for (const OfficerPair &pair : pairs) {
        if (without.contains(pair.officer))
            ZM_CHECK(boxKey(connection, session.genesis, newest.n, pair.officer, pair.publicKey, *key));
    }
    return {};
}

Result<> meetKeys(const sql::Connection &connection, const Session &session)
{
    ZM_TRY(const QByteArray pair, sealedPairOf(connection, session.officer.id));
    // On a disk that takes nothing, and wherever else it fails, the next time tries again.
    if (pair.isEmpty())
        (void)makeOfficerPair(connection, session.genesis, session.officer, session.key);
    ZM_TRY(const Generation newest, newestGeneration(connection));
    if (newest.n == 0)
        return {};
    ZM_CHECK(laterKey(connection, session, newest.n));
    (void)handKeys(connection, session);
    return {};
}

} // namespace zm::store
