#include "filter/language.h"

#include "identity/width.h"

namespace zm::filter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostMeant = 3;

bool isSeparator(QChar sign)
{
    static const QString separators = u"·・•･,;、\n"_s;
    return separators.contains(sign);
}

bool isQuote(QChar sign)
{
    return sign == u'"' || sign == u'“' || sign == u'”';
}

/// A piece of the text: a term, or the word between two groups.
struct Piece {
    QString text;
    bool isOr = false;
};

/// Where the word `or` stands at \a at, how long it is; 0: it does not. A word of letters needs blanks about it.
qsizetype orAt(const QString &text, qsizetype at, const Words &words)
{
    for (const Tongue tongue : {Tongue::English, Tongue::Chinese}) {
        const QString word = words.orWord(tongue);
        if (QStringView(text).mid(at, word.size()).compare(word, Qt::CaseInsensitive) != 0)
            continue;
        const bool spaced = (at == 0 || text[at - 1].isSpace())
            && (at + word.size() == text.size() || text[at + word.size()].isSpace());
        if (tongue == Tongue::Chinese || spaced)
            return word.size();
    }
    return 0;
}

std::vector<Piece> pieces(const QString &text, const Words &words)
{
    std::vector<Piece> found{{}};
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size();) {
        const QChar sign = text[i];
        inQuotes = inQuotes != isQuote(sign);
        const qsizetype length = inQuotes ? 0 : orAt(text, i, words);
        if (length > 0) {
            found.push_back({text.mid(i, length), true});
            found.push_back({});
            i += length;
        } else if (!inQuotes && isSeparator(sign)) {
            found.push_back({});
            ++i;
        } else {
            found.back().text += sign;
            ++i;
        }
    }
    for (Piece &piece : found)
        piece.text = piece.text.simplified();
    return found;
}

/// How many signs have to change to make one text of the other.
int distanceBetween(const QString &a, const QString &b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const std::size_t k = std::size_t(j) + 1;
            const int changed = diagonal + (a[i].toCaseFolded() == b[j].toCaseFolded() ? 0 : 1);
            diagonal = std::exchange(row[k], std::min({row[k] + 1, row[k - 1] + 1, changed}));
        }
    }
    return row.back();
}

/// Phrases near \a typed: few signs differ, or one is a part of the other.
QStringList meantBy(const QString &typed, const Words &words)
{
    std::vector<std::pair<int, QString>> near;
    for (const Phrase &phrase : words.phrases()) {
        const bool part = phrase.pattern.contains(typed, Qt::CaseInsensitive)
            || typed.contains(phrase.pattern, Qt::CaseInsensitive);
        const int distance = distanceBetween(typed, phrase.pattern);
        const int longest = int(std::max(typed.size(), phrase.pattern.size()));
        if (part || distance * 2 <= longest)
            near.emplace_back(part ? distance - longest : distance, phrase.pattern);
    }
    std::ranges::stable_sort(near, {}, &std::pair<int, QString>::first);
    QStringList meant;
    for (const auto &[distance, pattern] : near) {
        if (meant.size() < kMostMeant)
            meant.append(pattern);
    }
    return meant;
}

QString unquoted(const QString &text)
{
    if (text.size() < 2 || !isQuote(text.front()) || !isQuote(text.back()))
        return text;
    QString inner = text.mid(1, text.size() - 2);
    for (const QChar sign : {u'"', u'\u201C', u'\u201D'})
        inner.replace(QString(2, sign), sign);
    return inner;
}

QDate dayFrom(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?$"_s);
    const auto match = form.match(text);
    return match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
                            : QDate();
}

/// Fills the slots of \a term from a phrase that was recognised in \a typed.
std::expected<Term, Mistake> filled(Term term, const QRegularExpressionMatch &match, const QString &pattern,
                                    const QString &typed, const Words &words)
{
    switch (slotOf(term.ask)) {
    case Slot::None: return term;
    case Slot::Text: term.text = unquoted(match.captured(1)); return term;
    case Slot::Number: {
        const auto number = words.number(match.captured(1));
        if (!number)
            return std::unexpected(Mistake{Mistake::What::BadNumber, typed, {pattern}});
        term.number = *number;
        return term;
    }
    case Slot::Days:
        term.from = dayFrom(match.captured(1));
        term.until = dayFrom(match.captured(2));
        if (!term.from.isValid() || !term.until.isValid() || term.from > term.until)
            return std::unexpected(Mistake{Mistake::What::BadDay, typed, {pattern}});
        return term;
    }
    return term;
}

std::expected<Term, Mistake> termFrom(const QString &typed, const Words &words)
{
    std::optional<Mistake> nearly;
    for (const Phrase &phrase : words.phrases()) {
        const auto match = phrase.form.match(typed);
        if (!match.hasMatch())
            continue;
        auto term = filled(phrase.term, match, phrase.pattern, typed, words);
        if (term)
            return term;
        if (!nearly)
            nearly = term.error();
    }
    for (const Tongue tongue : {Tongue::English, Tongue::Chinese}) {
        const QString no = words.notWord(tongue);
        const bool apart = tongue == Tongue::Chinese || typed.mid(no.size()).startsWith(u' ');
        if (!typed.startsWith(no, Qt::CaseInsensitive) || !apart || typed.size() <= no.size())
            continue;
        auto term = termFrom(typed.mid(no.size()).trimmed(), words);
        if (term)
            term->negated = !term->negated;
        return term;
    }
    return std::unexpected(nearly.value_or(Mistake{Mistake::What::UnknownWord, typed, meantBy(typed, words)}));
}

} // namespace

std::expected<Filter, Mistake> parse(const QString &text, const Words &words)
{
    const QString plain = identity::halfWidth(text).trimmed();
    Filter filter;
    if (plain.isEmpty())
        return filter;
    const auto found = pieces(plain, words);
    filter.anyOf.emplace_back();
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].isOr) {
            if (filter.anyOf.back().empty() || i + 1 >= found.size() || found[i + 1].text.isEmpty())
                return std::unexpected(Mistake{Mistake::What::Missing, found[i].text, {}});
            filter.anyOf.emplace_back();
        } else if (!found[i].text.isEmpty()) {
            auto term = termFrom(found[i].text, words);
            if (!term)
                return std::unexpected(std::move(term).error());
            filter.anyOf.back().push_back(*std::move(term));
        }
    }
    if (filter.anyOf.back().empty())
        filter.anyOf.pop_back();
    return filter;
}

} // namespace zm::filter
