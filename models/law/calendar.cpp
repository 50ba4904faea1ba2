#include "law/calendar.h"

#include "law/calendarfile.h"

#include <QHash>
#include <QSet>

#include <map>

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One holiday of one year: index of its window, year it begins in.
struct Occurrence {
    int window = 0, year = 0;
    auto operator<=>(const Occurrence &) const = default;
};

} // namespace

struct WorkCalendar::Data {
    struct Named {
        DayKind kind;
        int notice;
    };

    QList<NoticeDays> papers; ///< by year, then by publication
    QList<Notice> notices;    ///< the same without their days
    QHash<QDate, Named> named;
    QSet<int> years;
    WorstCase worst;

    void add(const NoticeDays &paper);
    std::vector<Occurrence> holidaysAround(QDate date) const;
};

namespace {

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

DayKind ordinaryKind(QDate date)
{
    return isWeekend(date) ? DayKind::Weekend : DayKind::Workday;
}

} // namespace

void WorkCalendar::Data::add(const NoticeDays &paper)
{
    const int index = int(notices.size());
    papers.append(paper);
    notices.append(paper.notice);
    years.insert(paper.notice.year);
    for (const QDate &day : paper.off)
        named.insert(day, {DayKind::Holiday, index});
    for (const QDate &day : paper.worked)
        named.insert(day, {DayKind::MakeUp, index});
    for (const QDate &day : paper.ordinary)
        named.insert(day, {ordinaryKind(day), index});
}

std::vector<Occurrence> WorkCalendar::Data::holidaysAround(QDate date) const
{
    std::vector<Occurrence> found;
    for (int i = 0; i < worst.windows.size(); ++i) {
        const HolidayWindow &window = worst.windows[i];
        for (const int year : {date.year() - 1, date.year()}) {
            const QDate from(year, window.fromMonth, window.fromDay);
            QDate to(year, window.toMonth, window.toDay);
            if (to < from)
                to = to.addYears(1);
            if (from <= date && date <= to)
                found.push_back({i, year});
        }
    }
    return found;
}

WorkCalendar::WorkCalendar() : m_data(std::make_shared<const Data>()) {}

Result<WorkCalendar> WorkCalendar::load(const QList<QByteArray> &files)
{
    QList<NoticeDays> papers;
    auto data = std::make_shared<Data>();
    for (const QByteArray &bytes : files) {
        ZM_TRY(auto file, readCalendarFile(bytes));
        papers += file.notices;
        if (file.worstCase)
            data->worst = *file.worstCase;
    }
    // A later paper governs the days it names, whatever year's file it stands in.
    std::ranges::stable_sort(
        papers, {}, [](const NoticeDays &paper) { return std::pair(paper.notice.year, paper.notice.publishedOn); });
    for (const NoticeDays &paper : std::as_const(papers))
        data->add(paper);

    WorkCalendar calendar;
    calendar.m_data = std::move(data);
    return calendar;
}

WorkCalendar WorkCalendar::asKnownOn(QDate day) const
{
    auto known = std::make_shared<Data>();
    known->worst = m_data->worst;
    for (const NoticeDays &paper : m_data->papers) {
        if (paper.notice.publishedOn <= day)
            known->add(paper);
    }
    WorkCalendar calendar;
    calendar.m_data = std::move(known);
    return calendar;
}

Day WorkCalendar::day(QDate date) const
{
    const auto named = m_data->named.constFind(date);
    if (named != m_data->named.cend())
        return {date, named->kind, false, named->notice};
    return {date, ordinaryKind(date), !m_data->years.contains(date.year()), -1};
}

QDate WorkCalendar::nextWorkingDay(QDate date) const
{
    while (!isWorking(date))
        date = date.addDays(1);
    return date;
}

QDate WorkCalendar::previousWorkingDay(QDate date) const
{
    while (!isWorking(date))
        date = date.addDays(-1);
    return date;
}

QDate WorkCalendar::earliestNextWorkingDay(QDate date) const
{
    while (!isWorking(date) && !mayBeWorked(date))
        date = date.addDays(1);
    return date;
}

QDate WorkCalendar::latestNextWorkingDay(QDate date) const
{
    return latestWorkingDayAfter(date.addDays(-1), 1);
}

QDate WorkCalendar::latestWorkingDayAfter(QDate date, int count) const
{
    // A holiday takes the first weekdays it can, and no more of them than it ever has.
    std::map<Occurrence, int> taken;
    const auto isTaken = [&](const Occurrence &holiday) {
        const int most = m_data->worst.windows[holiday.window].weekdays;
        return taken[holiday] < most && ++taken[holiday] > 0;
    };
    while (count > 0) {
        date = date.addDays(1);
        const Day today = day(date);
        if (!today.working())
            continue;
        if (!today.provisional || std::ranges::none_of(m_data->holidaysAround(date), isTaken))
            --count;
    }
    return date;
}

bool WorkCalendar::mayBeOff(QDate date) const
{
    return isProvisional(date) && (isWeekend(date) || !m_data->holidaysAround(date).empty());
}

bool WorkCalendar::mayBeWorked(QDate date) const
{
    if (!isProvisional(date) || !isWeekend(date))
        return false;
    const int within = m_data->worst.makeUpWithin;
    for (int days = -within; within > 0 && days <= within; ++days) {
        if (!m_data->holidaysAround(date.addDays(days)).empty())
            return true;
    }
    return false;
}

int WorkCalendar::firstYear() const
{
    return m_data->years.isEmpty() ? 0 : *std::ranges::min_element(m_data->years);
}

const QList<Notice> &WorkCalendar::notices() const
{
    return m_data->notices;
}

QString kindText(DayKind kind)
{
    switch (kind) {
    case DayKind::Workday:
        return u"workday"_s;
    case DayKind::Weekend:
        return u"weekend"_s;
    case DayKind::Holiday:
        return u"holiday"_s;
    case DayKind::MakeUp:
        return u"make-up working day"_s;
    }
    return {};
}

QString reasonText(const Day &day, const WorkCalendar &calendar)
{
    if (!day.provisional)
        return kindText(day.kind);
    const QString missing = day.date.year() < calendar.firstYear() ? u"the notice for %1 is not on file"_s
                                                                   : u"the notice for %1 is not published"_s;
    return kindText(day.kind) + u"; "_s + missing.arg(day.date.year()) + u", weekends only"_s;
}

} // namespace zm::law
