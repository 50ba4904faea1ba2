#pragma once

#include "law/calendar.h"

namespace zm::law {

/// A notice with the days it names.
struct NoticeDays {
    Notice notice;
    QList<QDate> off, worked;
    QList<QDate> ordinary; ///< days it gives back to the ordinary week
};

/// A stretch of the year in which a holiday may lie.
struct HolidayWindow {
    int fromMonth = 0, fromDay = 0; ///< first day it has begun on
    int toMonth = 0, toDay = 0;     ///< last day it has ended on; before the first: in the next year
    int weekdays = 0;               ///< the most Mondays to Fridays it has taken
};

/// What an unpublished year can hold at worst.
struct WorstCase {
    QList<HolidayWindow> windows;
    int makeUpWithin = 0; ///< weekends no more than so many days from a window may be worked; 0: none
};

/// One file of resources/calendars: notices of a year, or the worst case.
struct CalendarFile {
    QList<NoticeDays> notices;
    std::optional<WorstCase> worstCase;
};

/// Errors: Invalid, every fault on a line of its own, naming year and field.
Result<CalendarFile> readCalendarFile(const QByteArray &bytes);

} // namespace zm::law
