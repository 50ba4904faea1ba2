#pragma once

#include "base/result.h"
#include "cases/outcome.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace zm::ui {

/// How the office stands with its platform.
enum class SyncLink : quint8 { Good, Unreachable, Busy, KeyProblem, ClientTooOld, ServerTooOld, Strange };

struct SyncStanding {
    int waiting = 0;   ///< own acts without the platform's word
    int accepted = 0;  ///< confirmed, with receipts
    int refused = 0;   ///< not taken, and nobody has dealt with it here
    int theirs = 0;    ///< acts of others that nobody here has seen
    SyncLink link = SyncLink::Good;
    QDateTime contact, confirmed; ///< UTC; invalid: never
    QDateTime setBackAt;          ///< when the platform was seen to be set back; invalid: never
    bool underWay = false;
    int filesOnWay = 0;           ///< files of evidence for others, not wholly at the platform
    int filesPercent = 0;         ///< how much of them is there
    int filesNotFetched = 0;      ///< at the platform, their readers have not fetched them
    int filesNotSent = 0;         ///< that the platform did not take
};

/// An act of one side.
struct SyncSideCard {
    cases::Act act;
    QString org, officer;
    QDateTime at;
    QString code;                          ///< of an own one: why it was not taken
    std::optional<cases::Refusal> refusal; ///< of another's: why it cannot be entered here
};

/// A case in which two offices acted.
struct SyncTaskCard {
    QString caseId, number;
    QDate due;                        ///< the most urgent legal date; invalid: none
    std::vector<SyncSideCard> mine, theirs;
    int common = 0;                   ///< acts both have
    bool favoursMine = false;         ///< what was refused here lets the person go: it is proposed to do it again
};

enum class SyncChoice : quint8 { TheirsCounts, MineAgain };

struct SyncPorts {
    std::function<Result<SyncStanding>()> standing;
    /// The oldest legal deadline first.
    std::function<Result<std::vector<SyncTaskCard>>()> tasks;
    std::function<Result<>(const QString &caseId, SyncChoice choice, const QString &reason)> close;
    /// Begins a round. \param done  called when it has ended, and after every round that begins by itself.
    std::function<void(const std::function<void()> &done)> synchronise;
};

} // namespace zm::ui
