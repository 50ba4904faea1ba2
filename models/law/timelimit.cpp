#include "law/timelimit.h"

#include <array>

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, 4> kUnits{u"calendar", u"working", u"months", u"years"};

// TM-01, TM-04: every day counts from the one after the event.
void countDays(Reckoning &reckoning, int count, const WorkCalendar &calendar)
{
    for (int number = 1; number <= count; ++number) {
        const QDate date = reckoning.anchor.addDays(number);
        reckoning.sheet.push_back({calendar.day(date), true, number, SheetWhy::CountedDay});
    }
}

// TM-10
void countWorkingDays(Reckoning &reckoning, int count, const WorkCalendar &calendar)
{
    QDate date = reckoning.anchor;
    for (int number = 0; number < count;) {
        date = date.addDays(1);
        const Day day = calendar.day(date);
        if (day.working())
            reckoning.sheet.push_back({day, true, ++number, SheetWhy::CountedWorkingDay});
        else
            reckoning.sheet.push_back({day, false, 0, SheetWhy::RestDay});
    }
}

// TM-07. Each step goes from the anchor, not from the step before: 31 January, 28 February, 31 March.
void stepMonths(Reckoning &reckoning, Span span, const WorkCalendar &calendar)
{
    for (int number = 1; number <= span.count; ++number) {
        const QDate date =
            span.unit == DayUnit::Years ? reckoning.anchor.addYears(number) : reckoning.anchor.addMonths(number);
        reckoning.sheet.push_back({calendar.day(date), true, number, SheetWhy::MonthStep});
    }
}

// TM-02
void rollOver(Reckoning &reckoning, const WorkCalendar &calendar)
{
    for (Day day = reckoning.sheet.back().day; !day.working();) {
        day = calendar.day(day.date.addDays(1));
        const SheetWhy why = day.working() ? SheetWhy::Ends : SheetWhy::RolledOver;
        reckoning.sheet.push_back({day, false, 0, why});
    }
    reckoning.due = reckoning.sheet.back().day.date;
    reckoning.rolled = reckoning.due != reckoning.raw;
}

// The days whose kind decides the end: all of a count of working days, else only those from the raw end on.
bool dependsOnUnpublished(const Reckoning &reckoning, Span span, Roll roll)
{
    if (span.unit != DayUnit::Working && roll == Roll::None)
        return false;
    return std::ranges::any_of(reckoning.sheet, [&](const SheetLine &line) {
        const bool decides =
            span.unit == DayUnit::Working ? line.why != SheetWhy::EventDay : line.day.date >= reckoning.raw;
        return decides && line.day.provisional;
    });
}

QDate earliestEnd(const Reckoning &reckoning, Span span, const WorkCalendar &calendar)
{
    if (span.unit != DayUnit::Working)
        return calendar.earliestNextWorkingDay(reckoning.raw);
    QDate date = reckoning.anchor;
    for (int number = 0; number < span.count;) {
        date = date.addDays(1);
        if (calendar.isWorking(date) || calendar.mayBeWorked(date))
            ++number;
    }
    return date;
}

QDate latestEnd(const Reckoning &reckoning, Span span, const WorkCalendar &calendar)
{
    return span.unit == DayUnit::Working ? calendar.latestWorkingDayAfter(reckoning.anchor, span.count)
                                         : calendar.latestNextWorkingDay(reckoning.raw);
}

} // namespace

Reckoning reckon(QDate anchor, Span span, Roll roll, const WorkCalendar &calendar)
{
    Q_ASSERT(anchor.isValid() && span.count > 0);

    Reckoning reckoning;
    reckoning.anchor = anchor;
    reckoning.sheet.push_back({calendar.day(anchor), false, 0, SheetWhy::EventDay});
    switch (span.unit) {
    case DayUnit::Calendar:
        countDays(reckoning, span.count, calendar);
        break;
    case DayUnit::Working:
        countWorkingDays(reckoning, span.count, calendar);
        break;
    case DayUnit::Months:
    case DayUnit::Years:
        stepMonths(reckoning, span, calendar);
        break;
    }
    reckoning.raw = reckoning.due = reckoning.sheet.back().day.date;
    if (roll == Roll::ToNextWorkingDay)
        rollOver(reckoning, calendar);

    reckoning.provisional = dependsOnUnpublished(reckoning, span, roll);
    reckoning.earliest = reckoning.provisional ? earliestEnd(reckoning, span, calendar) : reckoning.due;
    reckoning.latest = reckoning.provisional ? latestEnd(reckoning, span, calendar) : reckoning.due;
    return reckoning;
}

QDate doBy(QDate anchor, QDate raw, const WorkCalendar &calendar)
{
    for (QDate date = raw; date > anchor; date = date.addDays(-1)) {
        if (calendar.isWorking(date))
            return date;
    }
    return anchor;
}

int workingDaysBetween(QDate from, QDate to, const WorkCalendar &calendar)
{
    if (to < from)
        return -workingDaysBetween(to, from, calendar);
    int count = 0;
    for (QDate date = from.addDays(1); date <= to; date = date.addDays(1))
        count += calendar.isWorking(date) ? 1 : 0;
    return count;
}

QString unitName(DayUnit unit)
{
    return kUnits[std::size_t(unit)].toString();
}

std::optional<DayUnit> unitNamed(QStringView name)
{
    const auto found = std::ranges::find(kUnits, name);
    if (found == kUnits.end())
        return std::nullopt;
    return DayUnit(found - kUnits.begin());
}

QString whyText(const SheetLine &line)
{
    switch (line.why) {
    case SheetWhy::EventDay:
        return u"day of the event"_s;
    case SheetWhy::CountedDay:
        if (!line.day.working())
            return u"counted ("_s + kindText(line.day.kind) + u")"_s;
        [[fallthrough]];
    case SheetWhy::CountedWorkingDay:
        return line.day.kind == DayKind::MakeUp ? kindText(line.day.kind) : u"counted"_s;
    case SheetWhy::RestDay:
        return kindText(line.day.kind);
    case SheetWhy::MonthStep:
        return u"corresponding day"_s;
    case SheetWhy::RolledOver:
        return u"rolled over ("_s + kindText(line.day.kind) + u")"_s;
    case SheetWhy::Ends:
        return u"ends"_s;
    }
    return {};
}

} // namespace zm::law
