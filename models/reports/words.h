#pragma once

#include "reports/report.h"

namespace zm::reports {

enum class Tongue : quint8 { Zh, En };

inline const QString &in(const Bilingual &text, Tongue tongue)
{
    return tongue == Tongue::Zh ? text.zh : text.en;
}

/// The words a report is printed and drawn with, in both languages: resources/reports/words.json.
class ReportWords {
public:
    /// Errors: Invalid naming a word that lacks a language.
    static Result<ReportWords> load(const QByteArray &bytes);

    /// \a key itself where it is no word: the names of people, units and clocks stand for themselves.
    QString text(const QString &key, Tongue tongue) const;
    bool has(const QString &key) const { return m_words.contains(key); }

private:
    QHash<QString, Bilingual> m_words;
};

/// What a group is called: the words for duties, grounds, programmes and details, else the name as it stands. A group
/// whose names are withheld says how many it is.
QString groupName(const Group &group, Dimension by, const ReportWords &words, const Definitions &definitions, Tongue tongue);
/// The same for a name alone.
QString groupName(const QString &name, Dimension by, const ReportWords &words, Tongue tongue);

/// A figure in words: "93.2 % (41 of 44)".
QString resultText(const Tally &tally, const LineDefinition &definition, const ReportWords &words, Tongue tongue);
QString percentText(double share);

} // namespace zm::reports
