#pragma once

#include "store/sweep.h"

#include <array>
#include <functional>

namespace zm::store {

/// A case as a board names it.
struct BoardCase {
    QString caseId, number;
    QString name; ///< of the subject; "***" without a session
    bool operator==(const BoardCase &) const = default;
};

/// A unit that still owes something, with the cases it owes it in.
struct UnitBoardRow {
    UnitRow owes;
    std::vector<BoardCase> cases;
};

/// The four duties of an error, in the order they are shown. They close together or not at all (N8).
enum class RemedyDuty : quint8 { Removal, Apology, Clarification, Compensation };
inline constexpr int kRemedyDuties = int(RemedyDuty::Compensation) + 1;

/// An error that is not made good yet.
struct RemedyBoardRow {
    BoardCase of;
    QDate foundOn;
    std::array<bool, kRemedyDuties> done{}; ///< a paper that has to be served counts when it is
    QDate due; ///< last day of the withdrawal while that is open; invalid: promptly
    bool late = false;
};

/// An application for credit restoration that waits for the department.
struct RestorationBoardRow {
    BoardCase of;
    QDate receivedOn;
    bool answered = false; ///< accepted: the decision is awaited; otherwise the answer is
    QDate due;             ///< invalid: the rule gives no number
    bool late = false;
};

/// A reasoned decision not to list somebody (N15).
struct NotListedRow {
    BoardCase of;
    QDate decidedOn;
    QString officer, reasons;
};

struct Boards {
    std::vector<UnitBoardRow> recipients;       ///< the oldest debt first
    std::vector<RemedyBoardRow> remedies;       ///< the oldest error first
    std::vector<RestorationBoardRow> restorations; ///< what is due first first
    std::vector<NotListedRow> notListed;        ///< the latest first
};

/// Told cases done and total; answers whether to go on.
using BoardProgress = std::function<bool(qint64 done, qint64 total)>;

/// Folds every case that is open, and for the decisions not to list those that ended so. Stopped in the middle, what was
/// seen so far comes back. Errors: Io, Corrupt.
Result<Boards> boardsOf(Desk &desk, const BoardProgress &progress = {});

} // namespace zm::store
