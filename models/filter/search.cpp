#include "filter/search.h"

#include "identity/casenumber.h"
#include "identity/width.h"

#include <QRegularExpression>

namespace zm::filter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortestEnd = 4;     // "the last four"
constexpr qsizetype kShortestId = 6;      // a division's code; fewer would find half the office
constexpr qsizetype kShortestInNumber = 2;

/// A case number in the form in which parts of it are compared.
QString bareNumber(const QString &number)
{
    static const QRegularExpression zeros(u"(?<![0-9])0+(?=[0-9])"_s);
    QString bare = identity::withoutSpaces(identity::halfWidth(number)).toUpper();
    for (const QChar opening : {u'〔', u'[', u'【'})
        bare.replace(opening, u'(');
    for (const QChar closing : {u'〕', u']', u'】'})
        bare.replace(closing, u')');
    return bare.remove(zeros);
}

bool isReadingLetter(QChar sign)
{
    return sign >= u'a' && sign <= u'z';
}

/// The character of \a name at \a at, which may be two units long.
char32_t characterAt(QStringView name, qsizetype at)
{
    const bool pair = name[at].isHighSurrogate() && at + 1 < name.size();
    return pair ? QChar::surrogateToUcs4(name[at], name[at + 1]) : char32_t(name[at].unicode());
}

qsizetype lengthAt(QStringView name, qsizetype at)
{
    return name[at].isHighSurrogate() && at + 1 < name.size() ? 2 : 1;
}

bool isShadowed(const QString &typed)
{
    return typed.contains(u'*');
}

/// Whether a number that was typed with stars can be \a number: what stands before and after them is the same.
bool showsThrough(const QString &typed, const QString &number)
{
    const QString head = typed.section(u'*', 0, 0);
    const QString tail = typed.section(u'*', -1);
    return head.size() >= kShortestEnd && tail.size() >= kShortestEnd && number.size() >= head.size() + tail.size()
        && number.startsWith(head) && number.endsWith(tail);
}

/// Whether \a typed is the end of the case number, its running number whole: "12" of No. 12, and not of No. 112.
bool isRunningNumber(QStringView number, QStringView typed)
{
    const qsizetype at = number.lastIndexOf(typed);
    const QStringView behind = number.sliced(at + typed.size());
    const auto isDigit = [](QChar sign) { return sign.isDigit(); };
    const bool cutBefore = at > 0 && number[at - 1].isDigit() && typed.front().isDigit();
    return !cutBefore && behind.size() <= 1 && std::ranges::none_of(behind, isDigit)
        && std::ranges::any_of(typed, isDigit);
}

} // namespace

SearchKeys searchKeys(const QString &name, const QString &idNumber, const QString &caseNumber,
                      const identity::NameReader &reader)
{
    SearchKeys keys{identity::comparableName(name), identity::plainNumber(idNumber), caseNumber,
                    bareNumber(caseNumber), 0};
    for (qsizetype i = 0; i < keys.name.size(); i += lengthAt(keys.name, i)) {
        const QChar plain = keys.name[i].toLower();
        if (isReadingLetter(plain))
            keys.initials |= 1U << (plain.unicode() - u'a');
        for (const QString &syllable : reader.syllables(characterAt(keys.name, i)))
            keys.initials |= 1U << (syllable.front().unicode() - u'a');
    }
    return keys;
}

Search::Search(const QString &typed, const identity::NameReader &reader)
    : m_reader(reader), m_typed(identity::withoutSpaces(identity::comparableName(identity::halfWidth(typed))).toLower()),
      m_plain(identity::plainNumber(typed)), m_bare(bareNumber(typed))
{
    m_readable = std::ranges::any_of(m_typed, isReadingLetter);
    if (const auto number = identity::parseCaseNumber(typed))
        m_whole = bareNumber(number->canonical);
}

std::optional<Match> Search::match(const SearchKeys &keys) const
{
    if (m_typed.isEmpty())
        return std::nullopt;
    if (!m_whole.isEmpty() && m_whole == keys.bareNumber)
        return Match{Reason::WholeNumber, false, 0, keys.number.size()};
    for (const auto &way : {&Search::byName, &Search::byReading, &Search::byId, &Search::byCaseNumber}) {
        if (auto found = (this->*way)(keys))
            return found;
    }
    return std::nullopt;
}

