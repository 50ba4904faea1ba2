#pragma once

#include "documents/paper.h"
#include "documents/typeset.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

namespace zm::documents {

/// The page of GB/T 9704-2012 5.2, in millimetres.
namespace page {
inline constexpr qreal kWidth = 210, kHeight = 297;
inline constexpr qreal kTop = 37, kLeft = 28;
inline constexpr qreal kTypeWidth = 156, kTypeHeight = 225;
inline constexpr int kLines = 22, kCharacters = 28;
inline constexpr qreal kPoint = 25.4 / 72;
inline constexpr qreal kBody = 16 * kPoint;  ///< size 3
inline constexpr qreal kTitle = 22 * kPoint; ///< size 2
inline constexpr qreal kNumber = 14 * kPoint;///< size 4
/// How far below the top of its em a character's base line stands; Han faces agree on it.
inline constexpr qreal kAscent = 0.86;
/// The first line's characters stand at the top of the type area, the last line's at its foot.
inline constexpr qreal kLinePitch = (kTypeHeight - kBody) / (kLines - 1);
inline constexpr qreal kCell = (kTypeWidth - kBody) / (kCharacters - 1);
} // namespace page

/// A line of glyphs on a page. Millimetres from the page's top left corner; y is the base line.
struct PlacedLine {
    QPointF at;
    qreal em = 0;
    SetLine line;
};

struct Page {
    std::vector<PlacedLine> lines;
    std::vector<QLineF> rules;          ///< of tables
    std::vector<PlacedLine> watermarks; ///< set across the page; at: the middle of the line
    QPointF seal;                       ///< middle of the seal's place; null: none on this page
    std::vector<QRectF> squares;        ///< black, of a QR code
    QSizeF size{page::kWidth, page::kHeight}; ///< mm
};

/// Pages of \a paper, at least one, numbered from \a firstNumber.
/// Errors: Invalid naming a character that no face has, or a table whose row has too few cells.
Result<std::vector<Page>> layOut(const Paper &paper, const PaperFonts &fonts, int firstNumber = 1);

/// Puts numbers at the foot of \a pages, outside on each. Errors: as layOut().
Result<> numberPages(std::vector<Page> &pages, int firstNumber, const PaperFonts &fonts);

} // namespace zm::documents
