#pragma once

#include "app/reporting/makereport.h"
#include "reports/digest.h"

namespace zm::reporting {

/// What went wrong in the office in \a folder since \a since, as of \a asOf: from the list that is kept of the cases and from
/// the query log, so within a second whatever the number of acts. Rows that change by themselves until that day are written
/// anew first. On connections of its own: for any thread. \param goesOn  whether to go on; may be empty.
/// Errors: Conflict where \a goesOn stopped it; Corrupt, Io.
Result<reports::Digest> makeDigest(const QString &folder, const cases::SharedJurisdiction &jurisdiction,
                                   const reports::Definitions &definitions, const Clock &clock, QDate since, QDate asOf,
                                   const std::function<bool()> &goesOn = {});

} // namespace zm::reporting
