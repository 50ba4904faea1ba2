#pragma once

#include "law/calendar.h"

#include <vector>

namespace zm::law {

enum class DayUnit : quint8 { Calendar, Working, Months, Years };

/// A length as the law gives it.
struct Span {
    int count = 0;
    DayUnit unit = DayUnit::Calendar;
    bool operator==(const Span &) const = default;
};

/// Whether a period whose last day is a statutory rest day ends on the next working day (TM-02) or not (TM-13).
enum class Roll : quint8 { ToNextWorkingDay, None };

/// Why a line of the sheet counts or not.
enum class SheetWhy : quint8 {
    EventDay,          ///< the day of the event, not counted (TM-01)
    CountedDay,        ///< a calendar day, rest days inside the period count (TM-04)
    CountedWorkingDay, ///< (TM-10)
    RestDay,           ///< not counted in working days
    MonthStep,         ///< the corresponding day of a month or year, or its last day (TM-07)
    RolledOver,        ///< a rest day that the end was moved over (TM-02)
    Ends,              ///< the day the period ends after a roll
};

/// One line of the day-by-day sheet.
struct SheetLine {
    Day day;
    bool counted = false;
    int number = 0; ///< the how-manieth counted day (month, year) it is; 0 where not counted
    SheetWhy why = SheetWhy::CountedDay;
};

/// A period worked out. The sheet is what it was worked out with, not a second computation.
struct Reckoning {
    QDate anchor;             ///< the day of the event; not itself counted
    QDate raw;                ///< the last day by counting alone
    QDate due;                ///< raw, or the next working day where it rolls
    bool rolled = false;
    bool provisional = false; ///< some day it depends on lies in a year whose notice is not published
    QDate earliest, latest;   ///< the bounds of `due` while provisional; both equal `due` otherwise
    std::vector<SheetLine> sheet; ///< by day, no day twice
};

/// \param anchor the day of the event.
/// \param span   `count > 0`.
/// Source: TM-01, TM-02, TM-04, TM-07, TM-10, TM-13.
/// Cost: linear in the days of the span for day counts, in its months for months and years.
Reckoning reckon(QDate anchor, Span span, Roll roll, const WorkCalendar &calendar);

/// The last working day after \a anchor and on or before \a raw, or \a anchor where there is none (TM-12).
QDate doBy(QDate anchor, QDate raw, const WorkCalendar &calendar);

/// Working days after \a from up to and including \a to; negative when \a to is before \a from.
int workingDaysBetween(QDate from, QDate to, const WorkCalendar &calendar);

/// "calendar", "working", "months", "years" and back.
QString unitName(DayUnit unit);
std::optional<DayUnit> unitNamed(QStringView name);

/// A stable English word for a line's reason ("holiday", "weekend", "counted", "make-up working day", ...).
QString whyText(const SheetLine &line);

} // namespace zm::law
