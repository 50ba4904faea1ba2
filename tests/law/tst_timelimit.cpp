#include "law/timelimit.h"
#include "lawfiles.h"
#include "sheetchecker.h"

#include <QRandomGenerator>

using namespace zm;
using namespace zm::law;

class TimeLimitTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPeriodEndsOnItsDay_data();
    void aPeriodEndsOnItsDay();
    void aTermIsNotRolled_data();
    void aTermIsNotRolled();
    void theSheetSaysWhyEachDayCounts_data();
    void theSheetSaysWhyEachDayCounts();
    void aMonthIsOneLineOfTheSheet();
    void theSheetAloneGivesTheSameEnd();
    void theCheckerFindsAForgedSheet_data();
    void theCheckerFindsAForgedSheet();
    void aCorrectedHolidayMovesTheEnd_data();
    void aCorrectedHolidayMovesTheEnd();
    void anUnpublishedYearMakesItProvisional_data();
    void anUnpublishedYearMakesItProvisional();
    void theAuthorityIsDueBeforeTheRoll_data();
    void theAuthorityIsDueBeforeTheRoll();
    void workingDaysAreCountedBothWays();
    void unitsHaveNames();

private:
    WorkCalendar m_calendar;
};

static QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

static QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

static test::Sheet printed(const Reckoning &reckoning)
{
    test::Sheet sheet;
    for (const SheetLine &line : reckoning.sheet)
        sheet.push_back({iso(line.day.date), line.counted, whyText(line)});
    return sheet;
}

void TimeLimitTest::initTestCase()
{
    const auto calendar = WorkCalendar::load(test::shippedFolder("calendars"));
    QVERIFY2(calendar.has_value(), qPrintable(calendar ? QString() : calendar.error().detail));
    m_calendar = *calendar;
}

void TimeLimitTest::aPeriodEndsOnItsDay_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("due");

    const auto row = [](const char *anchor, int count, const char *unit, const char *raw, const char *due,
                        const char *name) {
        QTest::addRow("%s + %d %s: %s", anchor, count, unit, name) << anchor << count << unit << raw << due;
    };
    row("2026-02-12", 3, "calendar", "2026-02-15", "2026-02-24", "rolled over the Spring Festival");
    row("2026-02-12", 3, "working", "2026-02-24", "2026-02-24", "Friday, a make-up Saturday, then after the festival");
    row("2026-02-12", 10, "calendar", "2026-02-22", "2026-02-24", "rolled");
    row("2026-02-12", 10, "working", "2026-03-04", "2026-03-04", "over the festival");
    row("2026-02-12", 15, "calendar", "2026-02-27", "2026-02-27", "rest days inside count");
    row("2025-09-25", 3, "calendar", "2025-09-28", "2025-09-28", "a make-up Sunday does not roll");
    row("2025-09-25", 3, "working", "2025-09-29", "2025-09-29", "a make-up Sunday counts");
    row("2025-09-25", 10, "calendar", "2025-10-05", "2025-10-09", "rolled over National Day");
    row("2025-09-25", 10, "working", "2025-10-15", "2025-10-15", "over National Day");
    row("2025-09-25", 15, "calendar", "2025-10-10", "2025-10-10", "rest days inside count");
    row("2026-04-30", 3, "calendar", "2026-05-03", "2026-05-06", "rolled over Labour Day");
    row("2026-04-30", 3, "working", "2026-05-08", "2026-05-08", "after Labour Day");
    row("2026-04-30", 10, "calendar", "2026-05-10", "2026-05-11", "rolled over a Sunday");
    row("2026-04-30", 10, "working", "2026-05-18", "2026-05-18", "with a make-up Saturday");
    row("2026-04-30", 15, "calendar", "2026-05-15", "2026-05-15", "a Friday");
    row("2026-09-18", 3, "calendar", "2026-09-21", "2026-09-21", "a Monday");
    row("2026-09-18", 3, "working", "2026-09-22", "2026-09-22", "a make-up Sunday counts");
    row("2026-09-18", 10, "calendar", "2026-09-28", "2026-09-28", "a Monday");
    row("2026-09-18", 10, "working", "2026-10-09", "2026-10-09", "over National Day");
    row("2026-09-18", 15, "calendar", "2026-10-03", "2026-10-08", "rolled over National Day");
    row("2025-01-24", 3, "calendar", "2025-01-27", "2025-01-27", "the last day before the festival");
    row("2025-01-24", 3, "working", "2025-02-05", "2025-02-05", "Sunday, Monday, then after the festival");
    row("2025-01-24", 10, "calendar", "2025-02-03", "2025-02-05", "rolled over the festival");
    row("2025-01-24", 10, "working", "2025-02-13", "2025-02-13", "over the festival");
    row("2025-01-24", 15, "calendar", "2025-02-08", "2025-02-08", "a make-up Saturday");
    row("2026-05-29", 3, "calendar", "2026-06-01", "2026-06-01", "a Monday");
    row("2026-05-29", 3, "working", "2026-06-03", "2026-06-03", "over a weekend");
    row("2026-05-29", 10, "calendar", "2026-06-08", "2026-06-08", "a Monday");
    row("2026-05-29", 10, "working", "2026-06-12", "2026-06-12", "two weeks");
    row("2026-05-29", 15, "calendar", "2026-06-13", "2026-06-15", "rolled over a weekend");
    row("2024-02-29", 24, "months", "2026-02-28", "2026-02-28", "no 29th: last day, a make-up Saturday");
    row("2024-02-29", 2, "years", "2026-02-28", "2026-02-28", "no 29th: last day, a make-up Saturday");
    row("2026-02-28", 3, "working", "2026-03-04", "2026-03-04", "deletion after that term");
    row("2025-08-31", 6, "months", "2026-02-28", "2026-02-28", "no 31st: last day");
    row("2026-01-31", 1, "months", "2026-02-28", "2026-02-28", "no 31st: last day");
    row("2026-01-31", 2, "months", "2026-03-31", "2026-03-31", "from the anchor, not from the short month");
    row("2025-11-30", 3, "months", "2026-02-28", "2026-02-28", "no 30th: last day");
    row("2026-01-16", 1, "months", "2026-02-16", "2026-02-24", "a month rolls too");
}

