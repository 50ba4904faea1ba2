#include "registry/searchform.h"

#include <algorithm>

namespace zm::registry {

namespace {

constexpr std::size_t kMostReadings = 16;

bool isLatin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

/// The next code point of well-formed UTF-8.
char32_t take(std::string_view &utf8)
{
    const auto byte = [&](std::size_t at) { return char32_t(static_cast<unsigned char>(utf8[at])); };
    const std::size_t length = std::min<std::size_t>(utf8.size(), byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4);
    char32_t c = length == 1 ? byte(0) : byte(0) & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        c = c << 6 | (byte(i) & 0x3F);
    utf8.remove_prefix(length);
    return c;
}

void put(std::string &utf8, char32_t c)
{
    if (c < 0x80) {
        utf8 += char(c);
        return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr char32_t leads[] = {0, 0xC0, 0xE0, 0xF0};
    utf8 += char(leads[more] | c >> (6 * more));
    for (int i = more - 1; i >= 0; --i)
        utf8 += char(0x80 | (c >> (6 * i) & 0x3F));
}

/// The character as search compares it; 0 where it is left out.
char32_t compared(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c + 32 : isLatin(c) ? c : 0;
    if ((c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000 || c == 0x3007 || (c >= 0xE000 && c <= 0xF8FF))
        return c;
    return QChar::isLetterOrNumber(c) ? QChar::toLower(c) : 0;
}

} // namespace

void searchForm(std::string_view utf8, std::u32string &form)
{
    form.clear();
    while (!utf8.empty()) {
        if (const char32_t c = compared(take(utf8)))
            form += c;
    }
}

std::u32string searchForm(std::string_view utf8)
{
    std::u32string form;
    form.reserve(utf8.size() / 3 + 2);
    searchForm(utf8, form);
    return form;
}

std::u32string searchForm(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return searchForm(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

std::string utf8Of(std::u32string_view text)
{
    std::string utf8;
    for (const char32_t c : text)
        put(utf8, c);
    return utf8;
}

std::string nameTerms(std::u32string_view form)
{
    std::string terms;
    terms.reserve(form.size() * 12 + 20);
    const auto term = [&](std::initializer_list<char32_t> characters) {
        for (const char32_t c : characters)
            put(terms, c);
        terms += ' ';
    };
    for (std::size_t i = 0; i < form.size(); ++i) {
        term({form[i]});
        if (i + 1 < form.size())
            term({form[i], form[i + 1]});
    }
    if (form.empty())
        return terms;
    term({kBeginning, form[0]});
    if (form.size() > 1)
        term({kBeginning, form[0], form[1]});
    if (form.size() == 1)
        term({kWhole, form[0]});
    else if (form.size() == 2)
        term({kWhole, form[0], form[1]});
    return terms;
}

const Readings::Syllables &Readings::ofCharacter(char32_t character)
{
    const auto [at, fresh] = m_characters.try_emplace(character);
    if (fresh) {
        for (const QString &reading : m_reader->readingsOfCharacter(character))
            at->second.push_back({reading.toStdString(), reading.first(1).toStdString()});
    }
    return at->second;
}

const Readings::Syllables &Readings::ofSurname(std::u32string_view surname)
{
    const auto [at, fresh] = m_surnames.try_emplace(std::u32string(surname));
    if (fresh) {
        const QString name = QString::fromUcs4(surname.data(), qsizetype(surname.size()));
        for (const QStringList &syllables : m_reader->readingsOfSurname(name)) {
            Reading reading;
            for (const QString &syllable : syllables) {
                reading.full += syllable.toStdString();
                reading.initials += syllable.first(1).toStdString();
            }
            at->second.push_back(std::move(reading));
        }
    }
    return at->second;
}

std::vector<const Readings::Syllables *> Readings::pieces(bool organisation, std::u32string_view form)
{
    std::vector<const Syllables *> pieces;
    m_latin.clear();
    std::size_t at = 0;
    if (!organisation && form.size() > 1 && !isLatin(form[0])) {
        at = 1;
        if (form.size() > 2) {
            QList<uint> name(qsizetype(std::min<std::size_t>(form.size(), 5)));
            std::ranges::copy(form.substr(0, std::size_t(name.size())), name.begin());
            at = std::size_t(m_reader->surnameLengthOf(name));
        }
        pieces.push_back(&ofSurname(form.substr(0, at)));
    }
    for (; at < form.size(); ++at) {
        if (!isLatin(form[at])) {
            pieces.push_back(&ofCharacter(form[at]));
            continue;
        }
        std::string run;
        for (; at < form.size() && isLatin(form[at]); ++at)
            run += char(form[at]);
        --at;
        m_latin.push_back(std::make_unique<Syllables>(Syllables{{run, run.substr(0, 1)}}));
        pieces.push_back(m_latin.back().get());
    }
    std::erase_if(pieces, [](const Syllables *piece) { return piece->empty(); });
    return pieces;
}

std::vector<Reading> Readings::of(bool organisation, std::u32string_view form)
{
    std::vector<Reading> readings{{}};
    for (const Syllables *piece : pieces(organisation, form)) {
        const std::size_t before = readings.size();
        const std::size_t ways = std::min(piece->size(), std::max<std::size_t>(1, kMostReadings / before));
        for (std::size_t way = 1; way < ways; ++way) {
            for (std::size_t i = 0; i < before; ++i)
                readings.push_back({readings[i].full + (*piece)[way].full, readings[i].initials + (*piece)[way].initials});
        }
        for (std::size_t i = 0; i < before; ++i) {
            readings[i].full += (*piece)[0].full;
            readings[i].initials += (*piece)[0].initials;
        }
    }
    if (readings.front().full.empty())
        readings.clear();
    return readings;
}

std::string Readings::terms(bool organisation, std::u32string_view form)
{
    std::vector<std::string> each;
    for (Reading &reading : of(organisation, form)) {
        for (std::string *term : {&reading.full, &reading.initials}) {
            if (std::ranges::find(each, *term) == each.end())
                each.push_back(std::move(*term));
        }
    }
    std::string terms;
    for (const std::string &term : each)
        terms += term + ' ';
    return terms;
}

bool Readings::begins(bool organisation, std::u32string_view form, std::u32string_view query)
{
    // Places of the query that can be reached after so many characters of the name.
    std::vector<bool> reached(query.size() + 1, false);
    reached[0] = true;
    const bool named = !organisation && form.size() > 1 && !isLatin(form[0]);
    for (std::size_t i = 0; i < form.size(); ++i) {
        std::vector<bool> after(query.size() + 1, false);
        std::vector<std::string> spoken;
        for (const Reading &reading : ofCharacter(form[i]))
            spoken.push_back(reading.full);
        if (i == 0 && named) {
            for (const Reading &reading : ofSurname(form.substr(0, 1)))
                spoken.push_back(reading.full);
        }
        for (std::size_t at = 0; at < query.size(); ++at) {
            if (!reached[at])
                continue;
            if (query[at] == form[i])
                after[at + 1] = true;
            for (const std::string &syllable : spoken) {
                for (std::size_t n = 0; n < syllable.size() && at + n < query.size(); ++n) {
                    if (query[at + n] != char32_t(syllable[n]))
                        break;
                    after[at + n + 1] = true;
                }
            }
        }
        if (after[query.size()])
            return true;
        if (std::ranges::none_of(after, [](bool one) { return one; }))
            return false;
        reached = std::move(after);
    }
    return false;
}

} // namespace zm::registry
