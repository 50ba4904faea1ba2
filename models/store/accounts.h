#pragma once

#include "base/clock.h"
#include "crypto/seal.h"
#include "store/accountchain.h"

namespace zm::store {

// Three administrators, kept apart. The ordinary one (role admin) adds accounts and sets up the office; a security
// administrator lets each new account in, suspends, ends a suspension the other asked for, makes the recovery key; an audit
// administrator reads what became of every account. None of the last two has a role, so none does anything in a case, and
// nobody confirms or resumes themselves. An office without a security administrator has one administrator for all of it.

/// Writes down that the session's officer does \a kind to the account \a subject; signed, chained, durable.
/// \param reason  not empty for Suspend.
/// Errors: Denied with the reason where they may not; Invalid without a reason; Io.
Result<> changeAccount(const Office &office, const Session &session, const Clock &clock, AccountAct kind,
                       const QString &subject, const QString &reason = {});

/// Gives the account \a id another password. Old backups still open with the old one.
/// Errors: as Office::signIn() for the present one; Invalid for an empty one or an account whose key lies on a token; Io.
Result<> changePassword(const Office &office, const Clock &clock, const QString &id, const QByteArray &present,
                        const QByteArray &next, KeyCost cost = KeyCost::Normal);

/// Whether \a id may still write. Errors: Denied saying since when not; Corrupt; Io.
Result<> mayWork(const sql::Connection &connection, const QString &id);

/// Names a public key for people: the first 16 hex digits of its SHA-256.
QString keyName(const QByteArray &publicKey);

/// What became of an account, the first first.
struct AccountEvent {
    QDateTime at;
    QString what; ///< "add", or the word of an AccountAct
    QString subject, by, reason;
    QString key;  ///< of "add": the key's name
};

/// The history of \a id; of every account where it is empty. Officers see their own, an audit administrator everybody's.
/// Errors: Denied, Corrupt, Io.
Result<std::vector<AccountEvent>> accountHistory(const Office &office, const Session &session, const QString &id);

/// Inside a transaction: the next record, with its place in the chain filled in, signed by \a key. Errors: Io, Corrupt.
Result<AccountRecord> putAccountRecord(const Office &office, AccountRecord record, const crypto::SigningKey &key);

/// What a keystore holds: the office's key, then the officer's signing key; of a key on a token nothing.
crypto::Secret packed(const crypto::Secret &officeKey, const crypto::Secret &signingKey);
/// The office's key in what packed() made, or in the keystore of a key on a token. Errors: Corrupt where it is cut short.
Result<crypto::Secret> officeKeyIn(QByteArrayView packed);
/// The signing key behind it. Errors: as officeKeyIn().
Result<crypto::Secret> signingKeyIn(QByteArrayView packed);
/// A key for a new office, of which officeKeyIn() can tell where it ends. Errors: Io.
Result<crypto::Secret> makeOfficeSecret(crypto::Sealing sealing);
/// What opens the keystore of an account whose key lies on a token: a signature that only it can make.
Result<QByteArray> tokenPassword(const crypto::Token &token, const QByteArray &genesis, const QString &id);
/// Errors: Io.
Result<> putKeystore(const sql::Connection &connection, const QString &id, const QByteArray &keystore);

} // namespace zm::store
