#include "store/recovery.h"

#include "crypto/box.h"
#include "crypto/framing.h"
#include "crypto/hash.h"
#include "crypto/keystore.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/auditofficers.h"

#include <QRegularExpression>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kSlots = u"SELECT officer FROM account_slot WHERE recovery = ? ORDER BY officer";
constexpr QStringView kSlot = u"SELECT sealed FROM account_slot WHERE officer = ? AND recovery = ?";
constexpr QStringView kPut = u"INSERT INTO account_slot (officer, recovery, sealed) VALUES (?, ?, ?) "
                             "ON CONFLICT (officer) DO UPDATE SET recovery = excluded.recovery, sealed = excluded.sealed";
constexpr QStringView kForgetPace = u"DELETE FROM sign_in_pace WHERE officer = ?";
constexpr char kSignerTag[] = "ZMRCS1"; // with its closing zero
constexpr char kShareTag[] = "ZMRCP1";
constexpr QByteArrayView kSignerPlace = "recovery|signer";

QByteArray placeOf(const Office &office, const QString &officer)
{
    return "account_slot|" + office.profile().genesis.toHex() + '|' + officer.toUtf8();
}

QByteArray bytesIn(const AccountRecord &made, QLatin1StringView field)
{
    return QByteArray::fromBase64(made.details[field].toString().toLatin1());
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// What the recovery key's own signing key is sealed under.
crypto::Secret under(const crypto::Secret &secret)
{
    return crypto::Secret(crypto::taggedHash(kSignerTag, secret.view()));
}

Result<> putSlot(const Office &office, const AccountRecord &made, const QString &officer, const crypto::Secret &content)
{
    ZM_TRY(const QByteArray box, crypto::sealTo(bytesIn(made, "box"_L1), placeOf(office, officer), content.view()));
    ZM_CHECK(sql::run(office.connection(), kPut, {officer, made.n, box}));
    return {};
}

/// Whether the record holds: whoever can write the file could plant a key of their own.
Result<bool> isBelieved(const Office &office)
{
    AuditReport report;
    ZM_TRY(const KeyRing keys, auditOfficers(office.connection(), office.profile().genesis, report));
    ZM_CHECK(auditAccounts(office.connection(), office.profile().genesis, keys, report));
    return report.clean();
}

QByteArray checkOf(const Office &office, const crypto::Share &share)
{
    const QByteArray bytes = office.profile().genesis + char(share.index) + share.bytes.view().toByteArray();
    return crypto::taggedHash(kShareTag, bytes).first(4);
}

} // namespace

Result<crypto::PublicKey> recoverySigner(const AccountRecord &made)
{
    const auto key = crypto::PublicKey::read(crypto::Suite::Ed25519, bytesIn(made, "signer"_L1));
    if (!key)
        return fail(ErrorCode::Corrupt, u"the recovery key of the office cannot be read"_s);
    return *key;
}

Result<std::vector<crypto::Share>> makeRecovery(const Office &office, const Session &session, const Clock &clock, int needed,
                                                int count)
{
    ZM_TRY(auto pair, crypto::makeBoxPair());
    ZM_TRY(auto shares, crypto::splitSecret(pair.privateKey.view(), needed, count));
    ZM_TRY(const auto signer, crypto::SigningKey::generate(crypto::Suite::Ed25519));
    ZM_TRY(const auto signerPublic, signer.publicKey());
    ZM_TRY(const auto signerSecret, signer.secret());
    ZM_TRY(const QByteArray sealed, crypto::seal(under(pair.privateKey).view(), kSignerPlace, signerSecret.view()));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    if (const QString bar = book.barTo(AccountAct::MakeRecovery, session.officer.id, {}); !bar.isEmpty())
        return fail(ErrorCode::Denied, bar);
    AccountRecord record;
    record.kind = AccountAct::MakeRecovery;
    record.by = session.officer.id;
    record.at = clock.now();
    record.details = {{u"box"_s, text(pair.publicKey)},  {u"signer"_s, text(signerPublic.bytes())},
                      {u"sealed"_s, text(sealed)},       {u"needed"_s, needed},
                      {u"count"_s, count}};
    ZM_TRY(const AccountRecord made, putAccountRecord(office, std::move(record), session.key));
    if (!session.officer.isOnToken()) {
        ZM_TRY(const auto own, session.key.secret());
        ZM_CHECK(putSlot(office, made, session.officer.id, packed(session.officeKey, own)));
    }
    ZM_CHECK(transaction.commit());
    return shares;
}

Result<std::optional<RecoveryCard>> recoveryCard(const Office &office)
{
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    const AccountRecord *made = book.recovery();
    if (!made)
        return std::optional<RecoveryCard>();
    RecoveryCard card{made->details["needed"_L1].toInt(), made->details["count"_L1].toInt(), made->at, {}};
    ZM_TRY(auto reached, sql::run(office.connection(), kSlots, {made->n}));
    while (reached.next())
        card.reached.append(reached.text(0));
    ZM_CHECK(reached.failed());
    return std::optional(std::move(card));
}

