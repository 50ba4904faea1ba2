#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace zm::law {

/// Why a day is worked or not.
enum class DayKind : quint8 {
    Workday,  ///< Monday to Friday, no notice says otherwise
    Weekend,  ///< Saturday or Sunday, no notice says otherwise
    Holiday,  ///< off by notice
    MakeUp,   ///< a weekend day worked by notice
};

/// What the calendar knows of one day.
struct Day {
    QDate date;
    DayKind kind = DayKind::Workday;
    bool provisional = false; ///< the notice for its year is not published: weekends only
    int notice = -1;          ///< index into WorkCalendar::notices(), -1 when no notice speaks of it
    bool working() const { return kind == DayKind::Workday || kind == DayKind::MakeUp; }
};

/// One notice of the State Council (or a correction of one).
struct Notice {
    int year = 0;
    QDate publishedOn;
    QString title;  ///< Chinese, as printed on sheets
    QString source; ///< where the days were read
    bool dateIsEstimate = false; ///< publishedOn is general knowledge, not read in the source
};

/// Working days of China as the notices known on a day have them.
///
/// Copies are cheap (shared, immutable).
/// Source: TM-03; the yearly notices in resources/calendars.
class WorkCalendar {
public:
    /// An empty calendar: every year provisional.
    WorkCalendar();

    /// \param files  the bytes of resources/calendars/<year>.json, in any order.
    /// Errors: Invalid naming the year and field.
    static Result<WorkCalendar> load(const QList<QByteArray> &files);

    /// The calendar with only the notices published on or before \a day: what an officer could know then.
    WorkCalendar asKnownOn(QDate day) const;

    Day day(QDate date) const;
    bool isWorking(QDate date) const { return day(date).working(); }
    /// Whether the notice for the year of \a date is not published.
    bool isProvisional(QDate date) const { return day(date).provisional; }

    /// The first working day on or after \a date.
    QDate nextWorkingDay(QDate date) const;
    /// The last working day on or before \a date.
    QDate previousWorkingDay(QDate date) const;

    /// The earliest day on which the first working day on or after \a date can fall: a weekend of an unpublished year
    /// that lies near a holiday may be worked.
    QDate earliestNextWorkingDay(QDate date) const;
    /// The latest day on which the first working day on or after \a date can fall once the missing notices are
    /// published (equal to nextWorkingDay() where nothing is missing). Worst case from resources/calendars/worstcase.json.
    QDate latestNextWorkingDay(QDate date) const;
    /// Whether \a date, in an unpublished year, may become a rest day under the worst case.
    bool mayBeOff(QDate date) const;
    /// Whether \a date, in an unpublished year, may become a working day under the worst case.
    bool mayBeWorked(QDate date) const;
    /// The latest day on which the \a count-th working day after \a date can fall once the missing notices are
    /// published. Each holiday of the worst case takes no more days than it ever had.
    QDate latestWorkingDayAfter(QDate date, int count) const;

    /// The first year a notice is known for; 0 in an empty calendar. Earlier years are provisional for good.
    int firstYear() const;

    /// By year, then by publication.
    const QList<Notice> &notices() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// "workday", "weekend", "holiday", "make-up working day".
QString kindText(DayKind kind);
/// The same, and where the year's notice is missing, that it is.
QString reasonText(const Day &day, const WorkCalendar &calendar);

} // namespace zm::law
