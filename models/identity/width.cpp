#include "identity/width.h"

namespace zm::identity {

QString halfWidth(const QString &text)
{
    QString half = text;
    for (QChar &character : half) {
        const char16_t code = character.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E)
            character = QChar(char16_t(code - 0xFEE0));
        else if (code == 0x3000)
            character = u' ';
    }
    return half;
}

QString withoutSpaces(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar character : text) {
        const bool invisible = character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format;
        if (!character.isSpace() && !invisible)
            kept += character;
    }
    return kept;
}

QString plainNumber(const QString &typed)
{
    QString plain;
    for (const QChar character : withoutSpaces(halfWidth(typed))) {
        if (character.category() == QChar::Punctuation_Dash || character.unicode() == 0x2212)
            continue;
        // Only ASCII: toUpper() would turn letters of other scripts into Latin look-alikes.
        const bool small = character >= u'a' && character <= u'z';
        plain += small ? QChar(character.unicode() - u'a' + u'A') : character;
    }
    return plain;
}

} // namespace zm::identity
