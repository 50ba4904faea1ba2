#pragma once

#include "documents/layout.h"

#include <QByteArray>
#include <QImage>

#include <functional>

class QPagedPaintDevice;

namespace zm::documents {

/// \a paper as a PDF/A-1b: fonts embedded, text that reads back exactly, in Chinese as it says of itself.
/// Errors: as layOut(); Invalid where two characters share one drawing; Corrupt where a face cannot be embedded.
Result<QByteArray> toPdf(const Paper &paper, const PaperFonts &fonts);

/// Pages that are laid out already, as a PDF. Errors: as the other one.
Result<QByteArray> toPdf(const std::vector<Page> &pages, const QString &title, const PaperFonts &fonts);

/// Paints \a pages on a printer, one sheet side each; how they are folded onto paper is the device's.
/// \param device  of A4 sheets with no margins, whose origin is the sheet's corner; told where a page is an envelope.
/// \param goesOn  asked before each page, counted from 0; false: the rest is left out.
/// Errors: Invalid as toPdf(); Io when the device cannot be begun.
Result<> printPages(QPagedPaintDevice &device, const std::vector<Page> &pages, const PaperFonts &fonts,
                    const std::function<bool(int page)> &goesOn);

/// One page for the screen.
/// \param page   from 0.
/// \param scale  pixels a millimetre.
/// Errors: as layOut(); NotFound when there is no such page.
Result<QImage> pageImage(const Paper &paper, int page, qreal scale, const PaperFonts &fonts);

/// How many pages \a paper takes. Errors: as layOut().
Result<int> pageCount(const Paper &paper, const PaperFonts &fonts);

} // namespace zm::documents
