#pragma once

#include "law/timelimit.h"

#include <QDate>
#include <QLocale>
#include <QString>

// Days in words, in the language of the program.

namespace zm::items {

/// Whether the program speaks Chinese now: which of a rule's two languages to show. Read from the translation itself.
bool inChinese();
/// \a zh or \a en, whichever the program speaks; the other where that one is empty.
QString spoken(const QString &zh, const QString &en);

/// "Fri 20 Nov 2026", "2026年11月20日 周五"; empty for an invalid date.
QString dayText(QDate day);
/// "20 Nov 2026", "2026年11月20日": a day whose weekday says nothing.
QString plainDayText(QDate day);
/// The first without the year where it is \a today's.
QString nearDayText(QDate day, QDate today);
/// "Fri", "周五".
QString weekdayText(QDate day);
/// "3 working days", "15 days", "6 months".
QString spanText(law::Span span);

/// How far a day is, in the unit of the law.
struct Distance {
    int count = 0; ///< negative: past
    law::DayUnit unit = law::DayUnit::Calendar; ///< Calendar or Working
    bool operator==(const Distance &) const = default;
};

/// Months and years are told in days, as nobody can count down a month.
Distance distance(QDate today, QDate due, law::DayUnit unit, const law::WorkCalendar &calendar);

/// "2 working days", "today", "1 day ago".
QString distanceText(Distance distance);

} // namespace zm::items
