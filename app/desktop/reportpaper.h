#pragma once

#include "documents/print.h"
#include "documents/outline.h"
#include "reports/chart.h"

namespace zm::desktop {

/// A report ready to be printed: its pages and where its parts begin.
struct ReportPages {
    QString title;
    std::vector<documents::Page> pages;
    std::vector<documents::Bookmark> bookmarks;
};

/// The supervisors' report in the layout of official papers: cover, the three failures, every metric, comparisons,
/// recipient units, charts, the cases that need attention.
/// \param signer  name of who signs; empty: the report says that it is not signed.
/// Errors: as documents::layOut().
Result<ReportPages> reportPages(const reports::Report &report, const reports::ReportWords &words, reports::Tongue tongue,
                                const QString &signer, const documents::PaperFonts &fonts);

} // namespace zm::desktop
