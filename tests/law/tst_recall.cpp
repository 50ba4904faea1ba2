#include "law/recall.h"
#include "lawfiles.h"

using namespace zm;
using namespace zm::law;

/// What is remembered is what was answered, for every question, authority and day that packs tell apart.
class RecallTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto calendar = WorkCalendar::load(test::shippedFolder("calendars"));
        QVERIFY2(calendar.has_value(), qPrintable(calendar ? QString() : calendar.error().detail));
        m_calendar = *calendar;
        const auto book = LawBook::load(test::shippedFolder("rules"), test::shipped("rules/register/questions.json"),
                                        test::shipped("rules/register/conflicts.json"));
        QVERIFY2(book.has_value(), qPrintable(book ? QString() : book.error().detail));
        m_book = *book;
    }

    void everyAnswerIsTheBooks()
    {
        Recall recall(m_book, m_calendar);
        PackChoice court, department, market;
        department.authority = market.authority = Authority::Departments;
        market.sector = QStringLiteral("market-regulation");

        for (int twice = 0; twice < 2; ++twice) {
            for (const Question &question : m_book.questions()) {
                for (const QDate day : {QDate(2012, 1, 1), QDate(2016, 9, 14), QDate(2020, 12, 31), QDate(2025, 3, 3), QDate(2026, 5, 1)}) {
                    for (const PackChoice &choice : {court, department, market}) {
                        for (const char *variant : {"", "1", "5", "public_notice"}) {
                            const QString word = QString::fromLatin1(variant);
                            const Answer remembered = recall.answer(question.id, day, choice, word);
                            const Answer answered = m_book.answer(question.id, day, choice, word);
                            QCOMPARE(remembered.target, answered.target);
                            QCOMPARE(remembered.limit, answered.limit);
                            QCOMPARE(remembered.question, answered.question);
                        }
                    }
                }
            }
        }
    }

    void everyEndIsTheReckoningsOwn()
    {
        Recall recall(m_book, m_calendar);
        for (int twice = 0; twice < 2; ++twice) {
            for (QDate anchor(2024, 12, 20); anchor < QDate(2026, 3, 1); anchor = anchor.addDays(3)) {
                for (const Span span : {Span{3, DayUnit::Working}, Span{15, DayUnit::Calendar}, Span{3, DayUnit::Months}, Span{2, DayUnit::Years}}) {
                    for (const Roll roll : {Roll::ToNextWorkingDay, Roll::None}) {
                        const Reckoning walked = reckon(anchor, span, roll, m_calendar);
                        const Ends ends = recall.ends(anchor, span, roll);
                        QCOMPARE(ends.raw, walked.raw);
                        QCOMPARE(ends.due, walked.due);
                        QCOMPARE(ends.provisional, walked.provisional);
                        QCOMPARE(ends.earliest, walked.earliest);
                        QCOMPARE(ends.latest, walked.latest);
                    }
                }
            }
        }
    }

private:
    WorkCalendar m_calendar;
    LawBook m_book;
};

QTEST_APPLESS_MAIN(RecallTest)
#include "tst_recall.moc"
