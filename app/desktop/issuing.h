#pragma once

#include "app/desktop/documentsrun.h"
#include "store/papers.h"

namespace zm::desktop {

/// Who issues, and for which case.
struct Issuer {
    const store::Office &office;
    const store::Session &session;
    const Clock &clock;
    QString caseId;
};

/// The name a paper is kept under.
store::PaperName nameOf(const documents::PaperRef &ref);

/// The PDF of a paper. The first time it is made, frozen and recorded; from then on the same bytes come back, whatever
/// became of template, law or program. A working sheet is made anew each time.
/// Errors: Invalid naming the field that is not filled or the character no face has: nothing is issued; as
/// store::issuePaper().
Result<QByteArray> issuedPdf(const documents::PaperRef &ref, const documents::PaperFacts &facts, const Stationery &with,
                             const Issuer &issuer);

/// The paper as it is on the screen: as it was issued; before that a preview that says so.
Result<documents::Paper> shownPaper(documents::PaperRef ref, const documents::PaperFacts &facts, const Issuer &issuer);

/// Writes into the query log that a paper leaves the program, on paper or as a file; comes before it does.
/// \param kind file word of the paper. \param n its act; -1: the case's. Errors: as store::writeLook().
Result<> writePrint(const Issuer &issuer, const QString &kind, int n);

/// \a paper with each of \a numbers masked, for the screen.
Result<documents::Paper> masked(const documents::Paper &paper, const std::vector<cases::Identifier> &numbers);

} // namespace zm::desktop
