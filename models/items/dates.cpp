#include "items/dates.h"

#include <QCoreApplication>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

QLocale locale()
{
    return inChinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

bool inChinese()
{
    return QCoreApplication::translate("zm::items::dates", "en", "code of this language: zh or en") == "zh"_L1;
}

QString spoken(const QString &zh, const QString &en)
{
    if (inChinese())
        return zh.isEmpty() ? en : zh;
    return en.isEmpty() ? zh : en;
}

QString dayText(QDate day)
{
    return day.isValid() ? locale().toString(
               day, QCoreApplication::translate("zm::items::dates", "ddd d MMM yyyy", "format of a day")) : QString();
}

QString plainDayText(QDate day)
{
    return day.isValid() ? locale().toString(day, QCoreApplication::translate("zm::items::dates", "d MMM yyyy", "format of a day without its weekday"))
                         : QString();
}

QString nearDayText(QDate day, QDate today)
{
    if (!day.isValid() || day.year() != today.year())
        return dayText(day);
    return locale().toString(
        day, QCoreApplication::translate("zm::items::dates", "ddd d MMM", "format of a day in this year"));
}

QString weekdayText(QDate day)
{
    return day.isValid() ? locale().toString(day, u"ddd"_s) : QString();
}

QString spanText(law::Span span)
{
    switch (span.unit) {
    case law::DayUnit::Calendar:
        return QCoreApplication::translate("zm::items::dates", "%n day(s)", nullptr, span.count);
    case law::DayUnit::Working:
        return QCoreApplication::translate("zm::items::dates", "%n working day(s)", nullptr, span.count);
    case law::DayUnit::Months:
        return QCoreApplication::translate("zm::items::dates", "%n month(s)", nullptr, span.count);
    case law::DayUnit::Years:
        return QCoreApplication::translate("zm::items::dates", "%n year(s)", nullptr, span.count);
    }
    return {};
}

Distance distance(QDate today, QDate due, law::DayUnit unit, const law::WorkCalendar &calendar)
{
    if (unit == law::DayUnit::Working)
        return {law::workingDaysBetween(today, due, calendar), law::DayUnit::Working};
    return {int(today.daysTo(due)), law::DayUnit::Calendar};
}

QString distanceText(Distance distance)
{
    const bool working = distance.unit == law::DayUnit::Working;
    if (distance.count == 0)
        return QCoreApplication::translate("zm::items::dates", "today");
    if (distance.count > 0)
        return spanText({distance.count, distance.unit});
    return working ? QCoreApplication::translate("zm::items::dates", "%n working day(s) ago", nullptr, -distance.count)
                   : QCoreApplication::translate("zm::items::dates", "%n day(s) ago", nullptr, -distance.count);
}

} // namespace zm::items
