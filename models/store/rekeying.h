#pragma once

#include "base/clock.h"
#include "store/office.h"
#include "store/sealinglimits.h"

namespace zm::store {

// An office takes new keys: a fresh one that seals from then on, handed to everybody who may work and to nobody else, and a
// fresh pair for backups. What is kept under the older key and can be changed is then sealed anew, portion after portion,
// while the office is in use; what was signed with what it sealed stays, and the older key with it, sealed under the newer.
// Whoever knew the older key only, from an old copy or a suspended account, opens nothing that is sealed from then on but
// what stands in cases that were open before: a case keeps its own key, because its acts are signed with what they sealed.

/// How it stands with an office's keys.
struct KeyStanding {
    int generation = 0;    ///< of the key that seals now; 0: the office's first
    qint64 sealings = 0;   ///< values that were sealed under it
    QDateTime since;       ///< of the key on record; invalid for the first
    QString by, reason;
    qint64 left = 0;       ///< values that still lie under an older one
    QStringList without;   ///< who may work and was not handed it yet
    SealingLimits limits;
    bool isTimeForNewKeys() const { return sealings >= limits.timeForNewKeys; }
};
/// Errors: Corrupt, Io.
Result<KeyStanding> keyStanding(const sql::Connection &connection);

/// Takes a fresh key; recorded, signed, durable. What lies under the older one waits for carryOver().
/// \return its generation. Errors: Denied where it is not this officer's to do; Conflict where an earlier one was not
/// carried over to its end, or an officer who may work has no pair yet; Invalid without a reason; Io.
Result<int> takeNewKeys(const Office &office, const Session &session, const Clock &clock, const QString &reason);

/// Seals up to \a portion values anew, in one transaction. \return how many; 0: nothing is left. Anybody signed in may do
/// it, as often as they like. Errors: Corrupt where a value does not open, naming it; Io.
Result<int> carryOver(const Office &office, const Session &session, int portion = 500);

} // namespace zm::store