void TimeLimitTest::aPeriodEndsOnItsDay()
{
    QFETCH(QString, anchor);
    QFETCH(int, count);
    QFETCH(QString, unit);
    QFETCH(QString, raw);
    QFETCH(QString, due);

    const Reckoning reckoning = reckon(day(anchor), {count, *unitNamed(unit)}, Roll::ToNextWorkingDay, m_calendar);

    QCOMPARE(iso(reckoning.raw), raw);
    QCOMPARE(iso(reckoning.due), due);
    QCOMPARE(reckoning.rolled, raw != due);
    QVERIFY(!reckoning.provisional);
    QCOMPARE(reckoning.earliest, reckoning.due);
    QCOMPARE(reckoning.latest, reckoning.due);
}

void TimeLimitTest::aTermIsNotRolled_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("due");

    QTest::newRow("public notice ends on a Saturday") << "2026-02-12" << 30 << "calendar"
                                                      << "2026-03-14";
    QTest::newRow("a listing ends on a holiday") << "2024-02-16" << 2 << "years"
                                                 << "2026-02-16";
}

void TimeLimitTest::aTermIsNotRolled()
{
    QFETCH(QString, anchor);
    QFETCH(int, count);
    QFETCH(QString, unit);

    const Reckoning reckoning = reckon(day(anchor), {count, *unitNamed(unit)}, Roll::None, m_calendar);

    QTEST(iso(reckoning.due), "due");
    QCOMPARE(reckoning.raw, reckoning.due);
    QVERIFY(!reckoning.rolled);
}

void TimeLimitTest::theSheetSaysWhyEachDayCounts_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("sheet");

    QTest::newRow("calendar days over a festival")
        << "2026-04-30" << 3 << "calendar"
        << "04-30 - day of the event|05-01 1 counted (holiday)|05-02 2 counted (holiday)|05-03 3 counted (holiday)|"
           "05-04 - rolled over (holiday)|05-05 - rolled over (holiday)|05-06 - ends";
    QTest::newRow("working days with a make-up Sunday")
        << "2026-09-18" << 3 << "working"
        << "09-18 - day of the event|09-19 - weekend|09-20 1 make-up working day|09-21 2 counted|09-22 3 counted";
    QTest::newRow("months") << "2025-12-31" << 2 << "months"
                            << "12-31 - day of the event|01-31 1 corresponding day|02-28 2 corresponding day";
}

