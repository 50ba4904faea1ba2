#pragma once

#include "identity/names.h"

#include <optional>

namespace zm::filter {

/// By what a case can be found. Plain text: keep it as the names are kept.
struct SearchKeys {
    QString name;     ///< comparable, see identity::comparableName()
    QString idNumber; ///< half width, upper case; empty: none
    QString number;   ///< the case's, as it is shown
    QString bareNumber; ///< the same without blanks, in half-width brackets, without leading zeros
    quint32 initials = 0; ///< a bit for every letter with which a character of the name may be read
};

SearchKeys searchKeys(const QString &name, const QString &idNumber, const QString &caseNumber,
                      const identity::NameReader &reader);

/// Why a case answers a search; the surer first.
enum class Reason : quint8 { WholeNumber, WholeName, NameBegins, NamePart, Pinyin, IdNumber, IdEnd, CaseNumber };

/// A case that answers, and the part of it that did.
struct Match {
    Reason reason = Reason::NamePart;
    bool inName = true; ///< otherwise in the case's number, or in the hidden ID number where reason says so
    qsizetype from = 0, length = 0; ///< in characters of the text as shown
    bool operator==(const Match &) const = default;
};

/// What somebody typed, made ready once for many cases.
class Search {
public:
    /// \param reader must outlive the search.
    Search(const QString &typed, const identity::NameReader &reader);

    /// Nothing was typed: everything answers and nothing matches.
    bool isEmpty() const { return m_typed.isEmpty(); }
    std::optional<Match> match(const SearchKeys &keys) const;

private:
    std::optional<Match> byName(const SearchKeys &keys) const;
    std::optional<Match> byReading(const SearchKeys &keys) const;
    std::optional<Match> byId(const SearchKeys &keys) const;
    std::optional<Match> byCaseNumber(const SearchKeys &keys) const;
    qsizetype read(QStringView name, qsizetype at, qsizetype typed) const;

    const identity::NameReader &m_reader;
    QString m_typed;  ///< as a name, lower case, without blanks
    QString m_plain;  ///< as an ID number
    QString m_bare;   ///< as a case number
    QString m_whole;  ///< the case number it is when written out; empty: it is none
    bool m_readable = false; ///< has letters with which a name may be read
};

} // namespace zm::filter
