#include "sheetchecker.h"

namespace zm::law::test {

namespace {

bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysOf(int year, int month)
{
    if (month == 2)
        return isLeap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct Civil {
    int year, month, day;
};

Civil parse(const QString &iso)
{
    return {iso.mid(0, 4).toInt(), iso.mid(5, 2).toInt(), iso.mid(8, 2).toInt()};
}

QString print(Civil date)
{
    return QString::asprintf("%04d-%02d-%02d", date.year, date.month, date.day);
}

QString dayAfter(const QString &iso)
{
    Civil date = parse(iso);
    if (++date.day > daysOf(date.year, date.month)) {
        date.day = 1;
        if (++date.month > 12) {
            date.month = 1;
            ++date.year;
        }
    }
    return print(date);
}

QString monthsAfter(const QString &iso, int months)
{
    const Civil from = parse(iso);
    const int index = from.year * 12 + from.month - 1 + months;
    const int year = index / 12, month = index % 12 + 1;
    return print({year, month, std::min(from.day, daysOf(year, month))});
}

bool isRest(const PrintedLine &line)
{
    return line.why.contains(QLatin1String("weekend")) || line.why.contains(QLatin1String("holiday"));
}

QString faultOfLine(const PrintedLine &line, const QString &unit)
{
    if (unit == QLatin1String("working") && line.counted && isRest(line))
        return QStringLiteral("counted on a rest day");
    if (unit == QLatin1String("working") && !line.counted && !isRest(line))
        return QStringLiteral("a working day is not counted");
    if (unit == QLatin1String("calendar") && !line.counted)
        return QStringLiteral("a day inside the period is not counted");
    return {};
}

} // namespace

Checked checkSheet(const QString &anchor, int count, const QString &unit, bool rolls, const Sheet &sheet)
{
    Checked checked;
    if (sheet.empty() || sheet[0].date != anchor || sheet[0].counted)
        return {{}, {}, QStringLiteral("it does not begin with the day of the event")};

    const bool byMonth = unit == QLatin1String("months") || unit == QLatin1String("years");
    const int step = unit == QLatin1String("years") ? 12 : 1;
    QString date = anchor;
    std::size_t i = 1;
    for (int counted = 0; counted < count; ++i) {
        if (i >= sheet.size())
            return {{}, {}, QStringLiteral("it ends before the period")};
        const PrintedLine &line = sheet[i];
        date = byMonth ? monthsAfter(anchor, (counted + 1) * step) : dayAfter(date);
        if (line.date != date)
            return {{}, {}, QStringLiteral("a line is missing at ") + date};
        if (const QString fault = faultOfLine(line, unit); !fault.isEmpty())
            return {{}, {}, fault};
        counted += line.counted ? 1 : 0;
    }
    checked.raw = checked.due = date;
    // What stands after the raw end is the roll: rest days, then the day it ends on.
    for (; i < sheet.size(); ++i) {
        checked.due = dayAfter(checked.due);
        const bool last = i + 1 == sheet.size();
        if (!rolls || sheet[i].counted || sheet[i].date != checked.due || isRest(sheet[i]) == last)
            return {{}, {}, QStringLiteral("the roll is wrong at ") + sheet[i].date};
    }
    return checked;
}

} // namespace zm::law::test
