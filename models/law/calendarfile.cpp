#include "law/calendarfile.h"

#include "law/fields.h"

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

NoticeDays readNotice(const QJsonObject &object, int year, int number, QStringList &faults)
{
    Fields fields(object, u"calendar %1: notice %2"_s.arg(year).arg(number));
    NoticeDays days;
    days.notice.year = year;
    days.notice.publishedOn = fields.date(u"published_on"_s);
    days.notice.dateIsEstimate = fields.text(u"published_grade"_s) != "T"_L1;
    days.notice.title = fields.text(u"title"_s);
    days.notice.source = fields.text(u"source"_s);
    days.off = fields.dates(u"off"_s);
    days.worked = fields.dates(u"worked"_s);
    days.ordinary = fields.dates(u"ordinary"_s);

    QSet<QDate> seen;
    for (const QDate &day : days.off + days.worked + days.ordinary) {
        if (seen.contains(day))
            fields.fault(day.toString(Qt::ISODate) + u" is named twice"_s);
        seen.insert(day);
    }
    for (const QDate &day : std::as_const(days.worked)) {
        if (day.dayOfWeek() < Qt::Saturday)
            fields.fault(day.toString(Qt::ISODate) + u" is worked anyway, it is no weekend day"_s);
    }
    faults += fields.finish();
    return days;
}

std::pair<int, int> monthDay(const QString &text)
{
    // A common year: a window that begins or ends on 29 February would have no such day in most years.
    const QDate day = QDate::fromString(u"2001-"_s + text, Qt::ISODate);
    return {day.month(), day.day()};
}

HolidayWindow readWindow(const QJsonObject &object, QStringList &faults)
{
    Fields fields(object, u"worst case: "_s + object.value("name"_L1).toString());
    HolidayWindow window;
    fields.text(u"name"_s);
    std::tie(window.fromMonth, window.fromDay) = monthDay(fields.text(u"from"_s));
    std::tie(window.toMonth, window.toDay) = monthDay(fields.text(u"to"_s));
    window.weekdays = fields.positive(u"weekdays"_s);
    fields.text(u"seen"_s);
    if (window.fromMonth == 0 || window.toMonth == 0)
        fields.fault(u"from or to is not a day of the year (MM-DD)"_s);
    faults += fields.finish();
    return window;
}

WorstCase readWorstCase(const QJsonObject &object, QStringList &faults)
{
    Fields fields(object, u"worst case"_s);
    WorstCase worst;
    if (fields.text(u"kind"_s) != "worst-case"_L1)
        fields.fault(u"kind is not 'worst-case'"_s);
    for (const QJsonObject &window : fields.objects(u"windows"_s))
        worst.windows.append(readWindow(window, faults));
    if (fields.has(u"make_up_within_days"_s))
        worst.makeUpWithin = fields.positive(u"make_up_within_days"_s);
    faults += fields.finish();
    return worst;
}

} // namespace

Result<CalendarFile> readCalendarFile(const QByteArray &bytes)
{
    QStringList faults;
    const QJsonObject object = parseObject(bytes, u"calendar"_s, faults);
    CalendarFile file;
    if (object.contains("kind"_L1)) {
        file.worstCase = readWorstCase(object, faults);
    } else if (faults.isEmpty()) {
        Fields fields(object, u"calendar"_s);
        const int year = fields.positive(u"year"_s);
        int number = 0;
        for (const QJsonObject &notice : fields.objects(u"notices"_s))
            file.notices.append(readNotice(notice, year, ++number, faults));
        if (number == 0)
            fields.fault(u"no notice in the year's file"_s);
        faults += fields.finish();
    }
    if (!faults.isEmpty())
        return fail(ErrorCode::Invalid, faults.join(u'\n'));
    return file;
}

} // namespace zm::law
