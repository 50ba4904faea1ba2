#pragma once

#include "base/result.h"
#include "filter/filter.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace zm::filter {

/// The languages a filter is written in.
enum class Tongue : quint8 { English, Chinese };

/// A way to write a term: "within %1 working days".
struct Phrase {
    Term term;         ///< with its stage, without what the slots hold
    Tongue tongue;
    QString pattern;
    QRegularExpression form; ///< of the whole phrase, one capture a slot
};

/// The words of the language, read from a table. The first pattern of a term in a language is the one printed.
class Words {
public:
    /// \param tsv  resources/filter_words.tsv: term, language, pattern. Errors: Invalid with the line.
    static Result<Words> load(const QByteArray &tsv);

    const std::vector<Phrase> &phrases() const { return m_phrases; }
    /// The pattern \a term is printed by.
    QString pattern(const Term &term, Tongue tongue) const;
    /// Between groups; before a negated term. As printed.
    QString orWord(Tongue tongue) const { return m_or[int(tongue)]; }
    QString notWord(Tongue tongue) const { return m_not[int(tongue)]; }
    /// A number in digits or in the numerals of the table; nullopt for anything else.
    std::optional<int> number(const QString &text) const;

private:
    Result<> add(const QString &term, Tongue tongue, const QString &pattern);
    std::vector<Phrase> m_phrases;
    QString m_or[2], m_not[2];
    QHash<QChar, int> m_numerals;
};

/// How many slots a term has, and what stands in them.
enum class Slot : quint8 { None, Text, Number, Days };
Slot slotOf(Ask ask);

} // namespace zm::filter
