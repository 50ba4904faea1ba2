#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace zm::documents {

/// What one face of a PDF was used for: the glyphs in the order of their first use, and the character each stands for.
struct FaceUse {
    std::vector<quint32> glyphs;
    QHash<quint32, char32_t> characters;

    /// Errors: Invalid where one glyph would stand for two characters: the text could not be read back.
    Result<> add(quint32 glyph, char32_t character);
};

/// \a pdf, as QPdfWriter writes it, with text that reads back as it was put in. Qt names the lowest code point of the
/// basic plane for each glyph (a Kangxi radical for a common character, nothing for a rare one).
/// \param uses  by PostScript name.
/// Errors: Corrupt when the PDF has not the form expected or a used face is not embedded in it.
Result<QByteArray> withTextLayer(const QByteArray &pdf, const QHash<QByteArray, FaceUse> &uses);

} // namespace zm::documents
