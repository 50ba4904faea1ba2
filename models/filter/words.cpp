#include "filter/words.h"

namespace zm::filter {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of Ask.
constexpr const char *kAsks[] = {"mine",      "officer",     "awaited",   "overdue",  "today",     "within",
                                 "calendar",  "unserved",    "publish",  "suspended", "provisional",
                                 "disputed",  "recipient",   "closed",   "person",    "organisation",
                                 "ground",    "stage",       "program",  "listed",    "text"};
static_assert(std::size(kAsks) == std::size_t(Ask::Text) + 1);

template <typename Value>
std::optional<Term> with(Term term, Value Term::*which, const std::optional<Value> &value)
{
    if (!value)
        return std::nullopt;
    term.*which = *value;
    return term;
}

std::optional<Term> termNamed(const QString &word)
{
    Term term;
    const QString ask = word.section(u'.', 0, 0);
    for (std::size_t i = 0; i < std::size(kAsks); ++i) {
        if (ask == QLatin1StringView(kAsks[i])) {
            term.ask = Ask(i);
            const std::string which = word.section(u'.', 1).toStdString();
            if (term.ask == Ask::Stage)
                return with(term, &Term::stage, cases::named<cases::Stage>(which));
            if (term.ask == Ask::Programme)
                return with(term, &Term::program, cases::named<cases::Program>(which));
            return word == ask ? std::optional(term) : std::nullopt;
        }
    }
    return std::nullopt;
}

QRegularExpression formOf(const QString &pattern)
{
    QString form = QRegularExpression::escape(pattern);
    form.replace(u"\\ "_s, u"\\s+"_s);
    form.replace(u"\\%1"_s, u"\\s*(.+?)\\s*"_s).replace(u"\\%2"_s, u"\\s*(.+?)\\s*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(form),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

Slot slotOf(Ask ask)
{
    switch (ask) {
    case Ask::Officer:
    case Ask::Text: return Slot::Text;
    case Ask::WithinWorking:
    case Ask::WithinCalendar:
    case Ask::Ground: return Slot::Number;
    case Ask::Listed: return Slot::Days;
    case Ask::Mine:
    case Ask::AwaitsMe:
    case Ask::Overdue:
    case Ask::DueToday:
    case Ask::Unserved:
    case Ask::ToPublish:
    case Ask::Suspended:
    case Ask::Provisional:
    case Ask::Disputed:
    case Ask::RecipientOpen:
    case Ask::Closed:
    case Ask::Person:
    case Ask::Organisation:
    case Ask::Stage:
    case Ask::Programme: break;
    }
    return Slot::None;
}

Result<> Words::add(const QString &term, Tongue tongue, const QString &pattern)
{
    if (term == "or"_L1) {
        m_or[int(tongue)] = pattern;
        return {};
    }
    if (term == "not"_L1) {
        m_not[int(tongue)] = pattern;
        return {};
    }
    if (term.startsWith("numeral."_L1)) {
        m_numerals.insert(pattern.front(), term.section(u'.', 1).toInt());
        return {};
    }
    const auto known = termNamed(term);
    if (!known)
        return fail(ErrorCode::Invalid, u"no term is called "_s + term);
    const Slot slot = slotOf(known->ask);
    const qsizetype wanted = slot == Slot::None ? 0 : slot == Slot::Days ? 2 : 1;
    if (pattern.count(u'%') != wanted || (wanted > 0 && !pattern.contains("%1"_L1)))
        return fail(ErrorCode::Invalid, pattern + u": wrong number of slots"_s);
    m_phrases.push_back({*known, tongue, pattern, formOf(pattern)});
    return {};
}

Result<Words> Words::load(const QByteArray &tsv)
{
    Words words;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = QString::fromUtf8(lines[i]).remove(u'\r').split(u'\t');
        if (cells.size() == 1 && cells.front().isEmpty())
            continue;
        if (cells.size() != 3 || cells[2].isEmpty() || (cells[1] != "en"_L1 && cells[1] != "zh"_L1))
            return fail(ErrorCode::Invalid, u"filter words, line %1: term, en or zh, pattern expected"_s.arg(i + 1));
        const Tongue tongue = cells[1] == "zh"_L1 ? Tongue::Chinese : Tongue::English;
        if (auto added = words.add(cells[0], tongue, cells[2]); !added)
            return fail(ErrorCode::Invalid, u"filter words, line %1: %2"_s.arg(i + 1).arg(added.error().detail));
    }
    for (const Tongue tongue : {Tongue::English, Tongue::Chinese}) {
        for (int ask = 0; ask <= int(Ask::Text); ++ask) {
            const bool said = std::ranges::any_of(words.m_phrases, [&](const Phrase &phrase) {
                return phrase.tongue == tongue && phrase.term.ask == Ask(ask);
            });
            if (!said)
                return fail(ErrorCode::Invalid, u"filter words: nothing says "_s + QLatin1StringView(kAsks[ask]));
        }
        for (const Phrase &phrase : words.m_phrases) {
            if (tongue == Tongue::Chinese && phrase.pattern.contains(words.orWord(tongue)))
                return fail(ErrorCode::Invalid, u"filter words: the word for `or` stands in "_s + phrase.pattern);
        }
        if (words.orWord(tongue).isEmpty() || words.notWord(tongue).isEmpty())
            return fail(ErrorCode::Invalid, u"filter words: `or` and `not` are missing"_s);
    }
    return words;
}

QString Words::pattern(const Term &term, Tongue tongue) const
{
    const auto found = std::ranges::find_if(m_phrases, [&](const Phrase &phrase) {
        return phrase.tongue == tongue && phrase.term.ask == term.ask && phrase.term.stage == term.stage
            && phrase.term.program == term.program;
    });
    return found == m_phrases.end() ? QString() : found->pattern;
}

std::optional<int> Words::number(const QString &text) const
{
    bool plain = false;
    if (const int digits = text.toInt(&plain); plain && digits > 0)
        return digits;
    // Numerals up to ninety-nine: an optional ten's digit, the ten, an optional digit.
    constexpr int kTen = 10;
    int value = 0;
    int digit = 0;
    for (const QChar sign : text) {
        const int numeral = m_numerals.value(sign, 0);
        if (numeral == 0 || (numeral == kTen && value > 0) || (numeral < kTen && digit > 0))
            return std::nullopt;
        if (numeral == kTen)
            value = std::max(1, std::exchange(digit, 0)) * kTen;
        else
            digit = numeral;
    }
    return value + digit > 0 ? std::optional(value + digit) : std::nullopt;
}

} // namespace zm::filter
