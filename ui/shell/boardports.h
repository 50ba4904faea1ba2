#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace zm::ui {

/// A case as a board names it.
struct BoardCase {
    QString caseId, number, name;
};

/// What one unit still owes after removals, and in which cases.
struct UnitOnBoard {
    QString id, unit; ///< in acts; what it is called
    int due = 0, late = 0, unknown = 0, residue = 0;
    int residueDays = 0; ///< person-days that went on there after the removals
    QDate oldest;
    std::vector<BoardCase> cases;
};

/// What became of a unit's own list.
struct TakenSnapshot {
    int clean = 0, residue = 0, asListed = 0;
    QStringList apart; ///< a sentence each: lines not in the ledger, cases with a newer list, acts that were refused
};

/// An error with its four duties: taken off, apology served, clarified, told of compensation.
struct RemedyOnBoard {
    BoardCase of;
    QDate foundOn;
    std::array<bool, 4> done{};
    QDate due; ///< invalid: promptly
    bool late = false;
};

struct RestorationOnBoard {
    BoardCase of;
    QDate receivedOn;
    bool answered = false; ///< accepted: the decision is awaited
    QDate due;
    bool late = false;
};

/// A reasoned decision not to list.
struct NotListedOnBoard {
    BoardCase of;
    QDate decidedOn;
    QString officer, reasons;
};

struct BoardContents {
    std::vector<UnitOnBoard> recipients;
    std::vector<RemedyOnBoard> remedies;
    std::vector<RestorationOnBoard> restorations;
    std::vector<NotListedOnBoard> notListed;
};

struct ReviewPorts;
struct SealedPorts;

struct BoardPorts {
    /// Runs in a worker thread. Told cases done and total, \a progress answers whether to go on.
    std::function<Result<BoardContents>(const std::function<bool(qint64 done, qint64 total)> &progress)> read;
    /// Takes in \a unit's own list of \a takenOn from a file. Runs in a worker thread.
    std::function<Result<TakenSnapshot>(const QString &unit, const QString &path, QDate takenOn)> takeSnapshot;
    std::shared_ptr<const SealedPorts> sealed;  ///< interference and tips
    std::shared_ptr<const ReviewPorts> reviews; ///< second review, and the review of looks
};

} // namespace zm::ui
