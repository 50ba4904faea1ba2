#include "items/titlematch.h"

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether each of \a wanted begins a word of \a title, in this order.
bool beginsWords(const QString &title, const QStringList &wanted)
{
    qsizetype next = 0;
    for (const QString &word : title.split(u' ', Qt::SkipEmptyParts)) {
        if (next < wanted.size() && word.startsWith(wanted[next]))
            ++next;
    }
    return next == wanted.size();
}

} // namespace

Fit TitleMatcher::match(const QString &title, const QString &typed) const
{
    const QString folded = title.toCaseFolded();
    const QStringList words = typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    const qsizetype found = folded.indexOf(words.join(u' '));
    if (found == 0)
        return Fit::AtStart;
    if (beginsWords(folded, words))
        return Fit::AtWord;
    const QList<uint> characters = folded.toUcs4();
    const QString sounds = words.join(QString());
    for (qsizetype at = 0; at < characters.size(); ++at) {
        // Latin letters make words, which are found above.
        if (QChar::script(characters[at]) == QChar::Script_Han && isReadFrom(characters, at, sounds))
            return at == 0 ? Fit::AtStart : Fit::AtWord;
    }
    if (found <= 0)
        return Fit::None;
    // Figures that stand alone are a number; the same figures in a longer one are a part of another.
    const auto isDigitAt = [&](qsizetype at) { return at >= 0 && at < folded.size() && folded[at].isDigit(); };
    const qsizetype end = found + words.join(u' ').size();
    const bool cut = (isDigitAt(found) && isDigitAt(found - 1)) || (isDigitAt(end - 1) && isDigitAt(end));
    return isDigitAt(end - 1) && !cut ? Fit::AtWord : Fit::Inside;
}

bool TitleMatcher::isReadFrom(const QList<uint> &title, qsizetype at, QStringView sounds) const
{
    if (sounds.isEmpty())
        return true;
    if (at == title.size())
        return false;
    if (title[at] == sounds.front().unicode() && isReadFrom(title, at + 1, sounds.mid(1)))
        return true;
    // Any beginning of a reading stands for its character, so that initials and whole sounds mix.
    for (const QString &reading : m_readings.of(char32_t(title[at]))) {
        for (qsizetype length = std::min(reading.size(), sounds.size()); length > 0; --length) {
            if (sounds.startsWith(QStringView(reading).left(length)) && isReadFrom(title, at + 1, sounds.mid(length)))
                return true;
        }
    }
    return false;
}

} // namespace zm::items
