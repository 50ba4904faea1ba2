#include "identity/superiors.h"

#include <QTest>

using namespace zm::identity;
using namespace Qt::Literals::StringLiterals;

class SuperiorsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneCourtIsCompetentOnEveryDay()
    {
        QCOMPARE(superiorOn(u"京03"_s, {1999, 1, 1}), u"京03"_s);
        QCOMPARE(superiorOn(u"京03"_s, {2026, 7, 1}), u"京03"_s);
    }

    void anotherTakesItsPlaceOnTheDayItself()
    {
        const QString line = u"京03；京04 2026-07-01"_s;

        QCOMPARE(superiorOn(line, {2026, 6, 30}), u"京03"_s);
        QCOMPARE(superiorOn(line, {2026, 7, 1}), u"京04"_s);
    }

    void theOrderOfWritingDoesNotMatter()
    {
        QCOMPARE(superiorOn(u"京04 2026-07-01; 京03"_s, {2026, 6, 30}), u"京03"_s);
    }

    void beforeTheFirstDayNobodyIsNamed()
    {
        QCOMPARE(superiorOn(u"京04 2026-07-01"_s, {2026, 6, 30}), QString());
        QCOMPARE(superiorOn({}, {2026, 6, 30}), QString());
    }

    void aNameOfSeveralWordsIsOneName()
    {
        QCOMPARE(superiorOn(u"某某市 人民政府"_s, {2026, 6, 30}), u"某某市 人民政府"_s);
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a day that is none") << u"京03; 京04 2026-02-30"_s;
        QTest::newRow("two from one day") << u"京03 2026-07-01; 京04 2026-07-01"_s;
        QTest::newRow("two without a day") << u"京03; 京04"_s;
    }

    void whatCannotBeReadIsRefused()
    {
        QFETCH(QString, line);
        const auto read = superiorsFrom(line);

        QVERIFY(!read);
        QCOMPARE(read.error().code, zm::ErrorCode::Invalid);
        QCOMPARE(superiorOn(line, {2026, 7, 1}), QString());
    }
};

QTEST_GUILESS_MAIN(SuperiorsTest)
#include "tst_superiors.moc"
