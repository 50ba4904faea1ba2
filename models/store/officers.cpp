#include "crypto/keystore.h"
#include "crypto/random.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/handedkeys.h"
#include "store/officekeys.h"
#include "store/officerstatement.h"
#include "store/officerpair.h"

#include <QRegularExpression>
#include <QtEndian>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAdd = u"INSERT INTO officer (n, id, statement, signature, keystore) VALUES (?, ?, ?, ?, ?)";

/// What can be wrong with a request whoever makes it.
Result<> checkRequest(const NewOfficer &request, const std::vector<OfficerRow> &present)
{
    static const QRegularExpression idForm(u"^[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_.@-]{0,63}$"_s);
    if (!idForm.match(request.id).hasMatch())
        return fail(ErrorCode::Invalid, u"an officer's id is made of letters and digits"_s);
    if (request.password.isEmpty())
        return fail(ErrorCode::Invalid, u"the password is empty"_s);
    if (request.roles.empty() && request.duty == Duty::None && !present.empty())
        return fail(ErrorCode::Invalid, u"an officer needs a role"_s);
    for (const OfficerRow &row : present) {
        if (row.statement.officer.id == request.id)
            return fail(ErrorCode::Invalid, u"there is an officer "_s + request.id + u" already"_s);
    }
    return {};
}

/// The new signing key, in memory or on the token that was named.
struct NewKey {
    crypto::SigningKey key;
    crypto::TokenPlace place;
    std::shared_ptr<const crypto::Token> token;
};

Result<NewKey> makeKey(const NewOfficer &request)
{
    if (request.token.isEmpty()) {
        ZM_TRY(auto key, crypto::SigningKey::generate(request.suite));
        return NewKey{std::move(key), {}, {}};
    }
    ZM_TRY(const QByteArray id, crypto::randomBytes(8));
    const crypto::TokenPlace place{request.token, id};
    ZM_TRY(auto token, crypto::Token::makeKey(place, request.password));
    return NewKey{crypto::SigningKey::onToken(token), place, token};
}

/// What the office keeps for an account: the office's key, and the signing key where it is not on a token.
Result<QByteArray> keystoreOf(const NewKey &made, const NewOfficer &request, const QByteArray &genesis,
                              const crypto::Secret &officeKey)
{
    if (made.token) {
        ZM_TRY(const QByteArray opener, tokenPassword(*made.token, genesis, request.id));
        return crypto::lockKeystore(opener, officeKey.view(), crypto::kScryptFloor, crypto::sealingOf(officeKey.view())); // 64 bytes nobody guesses
    }
    ZM_TRY(const auto secret, made.key.secret());
    return crypto::lockKeystore(request.password, packed(officeKey, secret).view(),
                                request.cost == KeyCost::Floor ? crypto::kScryptFloor : crypto::kScryptNormal, crypto::sealingOf(officeKey.view()));
}

/// A session of an account whose key lies on a token; \a pin is never seen by anything else.
Result<SharedSession> signInWithToken(const OfficerRow &row, const QByteArray &genesis, const QByteArray &pin)
{
    const Officer &officer = row.statement.officer;
    ZM_TRY(const auto token, crypto::Token::open(officer.token, pin));
    ZM_TRY(const auto publicKey, token->publicKey());
    if (publicKey.bytes() != officer.publicKey)
        return fail(ErrorCode::Denied, u"the token has another key than that of "_s + officer.id);
    ZM_TRY(const QByteArray opener, tokenPassword(*token, genesis, officer.id));
    ZM_TRY(auto officeKey, crypto::unlockKeystore(opener, row.keystore));
    return std::make_shared<const Session>(Session{officer, crypto::SigningKey::onToken(token), std::move(officeKey), genesis});
}

