#pragma once

#include "documents/layout.h"

#include <QByteArray>
#include <QImage>

namespace zm::documents {

/// \a paper as a PDF: fonts embedded, text that reads back exactly.
/// Errors: as layOut(); Invalid where two characters share one drawing; Corrupt where a face cannot be embedded.
Result<QByteArray> toPdf(const Paper &paper, const PaperFonts &fonts);

/// Pages that are laid out already, as a PDF. Errors: as the other one.
Result<QByteArray> toPdf(const std::vector<Page> &pages, const QString &title, const PaperFonts &fonts);

/// One page for the screen.
/// \param page   from 0.
/// \param scale  pixels a millimetre.
/// Errors: as layOut(); NotFound when there is no such page.
Result<QImage> pageImage(const Paper &paper, int page, qreal scale, const PaperFonts &fonts);

/// How many pages \a paper takes. Errors: as layOut().
Result<int> pageCount(const Paper &paper, const PaperFonts &fonts);

} // namespace zm::documents
