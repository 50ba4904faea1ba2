#pragma once

#include "store/desk.h"
#include "store/syncbook.h"

namespace zm::store {

/// "110105-0105-2025-5f0c1a2b3c4d": the same in every office that works on the case. \param shard  two digits.
QString platformCase(const QString &number, const QString &shard);

/// Puts acts of the log that are not on their way yet into signed lines, oldest first, at most \a most of them. What an
/// officer had seen is told by the log: an act before which another office's act was taken in or seen was made in its sight.
/// \return how many. Errors: Denied where the office belongs to no platform; Corrupt, Io.
Result<int> writeLines(const Office &office, const Session &session, const Clock &clock, int most);

/// Takes what other offices did in cases of this one into the log, each act judged at the desk like any other. What the desk
/// refuses stays in front of people. \return how many were taken. Errors: Corrupt, Io.
Result<int> takeIn(Office &office, Desk &desk);

/// One side of what happened in two places: an act in words.
struct SyncSide {
    QByteArray eid;
    cases::Act act;      ///< personal texts read "***" where they are another office's
    QString org, officer;
    QDateTime at;
    QString code;        ///< of an own one: why it was not accepted
    std::optional<cases::Refusal> refusal; ///< of another office's: why it cannot be entered here
    sync::Verdict verdict = sync::Verdict::Accepted;
};

/// A case in which two offices acted, or an act that was not taken: for a person.
struct SyncTask {
    QString caseId, number; ///< empty id: no case of this office
    QDate due;              ///< the case's most urgent legal date; invalid: none
    std::vector<SyncSide> mine;   ///< refused, open
    std::vector<SyncSide> theirs; ///< not seen yet by an act of this office
    int common = 0;         ///< acts that both sides have
};

/// The oldest legal deadline first. Errors: Corrupt, Io.
Result<std::vector<SyncTask>> syncTasks(Desk &desk);

/// What a person decided about the refused acts of a case, having seen what others did.
enum class Closing : quint8 {
    TheirsCounts, ///< mine is kept with the reason, and is not sent again
    MineAgain,    ///< the same act, now in sight of theirs: it is sent anew and names the refused one
};

/// Closes the refused acts of a case and marks what others did as seen. Nothing is deleted: the acts stay in the log, on the
/// platform and in the outbox, with the reason. \param reason  not empty. Errors: Invalid, Denied, Io.
Result<> closeSyncTask(const Office &office, const Session &session, const Clock &clock, const QString &caseId, Closing closing,
                       const QString &reason);

/// An own act that the platform has given its word on.
struct SentAct {
    QByteArray eid;
    int act = 0; ///< its number in the case
    QString type;
};
/// Of a case, in the order they were sent. Errors: Corrupt, Io.
Result<std::vector<SentAct>> sentActs(const sql::Connection &connection, const QString &caseId);

/// The bar's figures.
struct SyncCounts {
    bool enrolled = false;
    QString url;
    qint64 waiting = 0;     ///< own acts without the platform's word
    qint64 unwritten = 0;   ///< acts of the log that have no line yet
    qint64 accepted = 0;
    qint64 refused = 0;     ///< open
    qint64 theirs = 0;      ///< acts of others in cases of this office, not seen yet
    qint64 unclear = 0;     ///< lines that were kept and not understood, or not proven
    QDateTime contact, confirmed; ///< the last answer at all; the last own act that was confirmed
    QDateTime freshUntil;
    QDateTime forgotAt;     ///< when the platform was seen to be set back
};
Result<SyncCounts> syncCounts(const Office &office, const Clock &clock);

} // namespace zm::store