void TimeLimitTest::theSheetSaysWhyEachDayCounts()
{
    QFETCH(QString, anchor);
    QFETCH(int, count);
    QFETCH(QString, unit);

    const Reckoning reckoning = reckon(day(anchor), {count, *unitNamed(unit)}, Roll::ToNextWorkingDay, m_calendar);

    QStringList lines;
    for (const SheetLine &line : reckoning.sheet)
        lines.append(line.day.date.toString("MM-dd") +
                     (line.counted ? " " + QString::number(line.number) : QString(" -")) + " " + whyText(line));
    QTEST(lines.join('|'), "sheet");
}

void TimeLimitTest::aMonthIsOneLineOfTheSheet()
{
    const Reckoning reckoning = reckon(QDate(2024, 2, 29), {24, DayUnit::Months}, Roll::ToNextWorkingDay, m_calendar);

    QCOMPARE(reckoning.sheet.size(), std::size_t(25));
    QCOMPARE(reckoning.sheet.back().number, 24);
}

void TimeLimitTest::theSheetAloneGivesTheSameEnd()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);

    for (int i = 0; i < 100'000; ++i) {
        const QDate anchor = QDate(2013, 1, 1).addDays(random.bounded(365 * 13));
        const auto unit = DayUnit(random.bounded(4));
        const Span span{random.bounded(1, unit == DayUnit::Calendar || unit == DayUnit::Working ? 61 : 25), unit};
        const Roll roll = random.bounded(4) == 0 ? Roll::None : Roll::ToNextWorkingDay;
        const Reckoning reckoning = reckon(anchor, span, roll, m_calendar);

        const test::Checked checked = test::checkSheet(iso(anchor), span.count, unitName(unit),
                                                       roll == Roll::ToNextWorkingDay, printed(reckoning));
        QCOMPARE(checked.fault, QString());
        QCOMPARE(checked.raw, iso(reckoning.raw));
        QCOMPARE(checked.due, iso(reckoning.due));
    }
}

void TimeLimitTest::theCheckerFindsAForgedSheet_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("counted");
    QTest::addColumn<QString>("fault");

    QTest::newRow("a weekend counted as a working day") << 1 << true << "counted on a rest day";
    QTest::newRow("a working day left out") << 2 << false << "a working day is not counted";
}

void TimeLimitTest::theCheckerFindsAForgedSheet()
{
    QFETCH(int, line);
    QFETCH(bool, counted);
    test::Sheet sheet = printed(reckon(QDate(2026, 9, 18), {3, DayUnit::Working}, Roll::None, m_calendar));

    sheet[std::size_t(line)].counted = counted;

    QTEST(test::checkSheet("2026-09-18", 3, "working", false, sheet).fault, "fault");
}

void TimeLimitTest::aCorrectedHolidayMovesTheEnd_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("Labour Day 2019: three days to 2 May") << "2019-04-29" << 3 << "calendar"
                                                          << "2019-03-22"
                                                          << "2019-05-02"
                                                          << "2019-05-05";
    QTest::newRow("Labour Day 2019: three working days") << "2019-04-26" << 3 << "working"
                                                         << "2019-03-22"
                                                         << "2019-05-02"
                                                         << "2019-04-30";
    QTest::newRow("Spring Festival 2020: ten days to 2 February") << "2020-01-21" << 10 << "calendar"
                                                                  << "2020-01-27"
                                                                  << "2020-01-31"
                                                                  << "2020-02-03";
    QTest::newRow("Spring Festival 2020: five working days") << "2020-01-21" << 5 << "working"
                                                             << "2020-01-27"
                                                             << "2020-02-03"
                                                             << "2020-02-05";
    QTest::newRow("September 2015: three days to the 3rd") << "2015-08-31" << 3 << "calendar"
                                                           << "2015-05-13"
                                                           << "2015-09-03"
                                                           << "2015-09-06";
}

void TimeLimitTest::aCorrectedHolidayMovesTheEnd()
{
    QFETCH(QString, anchor);
    QFETCH(int, count);
    QFETCH(QString, unit);
    QFETCH(QString, published);
    const Span span{count, *unitNamed(unit)};
    const WorkCalendar then = m_calendar.asKnownOn(day(published).addDays(-1));

    QTEST(iso(reckon(day(anchor), span, Roll::ToNextWorkingDay, then).due), "before");
    QTEST(iso(reckon(day(anchor), span, Roll::ToNextWorkingDay, m_calendar).due), "after");
}

