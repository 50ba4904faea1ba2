#include "store/accounts.h"

#include "crypto/framing.h"
#include "crypto/hash.h"
#include "crypto/keystore.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/chainend.h"
#include "store/handedkeys.h"
#include "store/keptapart.h"
#include "store/officerstatement.h"
#include "store/recovery.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kLast = u"SELECT n, record FROM account_act ORDER BY n DESC LIMIT 1";
constexpr QStringView kAdd = u"INSERT INTO account_act (n, record, signature) VALUES (?, ?, ?)";
constexpr QStringView kCount = u"SELECT count(*) FROM officer";
constexpr QStringView kStatementOf = u"SELECT statement FROM officer WHERE id = ?";
constexpr QStringView kRecordsOf = u"SELECT record FROM account_act WHERE instr(record, ?) > 0 ORDER BY n";
constexpr QStringView kSetKeystore = u"UPDATE officer SET keystore = ? WHERE id = ?";
constexpr char kTokenTag[] = "ZMTOK1"; // with its closing zero

/// The book of one account alone: every act asks, and a large office has many others.
Result<AccountBook> bookOf(const sql::Connection &connection, const QString &id)
{
    AccountBook book;
    ZM_TRY(auto row, sql::run(connection, kStatementOf, {id}));
    if (!row.next()) {
        ZM_CHECK(row.failed());
        return book;
    }
    ZM_TRY(const OfficerStatement statement, readStatement(row.bytes(0)));
    book.add(statement.officer, statement.waits, statement.addedAt);
    const QByteArray named = "\"subject\":\"" + id.toUtf8() + '"'; // an id has no character that JSON would write otherwise
    ZM_TRY(auto records, sql::run(connection, kRecordsOf, {named}));
    while (records.next()) {
        ZM_TRY(const AccountRecord record, readAccountRecord(records.bytes(0)));
        book.take(record);
    }
    ZM_CHECK(records.failed());
    return book;
}

QDate dayInChina(const QDateTime &at)
{
    return FixedClock(at).today();
}

} // namespace

crypto::Secret packed(const crypto::Secret &officeKey, const crypto::Secret &signingKey)
{
    QByteArray both = officeKey.view().toByteArray();
    both.append(signingKey.view());
    return crypto::Secret(std::move(both));
}

namespace {

// A signing key follows as PKCS#8, whose first byte is that of a DER sequence: it stands behind 32 bytes or behind 48.
constexpr char kDerSequence = '\x30';

qsizetype officeKeySize(QByteArrayView packed)
{
    for (const int size : {crypto::kSealKeySize, crypto::kSm4KeySize}) {
        if (packed.size() == size)
            return size;
    }
    if (packed.size() > crypto::kSealKeySize && packed[crypto::kSealKeySize] == kDerSequence)
        return crypto::kSealKeySize;
    return packed.size() > crypto::kSm4KeySize && packed[crypto::kSm4KeySize] == kDerSequence ? crypto::kSm4KeySize : 0;
}

} // namespace

Result<crypto::Secret> officeKeyIn(QByteArrayView packed)
{
    const qsizetype size = officeKeySize(packed);
    return size > 0 ? Result<crypto::Secret>(crypto::Secret(packed.first(size).toByteArray()))
                    : fail(ErrorCode::Corrupt, u"a keystore is cut short"_s);
}

Result<crypto::Secret> signingKeyIn(QByteArrayView packed)
{
    const qsizetype size = officeKeySize(packed);
    if (size == 0 || packed.size() == size)
        return fail(ErrorCode::Corrupt, u"a keystore is cut short"_s);
    return crypto::Secret(packed.sliced(size).toByteArray());
}

Result<crypto::Secret> makeOfficeSecret(crypto::Sealing sealing)
{
    for (;;) {
        ZM_TRY(auto key, crypto::makeSealKey(sealing));
        if (key.view().size() <= crypto::kSealKeySize || key.view()[crypto::kSealKeySize] != kDerSequence)
            return key;
    }
}

Result<QByteArray> tokenPassword(const crypto::Token &token, const QByteArray &genesis, const QString &id)
{
    return token.sign(crypto::framed(kTokenTag, QByteArray(genesis + id.toUtf8())));
}

Result<> putKeystore(const sql::Connection &connection, const QString &id, const QByteArray &keystore)
{
    ZM_CHECK(sql::run(connection, kSetKeystore, {keystore, id}));
    return {};
}

QString keyName(const QByteArray &publicKey)
{
    return QString::fromLatin1(crypto::sha256({publicKey}).toHex().first(16));
}

