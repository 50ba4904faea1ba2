#pragma once

#include "base/result.h"
#include "cases/state.h"

#include <functional>
#include <vector>

namespace zm::store {

/// One act of a case in passing.
struct PassedAct {
    cases::ActKind kind = cases::ActKind::Note;
    QDate on, recordedOn;
    QString officer; ///< who signed
};

/// A case folded in passing; what is personal reads "***".
struct PassedCase {
    QString id;
    cases::CaseState state;
    std::vector<PassedAct> acts; ///< act n at index n
};

/// Which acts a pass reads.
struct PassRange {
    qint64 untilSeq = 0; ///< the last act that had arrived
    QDate until;         ///< a case is read up to its first act of a later legal date; invalid: all of it
    int part = 0, parts = 1; ///< the part-th of so many shares of the cases, by their ids
    bool checkHashes = false; ///< recompute the hash of every act
};

/// What a pass went over.
struct PassSum {
    qint64 acts = 0, cases = 0;
    std::vector<QByteArray> digests; ///< SHA-256 over the hashes of each sixteenth of the cases, in order
    QStringList altered;             ///< acts whose bytes are not what was hashed, where that was checked
};

/// Folds case after case in one pass over the acts, on a connection of its own: for any thread.
/// \param take  one case; answers whether to go on.
/// Errors: Corrupt naming an act that cannot be read; Conflict where \a take stopped; Io.
Result<PassSum> passCases(const QString &officeFolder, const PassRange &range,
                          const std::function<bool(PassedCase &passed)> &take);

/// One digest for all acts that were passed, whatever the shares. \param sums  by share, in order.
QByteArray dataHead(const std::vector<PassSum> &sums);

/// The number of the act that arrived last, for a range. Errors: Io.
Result<qint64> lastArrived(const QString &officeFolder);

/// Reads every act once in the order they lie there and does nothing with them: what a report is measured against.
/// \return how many bytes. Errors: Io.
Result<qint64> passBare(const QString &officeFolder);

} // namespace zm::store
