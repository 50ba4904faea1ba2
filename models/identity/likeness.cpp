#include "identity/likeness.h"

#include <algorithm>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

Result<LikenessTable> LikenessTable::load(const QByteArray &tsv)
{
    LikenessTable table;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = QString::fromUtf8(lines[i]).remove(u'\r').split(u'\t');
        if (cells.size() == 1 && cells.front().isEmpty())
            continue;
        const bool look = cells.front() == "look"_L1;
        const QList<uint> characters = cells.value(1).toUcs4();
        if (cells.size() != 2 || characters.size() < 2 || (!look && cells.front() != "variant"_L1))
            return fail(ErrorCode::Invalid, u"lookalikes, line %1: look or variant, and two characters at least"_s.arg(i + 1));
        for (const uint character : characters)
            (look ? table.m_look : table.m_variant)[character].append(int(i));
    }
    return table;
}

bool LikenessTable::together(const QHash<char32_t, QList<int>> &groups, char32_t a, char32_t b)
{
    if (a == b)
        return true;
    const QList<int> ofA = groups.value(a), ofB = groups.value(b);
    return std::ranges::any_of(ofA, [&](int group) { return ofB.contains(group); });
}

Likeness LikenessTable::between(const QString &a, const QString &b, const NameReader &reader) const
{
    const QString one = comparableName(a), other = comparableName(b);
    if (one.isEmpty() || other.isEmpty())
        return Likeness::None;
    if (one == other)
        return Likeness::Same;
    const QList<uint> oneCharacters = one.toUcs4(), otherCharacters = other.toUcs4();
    if (oneCharacters.size() == otherCharacters.size()) {
        bool variant = true, look = true;
        for (qsizetype i = 0; i < oneCharacters.size(); ++i) {
            const bool same = together(m_variant, oneCharacters[i], otherCharacters[i]);
            variant = variant && same;
            look = look && (same || together(m_look, oneCharacters[i], otherCharacters[i]));
        }
        if (variant)
            return Likeness::Variant;
        if (look)
            return Likeness::LookAlike;
    }
    const QStringList read = reader.read(one).full;
    const QStringList otherRead = reader.read(other).full;
    const bool alike = std::ranges::any_of(read, [&](const QString &reading) { return otherRead.contains(reading); });
    return alike ? Likeness::Homophone : Likeness::None;
}

QString likenessWord(Likeness likeness)
{
    static constexpr const char *kWords[] = {"same", "variant", "look", "sound", "none"};
    return QLatin1StringView(kWords[int(likeness)]);
}

} // namespace zm::identity
