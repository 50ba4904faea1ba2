#include "store/rekeying.h"

#include "crypto/box.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/casekeys.h"
#include "store/drafts.h"
#include "store/handedkeys.h"
#include "store/keptapart.h"
#include "store/officekeys.h"
#include "store/officerpair.h"
#include "store/officeseal.h"
#include "store/savedfilters.h"
#include "store/syncbook.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAdd = u"INSERT INTO office_generation (n, older, sealed) VALUES (?, ?, 0)";

/// The key that seals now.
Result<crypto::Secret> sealingKey(const sql::Connection &connection, const Session &session, int n)
{
    if (n == 0)
        return session.officeKey.copy();
    ZM_TRY(const LaterKeys::Key key, laterKey(connection, session, n));
    return key->copy();
}

/// The key in a box for everybody who may work, in the transaction that makes it: nobody is shut out by it.
Result<> handToAll(const Office &office, const AccountBook &book, int n, const crypto::Secret &key)
{
    ZM_TRY(const auto pairs, officerPairs(office.connection(), office.profile().genesis));
    for (const AccountBook::Entry &entry : book.entries()) {
        if (entry.standing != Standing::Active)
            continue;
        const QString &id = entry.officer.id;
        const auto pair = std::ranges::find(pairs, id, &OfficerPair::officer);
        if (pair == pairs.end())
            return fail(ErrorCode::Conflict, u"%1 has no pair to be handed the new key with: they sign in once, or their account is suspended"_s.arg(id));
        ZM_CHECK(boxKey(office.connection(), office.profile().genesis, n, id, pair->publicKey, key));
    }
    return {};
}

} // namespace

Result<KeyStanding> keyStanding(const sql::Connection &connection)
{
    ZM_TRY(const Generation newest, newestGeneration(connection));
    ZM_TRY(const SealingLimits limits, sealingLimits());
    KeyStanding standing{newest.n, newest.sealings, {}, {}, {}, 0, {}, limits};
    ZM_TRY(const auto records, accountRows(connection));
    for (const AccountRow &row : records) {
        if (row.record.kind == AccountAct::NewKeys && row.record.details["generation"_L1].toInt() == newest.n) {
            standing.since = row.record.at;
            standing.by = row.record.by;
            standing.reason = row.record.reason;
        }
    }
    for (const auto &count : {caseKeysUnderOlder, draftsUnderOlder, filtersUnderOlder, enrolmentUnderOlder, pairsUnderOlder}) {
        ZM_TRY(const qint64 left, count(connection, newest.n));
        standing.left += left;
    }
    ZM_TRY(standing.without, withoutNewestKey(connection));
    return standing;
}

Result<int> takeNewKeys(const Office &office, const Session &session, const Clock &clock, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"new keys need their reason"_s);
    const sql::Connection &connection = office.connection();
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    ZM_TRY(const AccountBook book, AccountBook::read(connection));
    if (const QString bar = book.barTo(AccountAct::NewKeys, session.officer.id, {}); !bar.isEmpty())
        return fail(ErrorCode::Denied, bar);
    ZM_TRY(const KeyStanding standing, keyStanding(connection));
    if (standing.left > 0)
        return fail(ErrorCode::Conflict, u"%1 values still lie under an older key: they are carried over first"_s.arg(standing.left));
    ZM_TRY(const auto present, sealingKey(connection, session, standing.generation));
    ZM_TRY(const auto fresh, crypto::makeSealKey(crypto::sealingOf(present.view())));
    // A restored office may have keys on record that are not in it: their numbers are not given twice.
    const int last = book.officeKeys().empty() ? 0 : book.officeKeys().rbegin()->first;
    const int n = std::max(standing.generation, last) + 1;
    ZM_TRY(const QByteArray older, crypto::seal(fresh.view(), olderPlace(n), present.view()));
    ZM_CHECK(sql::run(connection, kAdd, {n, older}));
    ZM_CHECK(handToAll(office, book, n, fresh));
    AccountRecord record;
    record.kind = AccountAct::NewKeys;
    record.by = session.officer.id;
    record.at = clock.now();
    record.reason = reason.trimmed();
    record.details = {{u"generation"_s, n}, {u"check"_s, QString::fromLatin1(checkOf(fresh.view()).toHex())}};
    ZM_CHECK(putAccountRecord(office, std::move(record), session.key));
    ZM_CHECK(makeBackupPair(connection, fresh, n));
    ZM_CHECK(transaction.commit());
    (void)writeAccounts(office); // the record stands; where this fails `zm check` tries again and says so
    return n;
}

Result<int> carryOver(const Office &office, const Session &session, int portion)
{
    const sql::Connection &connection = office.connection();
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    ZM_CHECK(mayWork(connection, session.officer.id));
    int carried = 0;
    for (const auto &carry : {carryCaseKeys, carryDrafts, carryFilters, carryEnrolment, carryPairs}) {
        if (carried == portion)
            break;
        ZM_TRY(const int moved, carry(connection, session, portion - carried));
        carried += moved;
    }
    ZM_CHECK(transaction.commit());
    return carried;
}

} // namespace zm::store