Result<> bringWithinReach(const Office &office, const Session &session)
{
    if (session.officer.isOnToken())
        return {};
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    const AccountRecord *made = book.recovery();
    if (!made)
        return {};
    {
        ZM_TRY(auto present, sql::run(office.connection(), kSlot, {session.officer.id, made->n}));
        if (present.next())
            return {};
        ZM_CHECK(present.failed());
    }
    ZM_TRY(const bool believed, isBelieved(office));
    if (!believed)
        return fail(ErrorCode::Corrupt, u"the record of the recovery key does not verify: nothing is sealed to it"_s);
    ZM_TRY(const auto own, session.key.secret());
    return putSlot(office, *made, session.officer.id, packed(session.officeKey, own));
}

Result<> recoverAccount(const Office &office, const Clock &clock, const std::vector<crypto::Share> &shares, const QString &id,
                        const QByteArray &password, KeyCost cost)
{
    if (password.isEmpty())
        return fail(ErrorCode::Invalid, u"the new password is empty"_s);
    ZM_TRY(const auto secret, crypto::joinShares(shares));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    const AccountRecord *made = book.recovery();
    if (!made)
        return fail(ErrorCode::NotFound, u"this office has no recovery key"_s);
    const auto signer = crypto::openSealed(under(secret).view(), kSignerPlace, bytesIn(*made, "sealed"_L1));
    if (!signer)
        return fail(ErrorCode::Denied, u"these shares do not open the recovery key: %1 of %2 are needed, all of the same key"_s
                                           .arg(made->details["needed"_L1].toInt())
                                           .arg(made->details["count"_L1].toInt()));
    ZM_TRY(auto slot, sql::run(office.connection(), kSlot, {id, made->n}));
    if (!slot.next() || !book.find(id))
        return fail(ErrorCode::NotFound, u"the account of %1 is not within reach of the recovery key: it was not signed in to since "
                                         "the key was made, or its key lies on a token"_s.arg(id));
    ZM_TRY(const auto content, crypto::openBox(secret.view(), placeOf(office, id), slot.bytes(0)));
    const Officer &officer = book.find(id)->officer;
    ZM_TRY(const auto pkcs8, signingKeyIn(content.view()));
    ZM_TRY(const auto officeKey, officeKeyIn(content.view()));
    ZM_TRY(const auto key, crypto::SigningKey::read(officer.suite, pkcs8));
    ZM_TRY(const auto publicKey, key.publicKey());
    if (publicKey.bytes() != officer.publicKey)
        return fail(ErrorCode::Corrupt, u"what was sealed for %1 is another officer's"_s.arg(id));
    const int logN = cost == KeyCost::Floor ? crypto::kScryptFloor : crypto::kScryptNormal;
    ZM_TRY(const QByteArray keystore, crypto::lockKeystore(password, content.view(), logN, crypto::sealingOf(officeKey.view())));
    ZM_CHECK(putKeystore(office.connection(), id, keystore));
    ZM_CHECK(sql::run(office.connection(), kForgetPace, {id}));
    ZM_TRY(const auto signs, crypto::SigningKey::read(crypto::Suite::Ed25519, *signer));
    AccountRecord record;
    record.kind = AccountAct::Recover;
    record.subject = id;
    record.at = clock.now();
    ZM_CHECK(putAccountRecord(office, std::move(record), signs));
    return transaction.commit();
}

QByteArray shareText(const Office &office, const crypto::Share &share, int needed)
{
    return "Zhengming recovery share " + QByteArray::number(share.index) + " of office " + office.profile().code.toUtf8() + ": "
        + QByteArray::number(needed) + " different ones together open it. Keep it where no other lies.\nzmshare1 "
        + QByteArray::number(share.index) + ' ' + share.bytes.view().toByteArray().toHex() + ' ' + checkOf(office, share).toHex() + '\n';
}

Result<crypto::Share> readShare(const Office &office, const QByteArray &text)
{
    static const QRegularExpression form(u"\\bzmshare1 (\\d{1,3}) ([0-9a-f]{64}) ([0-9a-f]{8})\\b"_s);
    const auto match = form.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return fail(ErrorCode::Invalid, u"this is no share of a recovery key"_s);
    crypto::Share share{match.captured(1).toInt(), crypto::Secret(QByteArray::fromHex(match.captured(2).toLatin1()))};
    if (QString::fromLatin1(checkOf(office, share).toHex()) != match.captured(3))
        return fail(ErrorCode::Invalid, u"the share was mistyped, or is of another office"_s);
    return share;
}

} // namespace zm::store
