#pragma once

#include "documents/layout.h"
#include "documents/words.h"

#include <QDate>

namespace zm::documents {

/// A paper of a booklet, with what the contents say of it.
struct BookletPart {
    QString title;
    QDate on;
    Paper paper;
};

/// The papers of a case one after the other, with a table of contents in front. Each paper keeps the numbers at its foot;
/// the booklet's own stand in the top outer corner, where a bound file is numbered, and are those of the contents.
/// \param office      whose file it is. \param caseNumber  as it is printed.
/// Errors: as layOut().
Result<std::vector<Page>> bookletOf(const QString &office, const QString &caseNumber, const std::vector<BookletPart> &parts,
                                    const Words &words, const PaperFonts &fonts);

} // namespace zm::documents
