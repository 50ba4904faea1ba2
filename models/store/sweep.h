#pragma once

#include "store/desk.h"

#include <map>

namespace zm::store {

/// What one unit still owes after removals. Unknown is never counted as released.
struct UnitRow {
    QString unit;
    int due = 0;     ///< entries it has not let go of, all of the following included
    int late = 0;    ///< past the end of the clock for it
    int unknown = 0; ///< nothing was heard since the removal
    int residue = 0; ///< its own latest snapshot still shows entry or measure
    int residueDays = 0; ///< person-days it went on there after the removals, until today
    QDate oldest;    ///< the earliest removal among them
};

/// A row a unit that owes something, the oldest first. Folds the cases whose entry has ended and that are not closed.
/// Errors: Io, Corrupt.
Result<std::vector<UnitRow>> recipientsBoard(Desk &desk);

/// What the units still owe in one case on \a today, added to \a board by unit.
void addOwed(std::map<QString, UnitRow> &board, const CaseFile &file, QDate today);

/// One line of a unit's own list: what it still shows of a case.
struct SnapshotLine {
    int line = 0;       ///< of the file
    QString caseNumber;
    QString code;       ///< measure it applies; empty: none
    bool listed = false;
};

/// What became of a snapshot.
struct SweepReport {
    int clean = 0, residue = 0;  ///< cases whose snapshot was recorded
    int asListed = 0;            ///< shown, and still lawfully listed: nothing to record
    QStringList stale;           ///< cases with a snapshot of that day or later: left as they are
    QStringList ofOthers;        ///< cases the list names or should have let go of, of a programme the officer does not work in
    std::vector<SnapshotLine> strangers; ///< not in this office's ledger for that unit
    std::vector<std::pair<QString, cases::Refusal>> refused; ///< case number and why
};

/// Records what \a unit's whole list of \a takenOn says, as report_snapshot acts through the desk. An ended entry that
/// is not in the list was let go of there; one that is in it is residue and its case is open again. An officer takes in what
/// is of the programmes they work in: a department's officer no court's case.
/// Errors: those of Desk::submitBatch().
Result<SweepReport> takeSnapshot(Desk &desk, const QString &unit, QDate takenOn,
                                 const std::vector<SnapshotLine> &lines);

} // namespace zm::store
