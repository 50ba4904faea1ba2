#pragma once

#include "app/reporting/makereport.h"
#include "base/clock.h"
#include "documents/fonts.h"
#include "reports/words.h"

// `zm report accountability --out FILE.pdf` is answered by the desktop program, because papers need fonts.

namespace zm::desktop {

struct ReportCall {
    QString office;   ///< the office's folder
    QString period;   ///< "2025-01-01..2025-12-31"
    QDate on;         ///< the day of the data; invalid: today
    QString filter, filterName;
    QString language; ///< "en", else Chinese
    QString out;      ///< the PDF
};

/// Who signs a report: a supervisor, nobody else. Null: the report goes unsigned.
const store::Session *signerOf(const store::SharedSession &session);

/// \a report as a PDF with figures for machines in it, signed by \a session's officer where there is one.
/// Errors: as reportPages(); Corrupt; Io.
Result<QByteArray> printedReport(const reports::Report &report, const reports::ReportWords &words, reports::Tongue tongue,
                                 const store::Session *session, const documents::PaperFonts &fonts);

/// Writes the supervisors' report, signed by the supervisor that ZM_OFFICER and ZM_PASSWORD_FILE name, unsigned where
/// they name no supervisor. \return exit status: 0; 2 for a wrong call; 3 when the machine failed.
int runReport(const ReportCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

} // namespace zm::desktop
