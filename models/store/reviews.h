#pragma once

#include "store/supervision.h"

#include <map>
#include <optional>

namespace zm::store {

/// What the second review of a drawn case found, and who says so.
struct Finding {
    bool wrong = false;
    QString officer;
};

/// One month of second review, as far as it has come.
struct ReviewMonth {
    QString month;               ///< "2025-03"
    QString promise, promisedBy; ///< hash of the seed, hexadecimal; empty: none was promised
    QDate promisedOn;
    int count = 0;               ///< of each kind, as drawn; 0: not drawn
    std::map<QString, Finding> findings; ///< the latest, by case id
};

/// The months that were promised or drawn, the latest first. Errors: Corrupt, Io.
Result<std::vector<ReviewMonth>> reviewMonths(const Office &office);

/// One look at something personal, for a supervisor to go through.
struct LookOnRecord {
    qint64 n = 0; ///< of the query log
    QDateTime at; ///< UTC
    LogKind kind = LogKind::Reveal;
    QString officer, caseId, what, purpose;
    QString reviewedBy; ///< empty: nobody yet
};

/// The looks, the latest first. Errors: Corrupt, Io.
Result<std::vector<LookOnRecord>> looksOnRecord(const Office &office);

} // namespace zm::store
