#include "law/calendar.h"
#include "law/timelimit.h"
#include "lawfiles.h"

#include <QRandomGenerator>

using namespace zm;
using namespace zm::law;

class CalendarTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayIsOfItsKind_data();
    void aDayIsOfItsKind();
    void aYearHasItsWorkingDays_data();
    void aYearHasItsWorkingDays();
    void aCorrectionIsUnknownUntilItIsPublished_data();
    void aCorrectionIsUnknownUntilItIsPublished();
    void theNoticeOfADayIsTheOneThatSpokeLast();
    void aYearWithoutANoticeIsProvisional_data();
    void aYearWithoutANoticeIsProvisional();
    void aDayOffHasWorkingNeighbours_data();
    void aDayOffHasWorkingNeighbours();
    void publishedYearsHaveNoBoundsToAdd();
    void everyYearFellWithinItsWorstCase_data();
    void everyYearFellWithinItsWorstCase();
    void anEmptyCalendarKnowsWeekendsOnly();
    void aBrokenFileNamesYearAndField_data();
    void aBrokenFileNamesYearAndField();

private:
    WorkCalendar m_calendar;
};

static QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

void CalendarTest::initTestCase()
{
    const auto calendar = WorkCalendar::load(test::shippedFolder("calendars"));
    QVERIFY2(calendar.has_value(), qPrintable(calendar ? QString() : calendar.error().detail));
    m_calendar = *calendar;
}

void CalendarTest::aDayIsOfItsKind_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("noticeOf");

    QTest::newRow("an ordinary Thursday") << "2026-02-12"
                                          << "workday" << 0;
    QTest::newRow("an ordinary Sunday") << "2026-03-01"
                                        << "weekend" << 0;
    QTest::newRow("a holiday") << "2026-02-16"
                               << "holiday" << 2026;
    QTest::newRow("a weekend day inside a holiday") << "2026-02-21"
                                                    << "holiday" << 2026;
    QTest::newRow("a Saturday made up for") << "2026-02-28"
                                            << "make-up working day" << 2026;
    QTest::newRow("a December day worked by next year's notice") << "2018-12-29"
                                                                 << "make-up working day" << 2019;
    QTest::newRow("a December day off by next year's notice") << "2022-12-31"
                                                              << "holiday" << 2023;
}

void CalendarTest::aDayIsOfItsKind()
{
    QFETCH(QString, date);
    QFETCH(int, noticeOf);

    const Day known = m_calendar.day(day(date));

    QTEST(kindText(known.kind), "kind");
    QCOMPARE(known.notice < 0 ? 0 : m_calendar.notices().at(known.notice).year, noticeOf);
    QVERIFY(!known.provisional);
}

void CalendarTest::aYearHasItsWorkingDays_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("days");

    int year = 2013;
    for (const int days : {250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248}) {
        QTest::addRow("%d", year) << year << days;
        ++year;
    }
}

void CalendarTest::aYearHasItsWorkingDays()
{
    QFETCH(int, year);

    QTEST(workingDaysBetween(QDate(year - 1, 12, 31), QDate(year, 12, 31), m_calendar), "days");
}

void CalendarTest::aCorrectionIsUnknownUntilItIsPublished_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");

    QTest::newRow("2 May 2019 became a holiday") << "2019-03-22"
                                                 << "2019-05-02" << true << false;
    QTest::newRow("1 May 2019 was off before and after") << "2019-03-22"
                                                         << "2019-05-01" << false << false;
    QTest::newRow("28 April 2019 became a make-up day") << "2019-03-22"
                                                        << "2019-04-28" << false << true;
    QTest::newRow("5 May 2019 became a make-up day") << "2019-03-22"
                                                     << "2019-05-05" << false << true;
    QTest::newRow("31 January 2020 was added to the holiday") << "2020-01-27"
                                                              << "2020-01-31" << true << false;
    QTest::newRow("1 February 2020 was no longer made up for") << "2020-01-27"
                                                               << "2020-02-01" << true << false;
    QTest::newRow("3 September 2015 became a day off") << "2015-05-13"
                                                       << "2015-09-03" << true << false;
    QTest::newRow("6 September 2015 became a make-up day") << "2015-05-13"
                                                           << "2015-09-06" << false << true;
}

