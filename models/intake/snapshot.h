#pragma once

#include "intake/words.h"

#include <vector>

namespace zm::intake {

/// A line of a unit's own list: what it still shows of a case.
struct SnapshotRow {
    int line = 0;       ///< of the file
    QString caseNumber;
    QString code;       ///< measure it applies; empty: none
    bool listed = false;
};

/// Reads a unit's list, CSV or XLSX: the columns case_number, code (may be left out) and listed (1 or 0), in any order, in
/// either language.
/// Errors: Invalid naming line and column; those of readTable().
Result<std::vector<SnapshotRow>> readSnapshot(const QByteArray &bytes, const IntakeWords &words);

} // namespace zm::intake
