#include "intake/values.h"

#include "identity/width.h"
#include "intake/sheet.h"

#include <QRegularExpression>

#include <array>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

using identity::IdKind;

namespace {

ReadDate dateOf(const QRegularExpressionMatch &match, const QString &typed)
{
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!day.isValid())
        return {.day = {}, .fault = DateFault::Impossible, .rewritten = false};
    return {.day = day, .fault = DateFault::None, .rewritten = day.toString(Qt::ISODate) != typed};
}

std::optional<IdKind> kindByShape(const QString &plain, bool organisation)
{
    const bool masked = identity::isMasked(plain);
    const qsizetype size = plain.size();
    if (organisation)
        return size == 9 ? IdKind::OrgCode : size == 18 || masked ? std::optional(IdKind::Uscc) : std::nullopt;
    // A published mask is four stars whatever it hides, so a resident's number comes with 18 or 19 characters.
    if (size == 18 || (masked && size == 19))
        return IdKind::Ric;
    if (size == 15 && plain.front().isLetter())
        return IdKind::Frc15;
    if (size == 15)
        return IdKind::Ric15;
    if (size >= 6 && size <= 9)
        return IdKind::Passport;
    return masked ? std::optional(IdKind::Ric) : std::nullopt;
}

} // namespace

ReadDate readDate(const QString &typed)
{
    static const QRegularExpression parted(
        uR"(^(\d{4})\s*[^\d\s]\s*(\d{1,2})\s*[^\d\s]\s*(\d{1,2})\s*[^\d\s:]?(?:[\sT]0{1,2}:00(?::00(?:\.0+)?)?)?$)"_s);
    static const QRegularExpression together(uR"(^(\d{4})(\d{2})(\d{2})$)"_s);
    const QString plain = identity::halfWidth(typed).trimmed();
    for (const QRegularExpression &form : {parted, together}) {
        if (const auto match = form.match(plain); match.hasMatch())
            return dateOf(match, typed);
    }
    return {.day = {}, .fault = DateFault::Malformed, .rewritten = false};
}

QDate dayOfFigure(const QString &figure)
{
    // Five digits are the years 1927 to 2173; shorter ones are more likely anything else.
    bool number = false;
    const int serial = figure.toInt(&number);
    return number && serial >= 10000 && serial <= 99999 ? QDate::fromString(dayOfSerial(serial, false), Qt::ISODate)
                                                        : QDate();
}

std::optional<IdKind> guessIdKind(const QString &typed, std::optional<bool> organisation, QDate today)
{
    // Number kinds whose check says yes by itself; a passport has no check, so it is never tried here.
    constexpr std::array sure{IdKind::Ric,     IdKind::HmtPermit, IdKind::Uscc,  IdKind::Frc18,
                              IdKind::OrgCode, IdKind::Lei,       IdKind::Ric15, IdKind::Frc15};
    const QString plain = identity::plainNumber(typed);
    if (plain.isEmpty())
        return std::nullopt;
    for (const IdKind kind : sure) {
        const bool fits = !organisation || isOfOrganisations(kind) == *organisation;
        if (fits && identity::checkIdentifier(kind, plain, today).valid)
            return kind;
    }
    return kindByShape(plain, organisation.value_or(false));
}

bool isOfOrganisations(IdKind kind)
{
    return kind == IdKind::Uscc || kind == IdKind::OrgCode || kind == IdKind::Lei;
}

bool hasLostDigits(const QString &typed)
{
    static const QRegularExpression scientific(uR"(^\d(\.\d+)?[Ee]\+?\d+$)"_s);
    return scientific.match(identity::halfWidth(typed).trimmed()).hasMatch();
}

QString withoutStraySpaces(const QString &name)
{
    QString joined;
    for (const QChar character : name) {
        if (!character.isSpace())
            joined += character;
    }
    const QList<uint> codePoints = joined.toUcs4();
    const bool han = !codePoints.isEmpty()
        && std::ranges::all_of(codePoints, [](uint c) { return QChar::script(c) == QChar::Script_Han; });
    return han ? joined : name.trimmed();
}

} // namespace zm::intake
