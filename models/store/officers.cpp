#include "crypto/keystore.h"
#include "crypto/random.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/officekeys.h"
#include "store/officerstatement.h"
#include "store/supervisorkey.h"

#include <QRegularExpression>
#include <QtEndian>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAdd = u"INSERT INTO officer (n, id, statement, signature, keystore) VALUES (?, ?, ?, ?, ?)";

/// What a keystore holds: the office's key, then the officer's signing key.
crypto::Secret packed(const crypto::Secret &officeKey, const crypto::Secret &signingKey)
{
    QByteArray both = officeKey.view().toByteArray();
    both.append(signingKey.view());
    return crypto::Secret(std::move(both));
}

Result<> checkRequest(const NewOfficer &request, const std::vector<OfficerRow> &present, const SharedSession &by)
{
    static const QRegularExpression idForm(u"^[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_.@-]{0,63}$"_s);
    if (!idForm.match(request.id).hasMatch())
        return fail(ErrorCode::Invalid, u"an officer's id is made of letters and digits"_s);
    if (request.password.isEmpty())
        return fail(ErrorCode::Invalid, u"the password is empty"_s);
    if (request.roles.empty() && !present.empty())
        return fail(ErrorCode::Invalid, u"an officer needs a role"_s);
    for (const OfficerRow &row : present) {
        if (row.statement.officer.id == request.id)
            return fail(ErrorCode::Invalid, u"there is an officer "_s + request.id + u" already"_s);
    }
    if (!present.empty() && (!by || !by->officer.holds(cases::Role::Admin)))
        return fail(ErrorCode::Denied, u"only an administrator of the office adds officers"_s);
    return {};
}

} // namespace

Result<std::vector<Officer>> Office::officers() const
{
    ZM_TRY(const auto rows, officerRows(m_connection));
    std::vector<Officer> officers;
    for (const OfficerRow &row : rows)
        officers.push_back(row.statement.officer);
    return officers;
}

Result<Officer> Office::addOfficer(const NewOfficer &request, const SharedSession &by, const Clock &clock)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(m_connection));
    ZM_TRY(const auto present, officerRows(m_connection));
    ZM_CHECK(checkRequest(request, present, by));

    ZM_TRY(const auto key, crypto::SigningKey::generate(request.suite));
    ZM_TRY(const auto publicKey, key.publicKey());
    const bool first = present.empty();
    OfficerStatement statement{{request.id, request.name, request.roles, request.suite, publicKey.bytes()},
                               int(present.size()),
                               first ? request.id : by->officer.id,
                               clock.now(),
                               m_profile.genesis,
                               first ? QByteArray(32, '\0') : statementHash(present.back().bytes)};
    if (first && !statement.officer.holds(cases::Role::Admin))
        statement.officer.roles.insert(statement.officer.roles.begin(), cases::Role::Admin);
    const QByteArray bytes = statementBytes(statement);
    ZM_TRY(const QByteArray signature, (first ? key : by->key).sign(statementSignedBytes(bytes)));

    crypto::Secret officeKey;
    if (first) {
        ZM_TRY(auto fresh, crypto::randomBytes(crypto::kSealKeySize));
        officeKey = crypto::Secret(std::move(fresh));
    } else {
        officeKey = by->officeKey.copy();
    }
    ZM_TRY(const auto secret, key.secret());
    const int cost = request.cost == KeyCost::Floor ? crypto::kScryptFloor : crypto::kScryptNormal;
    ZM_TRY(const QByteArray keystore,
           crypto::lockKeystore(request.password, packed(officeKey, secret).view(), cost));

    ZM_CHECK(sql::run(m_connection, kAdd, {statement.n, request.id, bytes, signature, keystore}));
    if (statement.officer.holds(cases::Role::Supervisor))
        ZM_CHECK(makeSupervisorKey(m_connection, m_profile.genesis, request.id, key));
    ZM_CHECK(makeOfficeKey(m_connection, officeKey, backupKeyName()));
    ZM_CHECK(transaction.commit());
    return statement.officer;
}

Result<SharedSession> Office::signIn(const QString &id, const QByteArray &password) const
{
    ZM_TRY(const auto rows, officerRows(m_connection));
    const auto row = std::ranges::find_if(rows, [&](const OfficerRow &r) { return r.statement.officer.id == id; });
    if (row == rows.end())
        return fail(ErrorCode::Denied, u"unknown officer or wrong password"_s);
    const auto unlocked = crypto::unlockKeystore(password, row->keystore);
    if (!unlocked && unlocked.error().code == ErrorCode::Denied)
        return fail(ErrorCode::Denied, u"unknown officer or wrong password"_s);
    if (!unlocked)
        return std::unexpected(unlocked.error());
    if (unlocked->view().size() <= crypto::kSealKeySize)
        return fail(ErrorCode::Corrupt, u"the keystore of "_s + id + u" is cut short"_s);

    const Officer &officer = row->statement.officer;
    const crypto::Secret pkcs8(unlocked->view().sliced(crypto::kSealKeySize).toByteArray());
    ZM_TRY(auto key, crypto::SigningKey::read(officer.suite, pkcs8));
    ZM_TRY(const auto publicKey, key.publicKey());
    if (publicKey.bytes() != officer.publicKey)
        return fail(ErrorCode::Corrupt, u"the keystore of "_s + id + u" holds another officer's key"_s);
    return std::make_shared<const Session>(
        Session{officer, std::move(key), crypto::Secret(unlocked->view().first(crypto::kSealKeySize).toByteArray())});
}

} // namespace zm::store
