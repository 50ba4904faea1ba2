#include "store/pacedsignin.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace zm;
using namespace Qt::Literals::StringLiterals;

class PacedSignInTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_law = test::shippedLaw(); }
    void init() { m_office = std::make_unique<test::OfficeFixture>(m_template, m_law); }

    void theFirstSlipsCostNothingThenEachCostsTwiceAsMuch()
    {
        QCOMPARE(store::waitAfter(0), 0);
        QCOMPARE(store::waitAfter(2), 0);
        QCOMPARE(store::waitAfter(3), 5'000);
        QCOMPARE(store::waitAfter(4), 10'000);
        QCOMPARE(store::waitAfter(200), 900'000);
    }

    void theRightPasswordIsRefusedWhileTheWaitRuns()
    {
        slip(3);

        const auto early = attempt(at(4'999), "long password");
        const auto due = attempt(at(5'000), "long password");

        QVERIFY(!early && early.error().code == ErrorCode::Denied);
        QVERIFY2(early.error().detail.contains("1 seconds"_L1), qPrintable(early.error().detail));
        QVERIFY(due);
    }

    void theWaitOutlivesTheProgram()
    {
        slip(3);

        m_office->office = std::make_unique<store::Office>(test::must(store::Office::open(m_office->folder())));

        QVERIFY(!attempt(at(1'000), "long password"));
    }

    void itIsCountedForEachOfficerAlone()
    {
        slip(3);

        QVERIFY(store::signInPaced(*m_office->office, at(0), u"p"_s, "long password"));
    }

    void theRightPasswordEndsTheCount()
    {
        slip(2);
        QVERIFY(attempt(at(0), "long password"));

        slip(2);

        QCOMPARE(test::must(store::signInWait(*m_office->office, at(0), u"a"_s)), 0);
    }

    void aClockSetForwardDoesNotShortenItWhileTheMachineRuns()
    {
        slip(3);
        store::Moment forward = at(1'000);
        forward.wall = forward.wall.addSecs(86'400);

        QVERIFY(!attempt(forward, "long password"));
    }

    void aClockSetBackWhileTheMachineRunsChangesNothing()
    {
        slip(3);
        store::Moment back = at(5'000);
        back.wall = back.wall.addSecs(-86'400);

        QVERIFY(attempt(back, "long password"));
    }

    void aClockSetBackOverARestartBeginsTheWaitAnewAndItEnds()
    {
        slip(3);
        store::Moment back = at(1'000);
        back.boot = "another start";
        back.wall = back.wall.addSecs(-86'400);
        QCOMPARE(test::must(store::signInWait(*m_office->office, back, u"a"_s)), 5'000);

        store::Moment later = back;
        later.wall = later.wall.addMSecs(5'000);
        later.sinceBootMs += 5'000;

        QVERIFY(attempt(later, "long password"));
    }

    void aNameNobodyHasIsNotKept()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!store::signInPaced(*m_office->office, at(0), u"nobody"_s, "x"));

        QCOMPARE(test::must(store::signInWait(*m_office->office, at(0), u"nobody"_s)), 0);
    }

    void triesSideBySideGainNothing()
    {
        const auto early = test::must(store::SignInTry::begin(*m_office->office, at(0), u"a"_s));
        slip(3);

        const auto right = early.settle(*m_office->office, at(1), early.open("long password"));

        QVERIFY(!right && right.error().code == ErrorCode::Denied);
    }

    void aTryThatIsSettledLaterIsASignIn()
    {
        slip(2);
        const auto begun = test::must(store::SignInTry::begin(*m_office->office, at(0), u"a"_s));
        auto opened = begun.open("long password");
        QVERIFY(opened);

        QVERIFY(begun.settle(*m_office->office, at(100), std::move(opened)));

        slip(2);
        QCOMPARE(test::must(store::signInWait(*m_office->office, at(0), u"a"_s)), 0);
    }

private:
    static store::Moment at(qint64 ms)
    {
        return {QDateTime(QDate(2025, 4, 2), QTime(4, 0), Qt::UTC).addMSecs(ms), "this start", 1'000'000 + ms};
    }
    Result<store::SharedSession> attempt(const store::Moment &moment, const QByteArray &password) const
    {
        return store::signInPaced(*m_office->office, moment, u"a"_s, password);
    }
    void slip(int times) const
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(!attempt(at(0), "wrong"));
    }

    test::OfficeTemplate m_template;
    cases::SharedJurisdiction m_law;
    std::unique_ptr<test::OfficeFixture> m_office;
};

QTEST_GUILESS_MAIN(PacedSignInTest)
#include "tst_pacedsignin.moc"