Result<AccountRecord> putAccountRecord(const Office &office, AccountRecord record, const crypto::SigningKey &key)
{
    const sql::Connection &connection = office.connection();
    record.prev = QByteArray(32, '\0');
    record.genesis = office.profile().genesis;
    {
        ZM_TRY(auto last, sql::run(connection, kLast));
        record.n = last.next() ? last.bigNumber(0) + 1 : 1;
        if (record.n > 1)
            record.prev = accountRecordHash(last.bytes(1));
        ZM_CHECK(last.failed());
    }
    {
        ZM_TRY(auto count, sql::run(connection, kCount));
        record.officers = count.next() ? count.number(0) : 0;
    }
    const QByteArray bytes = accountRecordBytes(record);
    ZM_TRY(const QByteArray signature, key.sign(accountSignedBytes(bytes)));
    ZM_CHECK(sql::run(connection, kAdd, {record.n, bytes, signature}));
    ZM_CHECK(setWrittenEnd(connection, u"account_act"_s, {record.n, signature}));
    return record;
}

Result<> changeAccount(const Office &office, const Session &session, const Clock &clock, AccountAct kind,
                       const QString &subject, const QString &reason)
{
    if (kind == AccountAct::Suspend && reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"a suspension needs its reason"_s);
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const AccountBook book, AccountBook::read(office.connection()));
    if (const QString bar = book.barTo(kind, session.officer.id, subject); !bar.isEmpty())
        return fail(ErrorCode::Denied, bar);
    AccountRecord record;
    record.kind = kind;
    record.subject = subject;
    record.by = session.officer.id;
    record.at = clock.now();
    record.reason = reason.trimmed();
    ZM_CHECK(putAccountRecord(office, std::move(record), session.key));
    ZM_CHECK(transaction.commit());
    if (kind == AccountAct::Confirm || kind == AccountAct::Resume)
        (void)handKeys(office.connection(), session); // else whoever signs in next does
    (void)writeAccounts(office); // the record stands; where this fails `zm check` tries again and says so
    return {};
}

Result<> changePassword(const Office &office, const Clock &clock, const QString &id, const QByteArray &present,
                        const QByteArray &next, KeyCost cost)
{
    ZM_TRY(const SharedSession session, office.signIn(id, present));
    if (session->officer.isOnToken())
        return fail(ErrorCode::Invalid, u"the key of %1 lies on a token: its PIN is changed with the token's own tool"_s.arg(id));
    if (next.isEmpty())
        return fail(ErrorCode::Invalid, u"the new password is empty"_s);
    ZM_TRY(const auto secret, session->key.secret());
    const int logN = cost == KeyCost::Floor ? crypto::kScryptFloor : crypto::kScryptNormal;
    ZM_TRY(const QByteArray keystore, crypto::lockKeystore(next, packed(session->officeKey, secret).view(), logN,
                                                              crypto::sealingOf(session->officeKey.view())));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_CHECK(mayWork(office.connection(), id));
    ZM_CHECK(putKeystore(office.connection(), id, keystore));
    AccountRecord record;
    record.kind = AccountAct::ChangePassword;
    record.subject = record.by = id;
    record.at = clock.now();
    ZM_CHECK(putAccountRecord(office, std::move(record), session->key));
    return transaction.commit();
}

Result<> mayWork(const sql::Connection &connection, const QString &id)
{
    ZM_TRY(const AccountBook book, bookOf(connection, id));
    const AccountBook::Entry *of = book.find(id);
    if (!of)
        return fail(ErrorCode::Denied, u"there is no officer "_s + id);
    switch (of->standing) {
    case Standing::Active: return {};
    case Standing::Waiting:
        return fail(ErrorCode::Denied, u"the account of %1 waits since %2 for a security administrator, who lets it in with "
                                       "zm officer confirm %1"_s.arg(id, dayInChina(of->since).toString(Qt::ISODate)));
    case Standing::Suspended:
        return fail(ErrorCode::Denied, u"the account of %1 is suspended since %2 by %3: %4"_s.arg(
                                           id, dayInChina(of->since).toString(Qt::ISODate), of->by, of->reason));
    }
    return {};
}

Result<std::vector<AccountEvent>> accountHistory(const Office &office, const Session &session, const QString &id)
{
    if (id != session.officer.id && session.officer.duty != Duty::Audit)
        return fail(ErrorCode::Denied, u"everybody sees the history of their own account; an audit administrator that of all"_s);
    ZM_TRY(const auto statements, officerRows(office.connection()));
    ZM_TRY(const auto records, accountRows(office.connection()));
    std::vector<AccountEvent> events;
    for (const OfficerRow &row : statements) {
        const OfficerStatement &added = row.statement;
        if (id.isEmpty() || added.officer.id == id)
            events.push_back({added.addedAt, u"add"_s, added.officer.id, added.addedBy, {}, keyName(added.officer.publicKey)});
    }
    for (const AccountRow &row : records) {
        if (id.isEmpty() || row.record.subject == id)
            events.push_back({row.record.at, word(row.record.kind), row.record.subject, row.record.by, row.record.reason, {}});
    }
    std::ranges::stable_sort(events, {}, &AccountEvent::at);
    return events;
}

} // namespace zm::store
