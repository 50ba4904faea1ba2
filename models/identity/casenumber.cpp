#include "identity/casenumber.h"

#include "identity/width.h"
#include "identity_tables.h"

#include <QRegularExpression>

#include <span>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One bracket for the many in use, no spaces: "〔2015〕 丰执字" becomes "(2015)丰执字".
QString plainBrackets(const QString &text)
{
    QString plain = withoutSpaces(halfWidth(text));
    for (QChar &character : plain) {
        if (u"〔[【〈{"_s.contains(character))
            character = u'(';
        else if (u"〕]】〉}"_s.contains(character))
            character = u')';
    }
    return plain;
}

bool holds(std::span<const std::string_view> words, const QString &word)
{
    return std::ranges::find(words, std::string_view(word.toUtf8())) != words.end();
}

/// The longest word of \a words that ends \a text; null when none does.
QString longestEnd(std::span<const std::string_view> words, const QString &text)
{
    QString longest;
    for (const std::string_view utf8 : words) {
        const QString word = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        if (text.endsWith(word) && word.size() > longest.size())
            longest = word;
    }
    return longest;
}

/// A serial, a range ("18775-18776") or a list ("1632、1677").
const QString kSerial = uR"((\d{1,8}(?:[-、,~至]\d{1,8})*))"_s;
const QString kSuffix = uR"(((?:之[一二三四五六七八九十百\d]+)*))"_s;

QString withoutLeadingZeros(QString serial)
{
    static const QRegularExpression zeros(uR"((?<!\d)0+(?=\d))"_s);
    return serial.remove(zeros);
}

bool isSerial(const QString &serial)
{
    static const QRegularExpression zero(uR"((?<!\d)0+(?!\d))"_s);
    return !zero.match(serial).hasMatch();
}

bool isYear(int year)
{
    return year >= 1949 && year < 2100;
}

/// The common scheme, in force since 2016. Only the court word's shape is looked at: after a division changes, the
/// court keeps the old code until it is itself adjusted (法〔2015〕137号, art. 13).
std::optional<CaseNumber> parseCurrent(const QString &plain)
{
    static const QRegularExpression form(
        uR"(^\((\d{4})\)(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵](?:\d{4}|\d{2})?))"_s
            + uR"((\p{Han}{1,4}?))"_s + kSerial + u"号"_s + kSuffix + u"$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    CaseNumber number;
    number.year = match.captured(1).toInt();
    number.court = match.captured(2);
    number.type = match.captured(3);
    number.serial = match.captured(4);
    number.suffix = match.captured(5);
    if (!holds(tables::kTypes, number.type)) {
        number.special = number.type.first(1);
        number.type = number.type.sliced(1);
        if (!holds(tables::kSpecialTrials, number.special) || !holds(tables::kTypes, number.type))
            return std::nullopt;
    }
    number.canonical = u"("_s + match.captured(1) + u")"_s + number.court + number.special + number.type
        + withoutLeadingZeros(number.serial) + u"号"_s + number.suffix;
    return number;
}

/// The form before 2016: every court had a word of its own, and the zeros are part of the number as printed.
std::optional<CaseNumber> parseLegacy(const QString &plain)
{
    static const QRegularExpression form(uR"(^\((\d{4})\)([\p{Han}()\d]{1,16}?)字第?)"_s + kSerial + u"号"_s
                                             + kSuffix + u"$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    CaseNumber number;
    number.year = match.captured(1).toInt();
    number.type = longestEnd(tables::kLegacyTypes, match.captured(2));
    if (number.type.isEmpty())
        return std::nullopt;
    number.court = match.captured(2).chopped(number.type.size());
    number.serial = match.captured(3);
    number.suffix = match.captured(4);
    number.legacy = true;
    number.canonical = u"("_s + match.captured(1) + u")"_s + match.captured(2) + u"字第"_s + number.serial + u"号"_s
        + number.suffix;
    return number;
}

} // namespace

std::optional<CaseNumber> parseCaseNumber(const QString &text)
{
    const QString plain = plainBrackets(text);
    std::optional<CaseNumber> number = parseCurrent(plain);
    if (!number)
        number = parseLegacy(plain);
    if (!number || !isYear(number->year) || !isSerial(number->serial))
        return std::nullopt;
    return number;
}

} // namespace zm::identity
