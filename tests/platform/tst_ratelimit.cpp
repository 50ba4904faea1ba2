#include "platform/ratelimit.h"

#include <QTest>

using namespace zm::platform;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);

} // namespace

class RateLimitTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBurstEndsAtTheLimitAndGoesOnAsTimePasses()
    {
        RateLimit limit(3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(limit.allows("a", kNow));
        QVERIFY(!limit.allows("a", kNow));
        QVERIFY(!limit.allows("a", kNow.addMSecs(19'999)));
        QVERIFY(limit.allows("a", kNow.addMSecs(20'001)));
        QVERIFY(!limit.allows("a", kNow.addMSecs(20'001)));
    }

    void oneDoesNotUseUpAnothersTurns()
    {
        RateLimit limit(1);
        QVERIFY(limit.allows("a", kNow));
        QVERIFY(!limit.allows("a", kNow));
        QVERIFY(limit.allows("b", kNow));
    }

    void aClockThatGoesBackGivesNothing()
    {
        RateLimit limit(1);
        QVERIFY(limit.allows("a", kNow));
        QVERIFY(!limit.allows("a", kNow.addDays(-1)));
    }

    void manyStrangersDoNotFreeTheOneWhoAsksTooOften()
    {
        RateLimit limit(1);
        QVERIFY(limit.allows("a", kNow));
        for (int i = 0; i < 20'000; ++i)
            limit.allows(QByteArray::number(i), kNow);
        QVERIFY(!limit.allows("a", kNow));
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
