#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QRawFont>
#include <QString>

#include <memory>
#include <optional>

namespace zm::documents {

/// What a piece of a paper is set in. Source: GB/T 9704-2012 5.2.2 and 7; law.md section 13.
enum class FontRole : quint8 { Body, Title, Heading, Kai, PageNumber };
inline constexpr int kFontRoles = int(FontRole::PageNumber) + 1;

/// One character in one face.
struct Glyph {
    int face = -1;      ///< index for PaperFonts::face()
    quint32 index = 0;  ///< glyph index in the face, never 0
    qreal advance = 0;  ///< in em
};

/// The faces papers are printed in, found once at the start. Copies are cheap (shared, immutable).
class PaperFonts {
public:
    /// \param faces  the bytes of resources/templates/faces.json.
    /// Errors: Invalid for a malformed file; NotFound naming the role, its families and the Debian package.
    /// Needs a QGuiApplication.
    static Result<PaperFonts> load(const QByteArray &faces);

    /// \a character in the first face of the role's chain that has it; nullopt where none has.
    std::optional<Glyph> glyph(FontRole role, char32_t character) const;
    /// The face at \a pixelSize device pixels an em.
    QRawFont face(int face, qreal pixelSize) const;
    /// The face's name inside a PDF.
    QByteArray postScriptName(int face) const;
    int faceCount() const;
    /// The family a role is set in.
    QString family(FontRole role) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace zm::documents
