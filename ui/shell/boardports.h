#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

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
    QString unit;
    int due = 0, late = 0, unknown = 0, residue = 0;
    QDate oldest;
    std::vector<BoardCase> cases;
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
    std::shared_ptr<const SealedPorts> sealed;  ///< interference and tips
    std::shared_ptr<const ReviewPorts> reviews; ///< second review, and the review of looks
};

} // namespace zm::ui
