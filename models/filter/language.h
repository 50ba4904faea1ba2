#pragma once

#include "filter/words.h"

#include <expected>

namespace zm::filter {

/// Why a text is no filter.
struct Mistake {
    enum class What : quint8 {
        UnknownWord, ///< `word` is no term
        BadNumber,   ///< `word` should hold a number from one up
        BadDay,      ///< `word` should hold two days, the first not after the second
        Missing,     ///< a term is missing beside `word`, a separator
    };
    What what = What::UnknownWord;
    QString word;      ///< as typed
    QStringList meant; ///< phrases it may stand for, the likeliest first; empty: none is near
    bool operator==(const Mistake &) const = default;
};

/// Reads a filter in either language, mixed if need be: terms joined by a middle dot or a comma, groups by `or`.
/// A text without a term is the filter that says nothing.
std::expected<Filter, Mistake> parse(const QString &text, const Words &words);

/// Writes a filter so that parse() reads the same one back.
QString print(const Filter &filter, const Words &words, Tongue tongue);

} // namespace zm::filter
