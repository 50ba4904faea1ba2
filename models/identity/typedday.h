#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>

namespace zm::identity {

/// The words people write days with, read from a table. Immutable.
class DayWords {
public:
    /// \param tsv  resources/day_words.tsv: use, word, days. Uses: year, month, day (signs behind the figures) and offset
    /// (a word for a day so many days after today). Errors: Invalid with the line.
    static Result<DayWords> load(const QByteArray &tsv);

    bool isSign(QStringView use, const QString &word) const { return m_signs.contains(use.toString() + u' ' + word); }
    /// Days after today; nullopt for any other word.
    std::optional<int> offset(const QString &word) const;

private:
    QHash<QString, int> m_offsets;
    QHash<QString, bool> m_signs; ///< "year <sign>"
};

/// The day that \a typed names; nullopt where it names none. The year comes first and has four digits, the same sign stands
/// twice between the figures, or none between eight of them: which of two figures is the month is never guessed. Besides:
/// "today" in either language, and "+3" or "-3", calendar days from \a today. Full-width signs count as plain ones.
/// \param today  invalid: what is told from today names no day.
std::optional<QDate> readTypedDay(const QString &typed, QDate today, const DayWords &words);

} // namespace zm::identity
