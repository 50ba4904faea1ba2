#include "alphabet.h"
#include "casefixture.h"

#include <QTest>

using namespace zm::cases;
using namespace zm::cases::test;

namespace {

const QDate kStart(2024, 3, 4);

/// A case listed on \a grounds in the first week of March 2024; further letters follow.
struct Listing {
    CaseState state;
    QDate day = kStart;

    explicit Listing(const std::vector<int> &grounds, const QList<const char *> &further = {})
    {
        record(openingAct(day));
        tell({"warn", "serve the warning"});
        day = day.addDays(1);
        record({day, {Role::Clerk, "a"}, ProposeEntry{grounds, {"bank reply 12"}, true, {}}});
        record({day, {Role::President, "p"}, DecideEntry{EntryOutcome::Enter, grounds, {}, {}, "able and refuses"}});
        tell({"serve the decision"});
        tell(further);
    }

    void tell(const QList<const char *> &names)
    {
        for (const char *name : names) {
            day = day.addDays(letter(name).days);
            if (letter(name).act)
                record(letter(name).act(state, day));
        }
    }

    void record(const Act &act)
    {
        const auto verdict = decide(state, act, chaoyang(act.on));
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().failed.join("; ")));
        evolve(state, act);
    }

    CaseView view(int daysLater = 0) const { return viewOf(state, chaoyang(day.addDays(daysLater))); }
};

std::vector<int> groundsOf(const WhyListed &why)
{
    std::vector<int> grounds;
    for (const LiveGround &live : why.liveGrounds)
        grounds.push_back(live.ground);
    return grounds;
}

const EndCondition *ending(const WhyListed &why, const QString &event)
{
    for (const EndCondition &end : why.endsWhen) {
        if (end.event == event)
            return &end;
    }
    return nullptr;
}

using Standing = EndCondition::Standing;

} // namespace