void TimeLimitTest::anUnpublishedYearMakesItProvisional_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("rolls");
    QTest::addColumn<bool>("provisional");
    QTest::addColumn<QString>("bounds");

    const auto row = [](const char *name, const char *anchor, int count, const char *unit, bool rolls, bool provisional,
                        const char *bounds) {
        QTest::newRow(name) << anchor << count << unit << rolls << provisional << bounds;
    };
    row("ends on the last published day", "2026-12-28", 3, "calendar", true, false, "2026-12-31 2026-12-31 2026-12-31");
    row("ends on New Year's Day of an unpublished year", "2026-12-29", 3, "calendar", true, true,
        "2027-01-01 2027-01-01 2027-01-05");
    row("ends on a Sunday that may be worked", "2026-12-31", 3, "calendar", true, true,
        "2027-01-03 2027-01-04 2027-01-05");
    row("ends on a summer Wednesday that no holiday reaches", "2027-07-11", 3, "calendar", true, true,
        "2027-07-14 2027-07-14 2027-07-14");
    row("counts working days into the unpublished year", "2026-12-30", 3, "working", true, true,
        "2027-01-02 2027-01-04 2027-01-06");
    row("a term does not look at rest days", "2026-12-29", 3, "calendar", false, false,
        "2027-01-01 2027-01-01 2027-01-01");
    row("only the end matters to calendar days", "2026-12-01", 2, "years", true, true,
        "2028-12-01 2028-12-01 2028-12-01");
    row("a festival at its longest", "2027-02-02", 3, "calendar", true, true, "2027-02-05 2027-02-05 2027-02-15");
}

void TimeLimitTest::anUnpublishedYearMakesItProvisional()
{
    QFETCH(QString, anchor);
    QFETCH(int, count);
    QFETCH(QString, unit);
    QFETCH(bool, rolls);

    const Reckoning reckoning =
        reckon(day(anchor), {count, *unitNamed(unit)}, rolls ? Roll::ToNextWorkingDay : Roll::None, m_calendar);

    QTEST(reckoning.provisional, "provisional");
    QTEST(QStringList({iso(reckoning.earliest), iso(reckoning.due), iso(reckoning.latest)}).join(' '), "bounds");
}

void TimeLimitTest::theAuthorityIsDueBeforeTheRoll_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("doBy");

    QTest::newRow("the raw end is worked") << "2025-04-01"
                                           << "2025-04-03"
                                           << "2025-04-03";
    QTest::newRow("the raw end is a holiday") << "2025-04-01"
                                              << "2025-04-04"
                                              << "2025-04-03";
    QTest::newRow("a make-up Saturday serves") << "2026-02-12"
                                               << "2026-02-15"
                                               << "2026-02-14";
    QTest::newRow("no working day between") << "2026-02-14"
                                            << "2026-02-17"
                                            << "2026-02-14";
}

void TimeLimitTest::theAuthorityIsDueBeforeTheRoll()
{
    QFETCH(QString, anchor);
    QFETCH(QString, raw);

    QTEST(iso(doBy(day(anchor), day(raw), m_calendar)), "doBy");
}

void TimeLimitTest::workingDaysAreCountedBothWays()
{
    QCOMPARE(workingDaysBetween(QDate(2026, 2, 12), QDate(2026, 2, 24), m_calendar), 3);
    QCOMPARE(workingDaysBetween(QDate(2026, 2, 24), QDate(2026, 2, 12), m_calendar), -3);
    QCOMPARE(workingDaysBetween(QDate(2026, 2, 12), QDate(2026, 2, 12), m_calendar), 0);
}

void TimeLimitTest::unitsHaveNames()
{
    for (const DayUnit unit : {DayUnit::Calendar, DayUnit::Working, DayUnit::Months, DayUnit::Years})
        QCOMPARE(unitNamed(unitName(unit)), std::optional(unit));
    QCOMPARE(unitNamed(u"weeks"), std::nullopt);
}

QTEST_APPLESS_MAIN(TimeLimitTest)
#include "tst_timelimit.moc"
