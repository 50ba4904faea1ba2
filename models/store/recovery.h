#pragma once

#include "base/clock.h"
#include "crypto/shares.h"
#include "store/accountchain.h"

namespace zm::store {

// The recovery key is one secret of 32 bytes that no place holds whole: several people have a share each, and enough of them
// together give a forgotten account a new password. What an account's password opens is sealed to its public half when the
// account is made, when its password changes, and at its next sign-in. A key on a token is not recovered: it never left it.

/// Makes a recovery key, takes the place of an earlier one, and splits it.
/// Errors: Denied (see AccountBook::barTo()); Invalid for counts that cannot be; Io.
Result<std::vector<crypto::Share>> makeRecovery(const Office &office, const Session &session, const Clock &clock, int needed,
                                                int count);

/// What the latest recovery key needs: shares and how many there are; nullopt: none was made. Errors: Corrupt, Io.
struct RecoveryCard {
    int needed = 0, count = 0;
    QDateTime madeAt;
    QStringList reached; ///< accounts that it opens
};
Result<std::optional<RecoveryCard>> recoveryCard(const Office &office);

/// Gives \a id a new password with the shares of enough holders. Recorded in the chain, signed by the recovery key itself:
/// the officer sees it in their history. A suspended account stays suspended.
/// Errors: Denied where the shares are too few or others; NotFound where the account was not within reach; Invalid; Io.
Result<> recoverAccount(const Office &office, const Clock &clock, const std::vector<crypto::Share> &shares, const QString &id,
                        const QByteArray &password, KeyCost cost = KeyCost::Normal);

/// Seals what the session has to the office's recovery key, where there is one and it is not there yet. The key is believed
/// only as a record that verifies. Errors: Corrupt, Io.
Result<> bringWithinReach(const Office &office, const Session &session);

/// A share as a file: a line for people, then office, index and bytes with their checksum.
QByteArray shareText(const Office &office, const crypto::Share &share, int needed);
/// Errors: Invalid for what is no share of this office, or was mistyped.
Result<crypto::Share> readShare(const Office &office, const QByteArray &text);

/// The key that signs Recover under \a made; to verify. Errors: Corrupt.
Result<crypto::PublicKey> recoverySigner(const AccountRecord &made);

} // namespace zm::store
