#include "identity/typedday.h"
#include "resources/resources.h"

#include <QTest>

using namespace zm;
using namespace zm::identity;

/// A day as people type it: several ways, one meaning, and nothing guessed.
class TypedDayTest final : public QObject {
    Q_OBJECT

    static DayWords words() { return *DayWords::load(*resources::read("day_words.tsv")); }
    const QDate m_today{2026, 3, 5};

private Q_SLOTS:
    void everyWayNamesTheSameDay_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"2026-03-05", "2026-3-5", "2026/3/5", "2026/03/05", "2026.3.5", "20260305", "2026年3月5日", "2026年03月05日",
                                  "2026年3月5号", "2026 年 3 月 5 日", "２０２６／３／５", " 2026-03-05 ", "today", "Today", "今天", "今日", "+0"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void everyWayNamesTheSameDay()
    {
        QFETCH(QString, typed);

        QCOMPARE(readTypedDay(typed, m_today, words()), std::optional(m_today));
    }

    void daysAreCountedFromToday_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("three days on") << "+3" << QDate(2026, 3, 8);
        QTest::newRow("over the end of a month") << "+30" << QDate(2026, 4, 4);
        QTest::newRow("three days ago") << "-3" << QDate(2026, 3, 2);
        QTest::newRow("yesterday") << "昨天" << QDate(2026, 3, 4);
        QTest::newRow("tomorrow") << "tomorrow" << QDate(2026, 3, 6);
    }

    void daysAreCountedFromToday()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, day);

        QCOMPARE(readTypedDay(typed, m_today, words()), std::optional(day));
        QVERIFY(!readTypedDay(typed, QDate(), words())); // from no day none is counted
    }

    /// What could mean two days means none, and no year is made up.
    void whatCouldMeanTwoDaysMeansNone_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "3/5/2026", "5.3.2026", "03-05", "3月5日", "26-3-5", "2026-3/5", "2026年3日5月", "2026/5", "2026-02-30",
                                  "20261305", "2026035", "202603051", "+", "+12345", "3", "2026-03-05 12:00", "someday", "2026x3x5"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void whatCouldMeanTwoDaysMeansNone()
    {
        QFETCH(QString, typed);

        QVERIFY(!readTypedDay(typed, m_today, words()));
    }

    void aBrokenTableIsNamedByItsLine()
    {
        const auto broken = DayWords::load("use\tword\tdays\nyear\t年\t\noffset\tsoon\tx\n");

        QVERIFY(!broken && broken.error().detail.contains("line 3"));
    }
};

QTEST_APPLESS_MAIN(TypedDayTest)
#include "tst_typedday.moc"