void CalendarTest::aCorrectionIsUnknownUntilItIsPublished()
{
    QFETCH(QString, published);
    QFETCH(QString, date);

    QTEST(m_calendar.asKnownOn(day(published).addDays(-1)).isWorking(day(date)), "before");
    QTEST(m_calendar.asKnownOn(day(published)).isWorking(day(date)), "after");
    QTEST(m_calendar.isWorking(day(date)), "after");
}

void CalendarTest::theNoticeOfADayIsTheOneThatSpokeLast()
{
    const Day first = m_calendar.asKnownOn(QDate(2019, 3, 21)).day(QDate(2019, 5, 1));
    const Day corrected = m_calendar.day(QDate(2019, 5, 1));

    QVERIFY(m_calendar.asKnownOn(QDate(2019, 3, 21)).notices().at(first.notice).title.contains("部分节假日安排"));
    QCOMPARE(m_calendar.notices().at(corrected.notice).title, "国务院办公厅关于调整2019年劳动节假期安排的通知");
    QCOMPARE(m_calendar.notices().at(corrected.notice).publishedOn, QDate(2019, 3, 22));
}

void CalendarTest::aYearWithoutANoticeIsProvisional_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("knownOn");
    QTest::addColumn<bool>("provisional");
    QTest::addColumn<QString>("reason");

    QTest::newRow("the last day of the last notice") << "2026-12-31"
                                                     << "" << false << "workday";
    QTest::newRow("the first day after it")
        << "2027-01-01"
        << "" << true << "workday; the notice for 2027 is not published, weekends only";
    QTest::newRow("before the first notice")
        << "2012-12-29"
        << "" << true << "weekend; the notice for 2012 is not on file, weekends only";
    QTest::newRow("2026 the day before its notice")
        << "2026-02-16"
        << "2025-11-03" << true << "workday; the notice for 2026 is not published, weekends only";
    QTest::newRow("2026 on the day of its notice") << "2026-02-16"
                                                   << "2025-11-04" << false << "holiday";
}

void CalendarTest::aYearWithoutANoticeIsProvisional()
{
    QFETCH(QString, date);
    QFETCH(QString, knownOn);

    const WorkCalendar calendar = knownOn.isEmpty() ? m_calendar : m_calendar.asKnownOn(day(knownOn));

    QTEST(calendar.isProvisional(day(date)), "provisional");
    QTEST(reasonText(calendar.day(day(date)), calendar), "reason");
}

void CalendarTest::aDayOffHasWorkingNeighbours_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("previous");

    QTest::newRow("a working day is its own neighbour") << "2026-02-12"
                                                        << "2026-02-12"
                                                        << "2026-02-12";
    QTest::newRow("the Spring Festival") << "2026-02-18"
                                         << "2026-02-24"
                                         << "2026-02-14";
    QTest::newRow("National Day") << "2025-10-03"
                                  << "2025-10-09"
                                  << "2025-09-30";
    QTest::newRow("a weekend") << "2026-03-07"
                               << "2026-03-09"
                               << "2026-03-06";
}

void CalendarTest::aDayOffHasWorkingNeighbours()
{
    QFETCH(QString, date);

    QTEST(m_calendar.nextWorkingDay(day(date)).toString(Qt::ISODate), "next");
    QTEST(m_calendar.previousWorkingDay(day(date)).toString(Qt::ISODate), "previous");
}

void CalendarTest::publishedYearsHaveNoBoundsToAdd()
{
    for (QDate date(2013, 1, 1); date < QDate(2026, 12, 31); date = date.addDays(1)) {
        const QDate next = m_calendar.nextWorkingDay(date);
        QCOMPARE(m_calendar.earliestNextWorkingDay(date), next);
        QCOMPARE(m_calendar.latestNextWorkingDay(date), next);
        QVERIFY(!m_calendar.mayBeOff(date));
        QVERIFY(!m_calendar.mayBeWorked(date));
    }
}

void CalendarTest::everyYearFellWithinItsWorstCase_data()
{
    QTest::addColumn<int>("year");

    for (int year = 2014; year <= 2026; ++year)
        QTest::addRow("%d", year) << year;
}