std::optional<Match> Search::byName(const SearchKeys &keys) const
{
    const qsizetype at = keys.name.indexOf(m_typed, 0, Qt::CaseInsensitive);
    if (at < 0)
        return std::nullopt;
    const bool whole = at == 0 && m_typed.size() == keys.name.size();
    return Match{whole ? Reason::WholeName : at == 0 ? Reason::NameBegins : Reason::NamePart, true, at, m_typed.size()};
}

std::optional<Match> Search::byReading(const SearchKeys &keys) const
{
    if (!m_readable)
        return std::nullopt;
    if (isReadingLetter(m_typed.front()) && !(keys.initials & 1U << (m_typed.front().unicode() - u'a')))
        return std::nullopt;
    for (qsizetype at = 0; at < keys.name.size(); at += lengthAt(keys.name, at)) {
        if (const qsizetype end = read(keys.name, at, 0); end > at)
            return Match{Reason::Pinyin, true, at, end - at};
    }
    return std::nullopt;
}

// Every character is typed as itself, as a whole syllable, or by its first letter (its first two where they are one
// sound: zh, ch, sh); the last one may be a syllable that is still being typed.
qsizetype Search::read(QStringView name, qsizetype at, qsizetype typed) const
{
    if (typed == m_typed.size())
        return at;
    if (at >= name.size())
        return -1;
    const qsizetype next = at + lengthAt(name, at);
    const QStringView rest = QStringView(m_typed).sliced(typed);
    if (rest.startsWith(name.sliced(at, next - at), Qt::CaseInsensitive)) {
        if (const qsizetype end = read(name, next, typed + next - at); end >= 0)
            return end;
    }
    const char32_t character = characterAt(name, at);
    if (!QChar::isLetterOrNumber(character)) // the dot of a name is not read aloud
        return read(name, next, typed);
    for (const QString &syllable : m_reader.syllables(character)) {
        qsizetype same = 0;
        while (same < syllable.size() && same < rest.size() && syllable[same] == rest[same])
            ++same;
        if (same == 0)
            continue;
        if (same == rest.size())
            return next;
        const bool twoLetters = same >= 2 && syllable[1] == u'h';
        for (const qsizetype taken : {same == syllable.size() ? same : 0, twoLetters ? qsizetype(2) : 0, qsizetype(1)}) {
            if (taken == 0)
                continue;
            if (const qsizetype end = read(name, next, typed + taken); end >= 0)
                return end;
        }
    }
    return -1;
}

std::optional<Match> Search::byId(const SearchKeys &keys) const
{
    if (keys.idNumber.isEmpty() || m_plain.size() < kShortestEnd)
        return std::nullopt;
    if (isShadowed(m_plain))
        return showsThrough(m_plain, keys.idNumber) ? std::optional(Match{Reason::IdNumber, false, 0, 0}) : std::nullopt;
    if (keys.idNumber == m_plain || (m_plain.size() >= kShortestId && keys.idNumber.startsWith(m_plain)))
        return Match{Reason::IdNumber, false, 0, 0};
    if (keys.idNumber.endsWith(m_plain))
        return Match{Reason::IdEnd, false, 0, 0};
    return std::nullopt;
}

std::optional<Match> Search::byCaseNumber(const SearchKeys &keys) const
{
    if (m_bare.size() < kShortestInNumber || !keys.bareNumber.contains(m_bare))
        return std::nullopt;
    const qsizetype at = keys.number.indexOf(m_bare, 0, Qt::CaseInsensitive);
    // Its running number whole is as sure as the whole number: nobody wants No. 112 before No. 12.
    const Reason reason = isRunningNumber(keys.bareNumber, m_bare) ? Reason::WholeNumber : Reason::CaseNumber;
    return at < 0 ? Match{reason, false, 0, keys.number.size()} : Match{reason, false, at, m_bare.size()};
}

} // namespace zm::filter
