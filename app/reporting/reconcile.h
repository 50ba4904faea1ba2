#pragma once

#include "app/reporting/makereport.h"

namespace zm::reporting {

/// A case that one list says is over and another still shows.
struct Unreconciled {
    QString caseId, number;
    QString what; ///< "performed", "round_ended", "ended_otherwise", "term_expired", "off_and_unconfirmed"
    QDate since;
    bool operator==(const Unreconciled &) const = default;
};

/// Holds three lists against each other, as prosecutors do: cases whose duty is performed, rounds of enforcement that
/// ended, and entries that stand or are still applied somewhere. By number. Errors: Corrupt, Io.
Result<std::vector<Unreconciled>> reconcile(const QString &folder, const ReportMeans &means, QDate asOf);

} // namespace zm::reporting
