#pragma once

#include "base/result.h"
#include "documents/fonts.h"

#include <vector>

namespace zm::documents {

/// What glyphs are painted with.
enum class Ink : quint8 { Black, Red, Faint };

/// One character at its place. Millimetres from the left edge of its line.
struct SetGlyph {
    Glyph glyph;
    char32_t character = 0;
    qreal x = 0;
    Ink ink = Ink::Black;
};

struct SetLine {
    std::vector<SetGlyph> glyphs;
    qreal width = 0; ///< mm, the squares of its characters
    QString text() const;
};

/// What lines are broken to. All lengths in mm.
struct Measure {
    FontRole role = FontRole::Body;
    qreal em = 0;      ///< size of the face
    qreal cell = 0;    ///< pitch of full-width characters
    qreal width = 0;   ///< of a full line
    qreal indent = 0;  ///< of the first line
    bool justified = true;
};

/// Breaks \a text into lines by the Chinese rules: no line begins with a closing mark or ends with an opening one,
/// numbers and Latin words stay whole; a mark that does not fit is squeezed in where the line's marks can give way,
/// else the character before it goes down with it. '\n' ends a line.
/// Errors: Invalid naming a character that no face has: it is never printed as a box.
Result<std::vector<SetLine>> breakLines(const QString &text, const Measure &measure, const PaperFonts &fonts);

/// Whether a line may begin with \a c; may end with it.
bool mayBegin(char32_t c);
bool mayEnd(char32_t c);

} // namespace zm::documents