// What was told before the notice of a year must have held when it came. The one exception history knows is the
// memorial holiday of September 2015, which no pattern foresees.
void CalendarTest::everyYearFellWithinItsWorstCase()
{
    QFETCH(int, year);
    const auto ofYear = std::ranges::find(m_calendar.notices(), year, &Notice::year);
    const WorkCalendar before = m_calendar.asKnownOn(ofYear->publishedOn.addDays(-1));
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);

    for (int i = 0; i < 4000; ++i) {
        const QDate anchor = QDate(year, 1, 1).addDays(random.bounded(330));
        const bool memorial = QDate(2015, 8, 1) < anchor && anchor < QDate(2015, 9, 7);
        const Span span{random.bounded(1, 16), random.bounded(2) == 0 ? DayUnit::Calendar : DayUnit::Working};
        const Reckoning foretold = reckon(anchor, span, Roll::ToNextWorkingDay, before);
        const Reckoning actual = reckon(anchor, span, Roll::ToNextWorkingDay, m_calendar);
        QVERIFY(foretold.provisional);
        QVERIFY(foretold.earliest <= foretold.due && foretold.due <= foretold.latest);
        QVERIFY(memorial || (foretold.earliest <= actual.due && actual.due <= foretold.latest));
    }
}

void CalendarTest::anEmptyCalendarKnowsWeekendsOnly()
{
    const WorkCalendar empty;

    QVERIFY(empty.isProvisional(QDate(2026, 2, 16)));
    QVERIFY(empty.isWorking(QDate(2026, 2, 16)));
    QVERIFY(!empty.isWorking(QDate(2026, 2, 14)));
    QCOMPARE(empty.firstYear(), 0);
}

void CalendarTest::aBrokenFileNamesYearAndField_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fault");

    const QByteArray notice = R"({"year": 2027, "notices": [{"published_on": "2026-11-05", "published_grade": "T",
        "title": "t", "source": "s", )";
    QTest::newRow("not JSON") << QByteArray("{\n\"year\": }") << "calendar: line 2: object is missing after a comma";
    QTest::newRow("no year") << QByteArray(R"({"notices": [{"published_on": "2026-11-05", "published_grade": "T",
        "title": "t", "source": "s"}]})")
                             << "calendar: no year";
    QTest::newRow("no notice") << QByteArray(R"({"year": 2027, "notices": []})")
                               << "calendar: no notice in the year's file";
    QTest::newRow("a day that does not exist")
        << notice + R"("off": ["2027-02-30"], "worked": []}]})"
        << "calendar 2027: notice 1: off: '2027-02-30' is not a date (YYYY-MM-DD)";
    QTest::newRow("a weekday worked by notice")
        << notice + R"("off": [], "worked": ["2027-02-05"]}]})"
        << "calendar 2027: notice 1: 2027-02-05 is worked anyway, it is no weekend day";
    QTest::newRow("a day both off and worked") << notice + R"("off": ["2027-02-06"], "worked": ["2027-02-06"]}]})"
                                               << "calendar 2027: notice 1: 2027-02-06 is named twice";
    QTest::newRow("an unknown field") << notice + R"("holidays": []}]})"
                                      << "calendar 2027: notice 1: unknown field 'holidays'";
    QTest::newRow("no date of publication")
        << QByteArray(R"({"year": 2027, "notices": [{"published_grade": "T", "title": "t", "source": "s"}]})")
        << "calendar 2027: notice 1: no published_on";
    QTest::newRow("a window that no year has")
        << QByteArray(R"({"kind": "worst-case", "windows": [{"name": "n", "from": "02-29", "to": "03-01",
            "weekdays": 1, "seen": "x"}]})")
        << "worst case: n: from or to is not a day of the year (MM-DD)";
}

void CalendarTest::aBrokenFileNamesYearAndField()
{
    QFETCH(QByteArray, file);

    const auto calendar = WorkCalendar::load({file});

    QVERIFY(!calendar.has_value());
    QCOMPARE(calendar.error().code, ErrorCode::Invalid);
    QTEST(calendar.error().detail, "fault");
}

QTEST_APPLESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
