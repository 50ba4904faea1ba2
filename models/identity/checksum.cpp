#include "identity/checksum.h"

#include <array>

namespace zm::identity {

namespace {

constexpr std::u16string_view kResidentDigits = u"10X98765432";
constexpr std::u16string_view kCreditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

int digitOrLetter(QChar character)
{
    return character.unicode() <= u'9' ? character.unicode() - u'0' : character.unicode() - u'A' + 10;
}

} // namespace

QChar residentCheck(QStringView first17)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    Q_ASSERT(first17.size() == qsizetype(weights.size()));
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digitOrLetter(first17[qsizetype(i)]) * weights[i];
    return kResidentDigits[std::size_t(sum % 11)];
}

QChar organisationCheck(QStringView first8)
{
    constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    Q_ASSERT(first8.size() == qsizetype(weights.size()));
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digitOrLetter(first8[qsizetype(i)]) * weights[i];
    const int check = 11 - sum % 11;
    return check == 10 ? u'X' : QChar(u'0' + check % 11);
}

int creditCodeValue(QChar character)
{
    const std::size_t at = kCreditAlphabet.find(character.unicode());
    return at == std::u16string_view::npos ? -1 : int(at);
}

QChar creditCodeCheck(QStringView first17)
{
    int sum = 0;
    int weight = 1;
    for (const QChar character : first17) {
        sum += creditCodeValue(character) * weight;
        weight = weight * 3 % 31;
    }
    return kCreditAlphabet[std::size_t((31 - sum % 31) % 31)];
}

int remainder97(QStringView value)
{
    int remainder = 0;
    for (const QChar character : value) {
        const int number = digitOrLetter(character);
        remainder = (remainder * (number < 10 ? 10 : 100) + number) % 97;
    }
    return remainder;
}

} // namespace zm::identity