/// The one question of the person: why am I still listed?
class WhyListedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removingAnyOneGroundChangesTheAnswer_data()
    {
        QTest::addColumn<std::vector<int>>("grounds");
        QTest::newRow("1 and 2") << std::vector<int>{1, 2};
        QTest::newRow("all six") << std::vector<int>{1, 2, 3, 4, 5, 6};
        QTest::newRow("3 and 5") << std::vector<int>{3, 5};
        QTest::newRow("4 alone") << std::vector<int>{4};
    }

    void removingAnyOneGroundChangesTheAnswer()
    {
        QFETCH(std::vector<int>, grounds);
        const Listing all(grounds);
        QCOMPARE(groundsOf(all.view().why), grounds);

        for (std::size_t i = 0; i < grounds.size(); ++i) {
            std::vector<int> fewer = grounds;
            fewer.erase(fewer.begin() + qptrdiff(i));
            if (fewer.empty())
                continue;
            const Listing less(fewer);
            QCOMPARE(groundsOf(less.view().why), fewer);
        }
    }

    void eachLiveGroundIsCitedWithTheDecisionThatMadeIt()
    {
        const WhyListed why = Listing({1, 3}).view().why;

        for (const LiveGround &live : why.liveGrounds) {
            QCOMPARE(live.decisionN, 4);
            QVERIFY(live.citation.contains("SPC-17 Art. 1"));
            QVERIFY(!live.citationZh.isEmpty());
            QVERIFY(live.articleInForce);
        }
        QVERIFY(why.special.isEmpty());
        QVERIFY(!why.overdueSince.isValid());
    }

    void whatEndsTheListingTakesItsGroundsAway_data()
    {
        QTest::addColumn<int>("ground");
        QTest::addColumn<QList<const char *>>("end");
        QTest::addColumn<QString>("event");
        using Story = QList<const char *>;
        QTest::newRow("performance") << 1 << Story{"performed"} << "performed";
        QTest::newRow("the creditor's request") << 1 << Story{"the creditor consents"} << "creditor_request";
        QTest::newRow("early deletion") << 2 << Story{"delete early"} << "early_deletion";
        QTest::newRow("the end of the term") << 2 << Story{"three years pass"} << "term_expired";
        QTest::newRow("a sustained objection") << 1 << Story{"object to the listing", "sustain"} << "objection_sustained";
        QTest::newRow("a revocation") << 1 << Story{"object to the listing", "reject", "ask for reconsideration", "revoke"}
                                      << "reconsideration_revoked";
        QTest::newRow("an error") << 1 << Story{"find an error"} << "error_found";
    }

    void whatEndsTheListingTakesItsGroundsAway()
    {
        QFETCH(int, ground);
        QFETCH(QList<const char *>, end);
        QFETCH(QString, event);
        const EndCondition *open = ending(Listing({ground}).view().why, event);
        QVERIFY(open);

        const CaseView view = Listing({ground}, end).view();

        QVERIFY(view.why.liveGrounds.empty());
        QCOMPARE(view.stage, Stage::RemovalDue);
        QVERIFY(view.why.special.contains("no live ground"));
        QVERIFY(!view.why.specialZh.isEmpty());
        QVERIFY(view.why.overdueSince.isValid());
        QVERIFY(ending(view.why, event));
        QVERIFY(ending(view.why, event)->standing == Standing::Met);
    }

    void deathAndSecurityTakeTheGroundsAwayWithoutAClock_data()
    {
        QTest::addColumn<ExitEvent>("event");
        QTest::newRow("death") << ExitEvent::Died;
        QTest::newRow("security") << ExitEvent::SecurityGiven;
    }

    void deathAndSecurityTakeTheGroundsAwayWithoutAClock()
    {
        QFETCH(ExitEvent, event);
        Listing listing({1});
        listing.record({listing.day, {Role::Clerk, "a"}, RecordExitEvent{event, {}, {}, {}, {}}});

        const CaseView view = listing.view();

        QVERIFY(view.why.liveGrounds.empty());
        QCOMPARE(view.why.overdueSince, listing.day);
        for (const CaseClock &clock : view.clocks)
            QVERIFY2(clock.id != "removal", "a clock where the law gives none");
    }

    void whatWouldEndItSaysWhatIsMissingAndWhoCanSupplyIt()
    {
        for (const std::vector<int> &grounds : {std::vector<int>{1}, std::vector<int>{2}}) {
            const WhyListed why = Listing(grounds).view().why;
            QVERIFY(why.endsWhen.size() >= 5);
            for (const EndCondition &end : why.endsWhen) {
                QVERIFY2(end.standing == Standing::NotMet, qPrintable(end.event));
                QVERIFY2(!end.missing.isEmpty() && !end.missingZh.isEmpty() && end.missing != end.missingZh, qPrintable(end.event));
                QVERIFY2(end.by != Role::None && !end.citation.isEmpty(), qPrintable(end.event));
            }
        }
        QVERIFY2(!ending(Listing({2}).view().why, "performed"), "performance does not end a fixed term");
        QVERIFY2(!ending(Listing({1}).view().why, "term_expired"), "an open-ended entry has no term");
    }

    void aPendingObjectionIsSaidAndLeavesTheEndUnknown()
    {
        const WhyListed why = Listing({1}, {"object to the listing"}).view().why;

        QCOMPARE(groundsOf(why), std::vector<int>{1});
        QCOMPARE(why.blockedBy.size(), std::size_t(1));
        QVERIFY(why.blockedBy.front().what.contains("objection"));
        QCOMPARE(why.blockedBy.front().n, 6);
        QVERIFY(ending(why, "objection_sustained")->standing == Standing::Unknown);
    }

    void anUnservedDecisionIsSaid()
    {
        CaseState state;
        evolve(state, openingAct(kStart));
        for (const char *name : {"warn", "serve the warning", "propose ground 1", "enter on ground 1"})
            evolve(state, letter(name).act(state, kStart));

        const WhyListed why = viewOf(state, chaoyang(kStart)).why;

        QCOMPARE(why.blockedBy.size(), std::size_t(1));
        QVERIFY(why.blockedBy.front().what.contains("not served"));
    }

    // The two answers that people find hardest to get.

    void performedOnAFixedTermAsksForTheDecisionThatIsOwed()
    {
        const Listing listing({2}, {"performed"});
        const CaseView view = listing.view();

        QCOMPARE(view.stage, Stage::Listed);
        QCOMPARE(groundsOf(view.why), std::vector<int>{2});
        QVERIFY2(view.why.special.contains("the decision on early deletion has to be made on 2024-03-12"), qPrintable(view.why.special));

        const Listing kept({2}, {"performed", "keep the term"});
        QVERIFY(kept.view().why.special.isEmpty());
    }

    void anEndedRoundSaysHowManyEmptySearchesItTakes()
    {
        Listing listing({1});
        const Act once{listing.day, {Role::Clerk, "a"}, RecordExitEvent{ExitEvent::RoundEnded, {}, 1, {}, {}}};
        const auto verdict = decide(listing.state, once, chaoyang(listing.day));
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().rule, "JD-63");
        QVERIFY(verdict.error().failed.first().contains("1 of 2"));

        const EndCondition *end = ending(listing.view().why, "round_ended");
        QVERIFY(end->standing == Standing::NotMet);
        QVERIFY2(end->missing.contains('2'), qPrintable(end->missing));

        listing.record({listing.day, {Role::Clerk, "a"}, RecordExitEvent{ExitEvent::RoundEnded, {}, 2, {}, {}}});
        QVERIFY(ending(listing.view().why, "round_ended")->standing == Standing::Met);
    }

    void theNextDateIsTheFirstThatIsStillToCome()
    {
        const Listing listing({2});
        const CaseView view = listing.view();
        // Ten days from service on 2024-03-08 end on Monday 2024-03-18; the term ends years later.
        QCOMPARE(view.why.nextDate, QDate(2024, 3, 18));
        QCOMPARE(listing.view(60).why.nextDate, QDate(2026, 3, 7));
    }

    void whoIsNotListedHasNoReasonToBe()
    {
        const WhyListed why = Listing({1}, {"performed", "delete as performed"}).view().why;

        QVERIFY(why.liveGrounds.empty() && why.endsWhen.empty() && why.blockedBy.empty());
        QVERIFY(why.special.isEmpty());
    }
};

QTEST_APPLESS_MAIN(WhyListedTest)
#include "tst_whylisted.moc"
