#include "registry/expressions.h"

#include "registry/searchform.h"

#include <algorithm>

namespace zm::registry {

namespace {

constexpr std::size_t kShort = 6;

std::string quoted(std::u32string_view term)
{
    return '"' + utf8Of(term) + '"';
}

/// Every two neighbours from \a from on must be there; of a long text every second two, which still name each character:
/// the row decides, and each term more has its list walked.
std::string neighbours(std::u32string_view text, std::size_t from)
{
    const std::size_t step = text.size() > kShort ? 2 : 1;
    std::string all;
    for (std::size_t i = from; i + 1 < text.size(); i += step)
        all += (all.empty() ? "" : " AND ") + quoted(text.substr(i, 2));
    return all;
}

std::string without(const std::string &some, const std::string &others)
{
    return some + " NOT " + others;
}

std::string both(const std::string &one, const std::string &other)
{
    return one.empty() ? other : other.empty() ? one : one + " AND " + other;
}

bool isVowel(char32_t c) { return std::u32string_view(U"aeiouv").contains(c); }

/// How many letters from \a at on can be the beginning of one syllable.
std::vector<std::size_t> syllableEnds(std::u32string_view text, std::size_t at)
{
    std::vector<std::size_t> ends;
    std::size_t end = at;
    if (!isVowel(text[end])) {
        ends.push_back(++end);
        if (end < text.size() && text[end] == U'h' && std::u32string_view(U"zcs").contains(text[at]))
            ends.push_back(++end);
    }
    const std::size_t vowels = end;
    while (end < text.size() && end < vowels + 3 && isVowel(text[end]))
        ends.push_back(++end);
    if (end > vowels && end < text.size() && (text[end] == U'n' || text[end] == U'r')) {
        ends.push_back(++end);
        if (end < text.size() && text[end - 1] == U'n' && text[end] == U'g')
            ends.push_back(++end);
    }
    return ends;
}

/// First letters of the syllables \a text can be taken apart into; of two where one begins the other, the shorter.
void takeApart(std::u32string_view text, std::size_t at, const std::string &before, std::vector<std::string> &found)
{
    if (at == text.size()) {
        if (std::ranges::none_of(found, [&](const std::string &one) { return before.starts_with(one); })) {
            std::erase_if(found, [&](const std::string &one) { return one.starts_with(before); });
            found.push_back(before);
        }
        return;
    }
    for (const std::size_t end : syllableEnds(text, at))
        takeApart(text, end, before + char(text[at]), found);
}

} // namespace

bool isLetter(char32_t c) { return c >= U'a' && c <= U'z'; }

std::string partExpression(std::u32string_view text)
{
    return text.size() == 1 ? quoted(text) : neighbours(text, 0);
}

std::string nameExpression(std::u32string_view text, int tier)
{
    const std::string begins = quoted(kBeginning + std::u32string(text.substr(0, 2)));
    if (text.size() > 2)
        return tier == 2 ? partExpression(text) : both(begins, neighbours(text, 1));
    // What an earlier tier holds is left out here rather than looked at once more, row by row.
    const std::string whole = quoted(kWhole + std::u32string(text));
    return tier == 0 ? whole : tier == 1 ? without(begins, whole) : without(partExpression(text), begins);
}

std::string mixedExpression(std::u32string_view text)
{
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isLetter(text[i]))
            all = both(all, quoted(text.substr(i, 1)));
        if (i + 1 < text.size() && !isLetter(text[i]) && !isLetter(text[i + 1]))
            all = both(all, quoted(text.substr(i, 2)));
    }
    if (!isLetter(text[0]))
        all = both(all, quoted(kBeginning + std::u32string(text.substr(0, 1))));
    return all;
}

std::vector<std::string> initialsOf(std::u32string_view text)
{
    std::vector<std::string> found;
    takeApart(text, 0, {}, found);
    return found;
}

} // namespace zm::registry
