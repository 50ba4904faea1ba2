#pragma once

#include "app/desktop/issuing.h"
#include "documents/booklet.h"

class QPrinter;

namespace zm::desktop {

/// Whole A4 sheets on the printer called \a name; empty or not there any more: the machine's own first one.
void makeReady(QPrinter &printer, const QString &name);

/// The papers as they were issued, those that were not yet being issued by it; each is written into the query log.
/// Errors: as issuedPdf(), writePrint().
Result<std::vector<documents::BookletPart>> issuedParts(const std::vector<documents::PaperRef> &refs,
                                                        const documents::PaperFacts &facts, const Stationery &with,
                                                        const Issuer &issuer);

/// What stands over the contents of a bound print.
struct Bound {
    QString office, caseNumber;
};

/// Prints \a parts one after the other; with \a bound as a booklet. The printer's page range and, where it makes only one,
/// its copies are kept here. \param goesOn  asked before each page; false: the rest is left out.
/// Errors: as documents::printPages().
Result<> printParts(const std::vector<documents::BookletPart> &parts, const std::optional<Bound> &bound, const Stationery &with,
                    QPrinter &printer, const std::function<bool(int page, int of)> &goesOn);

} // namespace zm::desktop
