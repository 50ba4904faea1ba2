#pragma once

#include "base/clock.h"
#include "store/office.h"

namespace zm::store {

/// A moment as a machine can tell it. The wall clock may be set; what ran since the machine started cannot.
struct Moment {
    QDateTime wall;         ///< UTC
    QByteArray boot;        ///< names this start of the machine; empty where it cannot be told
    qint64 sinceBootMs = 0;

    static Moment now(const Clock &clock);
};

/// How long the next try waits after \a failures wrong passwords in a row: nothing for the first few slips, then twice as
/// long each time, to a limit.
qint64 waitAfter(int failures);

/// Signs in, and makes guessing slow: a wrong password is counted, durably, before the answer, and a wait that runs refuses
/// every password unseen. A clock set back begins the wait anew and cannot make it longer than it was; it ends by itself.
/// Errors: Denied as Office::signIn() and while the wait runs, saying how long; Io where a failure cannot be counted.
Result<SharedSession> signInPaced(const Office &office, const Moment &at, const QString &id, const QByteArray &password);

/// Milliseconds until \a id may try again; 0: now. Errors: Io.
Result<qint64> signInWait(const Office &office, const Moment &at, const QString &id);

} // namespace zm::store