Result<SharedSession> signInWithPassword(const OfficerRow &row, const QByteArray &genesis, const QByteArray &password)
{
    const Officer &officer = row.statement.officer;
    const auto unlocked = crypto::unlockKeystore(password, row.keystore);
    if (!unlocked && unlocked.error().code == ErrorCode::Denied)
        return fail(ErrorCode::Denied, u"unknown officer or wrong password"_s);
    if (!unlocked)
        return std::unexpected(unlocked.error());
    ZM_TRY(const auto pkcs8, signingKeyIn(unlocked->view()));
    ZM_TRY(auto officeKey, officeKeyIn(unlocked->view()));
    ZM_TRY(auto key, crypto::SigningKey::read(officer.suite, pkcs8));
    ZM_TRY(const auto publicKey, key.publicKey());
    if (publicKey.bytes() != officer.publicKey)
        return fail(ErrorCode::Corrupt, u"the keystore of %1 holds another officer's key"_s.arg(officer.id));
    return std::make_shared<const Session>(
        Session{officer, std::move(key), std::move(officeKey), genesis});
}

} // namespace

Result<SharedSession> openAccount(const OfficerRow &row, const QByteArray &genesis, const QByteArray &password)
{
    return row.statement.officer.isOnToken() ? signInWithToken(row, genesis, password) : signInWithPassword(row, genesis, password);
}

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
    ZM_TRY(const AccountBook book, AccountBook::read(m_connection));
    const bool first = present.empty();
    ZM_CHECK(checkRequest(request, present));
    OfficerStatement statement;
    Officer &officer = statement.officer;
    officer = {request.id, request.name, request.roles, request.token.isEmpty() ? request.suite : crypto::Suite::Ed25519, {}, request.duty, {}};
    if (first && !officer.holds(cases::Role::Admin) && officer.duty == Duty::None)
        officer.roles.insert(officer.roles.begin(), cases::Role::Admin);
    if (const QString bar = book.barToAdd(officer, by ? by->officer.id : QString()); !bar.isEmpty())
        return fail(ErrorCode::Denied, bar);

    ZM_TRY(const NewKey made, makeKey(request));
    ZM_TRY(const auto publicKey, made.key.publicKey());
    officer.publicKey = publicKey.bytes();
    officer.token = made.place;
    statement.n = int(present.size());
    statement.addedBy = first ? request.id : by->officer.id;
    statement.addedAt = clock.now();
    statement.genesis = m_profile.genesis;
    statement.prev = first ? QByteArray(32, '\0') : statementHash(present.back().bytes);
    statement.waits = book.isDivided();
    const QByteArray bytes = statementBytes(statement);
    ZM_TRY(const QByteArray signature, (first ? made.key : by->key).sign(statementSignedBytes(bytes)));

    crypto::Secret officeKey;
    if (first) {
        ZM_TRY(officeKey, makeOfficeSecret(request.sealing));
    } else {
        officeKey = by->officeKey.copy();
    }
    ZM_TRY(const QByteArray keystore, keystoreOf(made, request, m_profile.genesis, officeKey));
    ZM_CHECK(sql::run(m_connection, kAdd, {statement.n, request.id, bytes, signature, keystore}));
    ZM_CHECK(makeOfficerPair(m_connection, m_profile.genesis, officer, made.key));
    const auto keys = first ? makeBackupPair(m_connection, officeKey, 0) : handKeys(m_connection, *by);
    if (!keys)
        return std::unexpected(keys.error());
    ZM_CHECK(transaction.commit());
    return officer;
}

Result<SharedSession> Office::signIn(const QString &id, const QByteArray &password) const
{
    ZM_TRY(const auto rows, officerRows(m_connection));
    const auto row = std::ranges::find_if(rows, [&](const OfficerRow &r) { return r.statement.officer.id == id; });
    if (row == rows.end())
        return fail(ErrorCode::Denied, u"unknown officer or wrong password"_s);
    ZM_TRY(auto session, openAccount(*row, m_profile.genesis, password));
    ZM_CHECK(mayWork(m_connection, id)); // after the password: a stranger learns nothing of an account
    ZM_CHECK(meetKeys(m_connection, *session));
    return session;
}

} // namespace zm::store
