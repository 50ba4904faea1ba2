#include "identity/readings.h"

#include "identity_tables.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

struct CharacterReadings::Icu {
    std::unique_ptr<icu::Transliterator> hanToLatin;
};

CharacterReadings::CharacterReadings() : m_icu(std::make_unique<Icu>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_icu->hanToLatin.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    for (const auto &[character, readings] : tables::kPolyphones) {
        const QString text = QString::fromUtf8(character.data(), qsizetype(character.size()));
        m_several.insert(text.toUcs4().first(),
                         QString::fromLatin1(readings.data(), qsizetype(readings.size())).split(u' '));
    }
}

CharacterReadings::~CharacterReadings() = default;

bool CharacterReadings::isReady() const
{
    return m_icu->hanToLatin != nullptr;
}

QStringList CharacterReadings::of(char32_t character) const
{
    const auto several = m_several.constFind(character);
    if (several != m_several.constEnd())
        return *several;
    const std::scoped_lock lock(m_guard);
    const auto known = m_known.constFind(character);
    if (known != m_known.constEnd())
        return *known;
    QStringList readings;
    if (isReady()) {
        icu::UnicodeString text{UChar32(character)};
        m_icu->hanToLatin->transliterate(text);
        const QString pinyin = withoutTones(QString::fromUtf16(text.getBuffer(), text.length()));
        // ICU gives back what it cannot read.
        const bool read = !pinyin.isEmpty()
            && std::ranges::all_of(pinyin, [](QChar c) { return c >= u'a' && c <= u'z'; });
        if (read)
            readings.append(pinyin);
    }
    m_known.insert(character, readings);
    return readings;
}

QString withoutTones(const QString &pinyin)
{
    constexpr char16_t diaeresis = 0x0308;
    QString plain;
    for (const QChar character : pinyin.normalized(QString::NormalizationForm_D).toLower()) {
        if (character.unicode() == diaeresis && plain.endsWith(u'u'))
            plain.back() = u'v';
        else if (character.category() != QChar::Mark_NonSpacing && character != u' ')
            plain += character;
    }
    return plain;
}

} // namespace zm::identity
