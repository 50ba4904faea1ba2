#pragma once

#include "base/clock.h"
#include "store/officerstatement.h"

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

/// A try at signing in, in three steps, so that a window waits for none: read, stretch, settle.
class SignInTry final {
public:
    /// Errors: Denied while a wait after wrong passwords runs, saying how long; Corrupt, Io.
    static Result<SignInTry> begin(const Office &office, const Moment &at, const QString &id);

    /// Stretches the password and opens the account with it. Any thread; tells nobody but the caller.
    Result<SharedSession> open(const QByteArray &password) const;

    /// What became of it, counted: a wrong password durably before the answer. \a opened is what open() answered. Where
    /// a wait began in between it is refused, right or wrong: tries side by side gain nothing.
    /// Errors: as open(); Denied where the account may not work, and for the wait; Io.
    Result<SharedSession> settle(const Office &office, const Moment &at, Result<SharedSession> opened) const;

private:
    QString m_id;
    QByteArray m_genesis;
    std::optional<OfficerRow> m_row; ///< nullopt: nobody has that id
};

/// Signs in, and makes guessing slow: a wrong password is counted, durably, before the answer, and a wait that runs refuses
/// every password unseen. A clock set back begins the wait anew and cannot make it longer than it was; it ends by itself.
/// Errors: Denied as Office::signIn() and while the wait runs, saying how long; Io where a failure cannot be counted.
Result<SharedSession> signInPaced(const Office &office, const Moment &at, const QString &id, const QByteArray &password);

/// Milliseconds until \a id may try again; 0: now. Errors: Io.
Result<qint64> signInWait(const Office &office, const Moment &at, const QString &id);

} // namespace zm::store
