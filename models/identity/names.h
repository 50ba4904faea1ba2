#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace zm::identity {

/// How a name may be read aloud, for search.
struct NameReadings {
    QString name;        ///< exactly as given
    QString surname;     ///< "欧阳"; empty for an organisation or a foreign name
    QStringList full;    ///< "ouyangna": every reading that search accepts, the most likely first; lower case, no tones, ü as v
    QStringList initials;///< "oyn", in the same order, no duplicates
};

/// Reads names with the surname table on top of ICU. Expensive to make, cheap to use; thread safe for reading.
class NameReader {
public:
    /// \param surnames  resources/surname_readings.tsv.
    /// Errors: Invalid with the line; Unsupported where ICU comes without its transliteration data.
    static Result<NameReader> load(const QByteArray &surnames);
    NameReader(NameReader &&) noexcept;
    NameReader &operator=(NameReader &&) noexcept;
    ~NameReader();

    NameReadings read(const QString &name) const;
    /// Every way to read one character, alone or in a surname of the table; empty for what is not read.
    const QStringList &syllables(char32_t character) const;

    /// For indexes of millions of names, which keep these answers.
    /// Readings of one character, the likeliest first.
    QStringList readingsOfCharacter(char32_t character) const;
    /// Ways to read \a surname as a surname, a syllable a character; the character's own ones come last.
    QList<QStringList> readingsOfSurname(const QString &surname) const;
    /// How many code points of \a name are a compound surname of the table; 1 where none is.
    qsizetype surnameLengthOf(const QList<uint> &name) const;

private:
    struct Data;
    explicit NameReader(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// The form names are compared in: middle dots unified, spaces at the ends dropped; characters are never changed
/// otherwise (compatibility ideographs keep their code points).
QString comparableName(const QString &name);

/// Code points of \a name that no national standard assigns (private use): they print as somebody else's character.
QList<char32_t> privateUseCodePoints(const QString &name);

} // namespace zm::identity
