#include "identity/idforms.h"

#include "identity/checksum.h"
#include "identity/regions.h"

#include <array>
#include <string_view>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

// QChar::isDigit() and isUpper() say yes to other scripts; a register does not.
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return c >= u'A' && c <= u'Z'; }
bool isDigitOrLetter(QChar c) { return isDigit(c) || isLetter(c); }

bool areDigits(QStringView text) { return std::ranges::all_of(text, isDigit); }
bool areDigitsOrLetters(QStringView text) { return std::ranges::all_of(text, isDigitOrLetter); }

bool isBirth(QDate day, QDate today) { return day.isValid() && day <= today; }

bool hasResidentShape(QStringView value)
{
    return areDigits(value.first(17)) && (isDigit(value[17]) || value[17] == u'X');
}

QString birthAndCheckFault(QStringView value, qsizetype birthAt, QDate today)
{
    if (!isBirth(birthDay(value.sliced(birthAt, 8)), today))
        return u"birth date"_s;
    return value[17] == residentCheck(value.first(17)) ? QString() : u"check digit"_s;
}

QString residentFault(const QString &value, QDate today)
{
    if (value.size() != 18)
        return u"length"_s;
    if (!hasResidentShape(value))
        return u"characters"_s;
    // The region says where the number was given, often years after the birth: whether the division existed in the
    // birth year decides nothing (440524188001010014 is the standard's own example).
    if (!isResidentRegion(QStringView(value).first(6)))
        return u"region"_s;
    return birthAndCheckFault(value, 6, today);
}

QString permitFault(const QString &value, QDate today)
{
    if (value.size() != 18)
        return u"length"_s;
    if (!hasResidentShape(value))
        return u"characters"_s;
    const QStringView region = QStringView(value).first(6);
    if (region != u"810000" && region != u"820000" && region != u"830000")
        return u"region"_s;
    return birthAndCheckFault(value, 6, today);
}

QString foreignerFault(const QString &value, QDate today)
{
    if (value.size() != 18)
        return u"length"_s;
    if (!hasResidentShape(value))
        return u"characters"_s;
    if (value[0] != u'9')
        return u"form"_s;
    if (!isProvince(QStringView(value).sliced(1, 2)))
        return u"region"_s;
    if (!isCountryNumber(QStringView(value).sliced(3, 3)))
        return u"country"_s;
    return birthAndCheckFault(value, 6, today);
}

/// A birth written yyMMdd is good when some century since the 19th makes it a day that has come.
bool isShortBirth(QStringView yyMMdd, std::initializer_list<QStringView> centuries, QDate today)
{
    return std::ranges::any_of(centuries, [&](QStringView century) {
        const QString day = century.toString() + yyMMdd.toString();
        return isBirth(birthDay(day), today);
    });
}

QString foreignerOldFault(const QString &value, QDate today)
{
    if (value.size() != 15)
        return u"length"_s;
    const QStringView all = value;
    if (!std::ranges::all_of(all.first(3), isLetter) || !areDigits(all.sliced(3)))
        return u"characters"_s;
    return isShortBirth(all.sliced(7, 6), {u"20", u"19", u"18"}, today) ? QString() : u"birth date"_s;
}

QString residentOldFault(const QString &value, QDate today)
{
    if (value.size() != 15)
        return u"length"_s;
    const QStringView all = value;
    if (!areDigits(all))
        return u"characters"_s;
    if (!isResidentRegion(all.first(6)))
        return u"region"_s;
    return isShortBirth(all.sliced(6, 6), {u"19", u"18"}, today) ? QString() : u"birth date"_s;
}

QString organisationFault(QStringView value)
{
    if (value.size() != 9)
        return u"length"_s;
    if (!areDigitsOrLetters(value.first(8)) || !(isDigit(value[8]) || value[8] == u'X'))
        return u"characters"_s;
    return value[8] == organisationCheck(value.first(8)) ? QString() : u"check digit"_s;
}

/// Registering authority and the kinds of organisation it registers. Source: GB 32100-2015 with amendment 1.
struct Authority {
    char16_t code;
    std::u16string_view kinds;
};
constexpr std::array kAuthorities{
    Authority{u'1', u"1239"}, Authority{u'2', u"19"},   Authority{u'3', u"123459"}, Authority{u'4', u"19"},
    Authority{u'5', u"1239"}, Authority{u'6', u"129"},  Authority{u'7', u"129"},    Authority{u'8', u"19"},
    Authority{u'9', u"123"},  Authority{u'A', u"19"},   Authority{u'N', u"1239"},   Authority{u'Y', u"1"},
};

bool isAuthority(QChar code, QChar kind)
{
    return std::ranges::any_of(kAuthorities, [&](const Authority &authority) {
        return authority.code == code.unicode() && authority.kinds.find(kind.unicode()) != std::u16string_view::npos;
    });
}

QString creditCodeFault(const QString &value)
{
    if (value.size() != 18)
        return u"length"_s;
    const QStringView all = value;
    const bool known = std::ranges::all_of(all, [](QChar c) { return creditCodeValue(c) >= 0; });
    if (!known || !areDigits(all.sliced(2, 6)))
        return u"characters"_s;
    if (!isAuthority(value[0], value[1]))
        return u"authority"_s;
    if (!isRegistrationRegion(all.sliced(2, 6)))
        return u"region"_s;
    if (!organisationFault(all.sliced(8, 9)).isEmpty())
        return u"organisation code"_s;
    return value[17] == creditCodeCheck(all.first(17)) ? QString() : u"check digit"_s;
}

QString leiFault(const QString &value)
{
    if (value.size() != 20)
        return u"length"_s;
    const QStringView all = value;
    if (!areDigitsOrLetters(all.first(18)) || !areDigits(all.last(2)))
        return u"characters"_s;
    // The pair is 98 minus a remainder, so 00, 01 and 99 are never given although they can pass the division.
    const int pair = all.last(2).toInt();
    return pair >= 2 && pair <= 98 && remainder97(all) == 1 ? QString() : u"check digit"_s;
}

QString passportFault(const QString &value)
{
    if (value.size() < 6 || value.size() > 9)
        return u"length"_s;
    if (!areDigitsOrLetters(value))
        return u"characters"_s;
    return std::ranges::any_of(value, isDigit) ? QString() : u"form"_s;
}

} // namespace

QDate birthDay(QStringView yyyyMMdd)
{
    const QDate day(yyyyMMdd.first(4).toInt(), yyyyMMdd.sliced(4, 2).toInt(), yyyyMMdd.sliced(6, 2).toInt());
    return day.isValid() && day.year() >= 1800 ? day : QDate();
}

QString faultOf(IdKind kind, const QString &value, QDate today)
{
    if (value.isEmpty())
        return u"empty"_s;
    switch (kind) {
    case IdKind::Ric: return residentFault(value, today);
    case IdKind::Uscc: return creditCodeFault(value);
    case IdKind::OrgCode: return organisationFault(value);
    case IdKind::Lei: return leiFault(value);
    case IdKind::HmtPermit: return permitFault(value, today);
    case IdKind::Frc18: return foreignerFault(value, today);
    case IdKind::Frc15: return foreignerOldFault(value, today);
    case IdKind::Ric15: return residentOldFault(value, today);
    case IdKind::Passport: return passportFault(value);
    case IdKind::None: break;
    }
    return u"kind"_s;
}

} // namespace zm::identity
