#include "alphabet.h"
#include "casefixture.h"
#include "cures.h"
#include "fingerprint.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <deque>

using namespace zm::cases;
using namespace zm::cases::test;

namespace {

const QDate kStart(2024, 3, 4);

Telling opened()
{
    Telling told;
    told.record(openingAct(kStart));
    told.day = kStart;
    return told;
}

/// Tells the letters one after another; a refusal is a mistake of the test.
Telling told(const QList<const char *> &names)
{
    Telling story = opened();
    for (const char *name : names) {
        story.day = story.day.addDays(letter(name).days);
        if (!letter(name).act)
            continue;
        const Act act = letter(name).act(story.state, story.day);
        if (const auto verdict = decide(story.state, act, chaoyang(story.day)); !verdict)
            qFatal("%s: %s", name, qPrintable(verdict.error().failed.join("; ")));
        story.record(act);
    }
    return story;
}

const QList<const char *> kListed{"warn", "serve the warning", "propose ground 1", "enter on ground 1", "serve the decision"};
const QList<const char *> kOut{"publish", "push", "order a measure"};
const QList<const char *> kTerm{"warn", "serve the warning", "propose ground 2", "enter on ground 2", "serve the decision"};

QString history(const Telling &story)
{
    QStringList acts;
    for (const Act &act : story.acts)
        acts << act.on.toString(Qt::ISODate) + ' ' + word(act.kind()) + " by " + word(act.by.role);
    return acts.join('\n');
}

CaseView viewOn(const Telling &story)
{
    return viewOf(story.state, chaoyang(story.day));
}

QByteArray printOf(const Telling &story)
{
    const Context context = chaoyang(story.day);
    return fingerprint(story.state, viewOf(story.state, context), permittedActs(story.state, context));
}

/// Goes every way from a state, and asks at each one what \a visit asks.
struct Exploration {
    std::deque<std::pair<Telling, int>> front;
    QSet<QByteArray> seen;
    QSet<QByteArray> curesSeen; ///< cures are followed once a kind of refusal in a kind of state
    int accepted = 0, refused = 0, followed = 0;
    QString fault;

    bool isNew(const Telling &story)
    {
        const qsizetype before = seen.size();
        seen.insert(printOf(story));
        return seen.size() > before;
    }

    void fail(const Telling &story, const QString &what) { fault = what + "\n\nafter\n" + history(story); }

    /// The invariants, and whatever stands can be ended.
    bool holds(const Telling &story)
    {
        const CaseView view = viewOn(story);
        const QStringList faults = broken(story, view);
        if (!faults.isEmpty())
            fail(story, faults.join("; "));
        else if (const QString stuck = stuckIn(story, view); !stuck.isEmpty())
            fail(story, stuck);
        return fault.isEmpty();
    }

    /// An entry that stands can be found an error, withdrawn, made good and closed.
    static QString stuckIn(const Telling &story, const CaseView &view)
    {
        const bool stands = view.stage == Stage::Listed || view.stage == Stage::RemovalDue || view.stage == Stage::InGrace;
        if (!stands)
            return {};
        const auto purge = letter("purge").act;
        const auto refusal = decide(story.state, purge(story.state, story.day), chaoyang(story.day));
        if (refusal)
            return "a standing entry can be purged";
        const QString lost = whereTheCureLeads(story, refusal.error(), purge, chaoyang(story.day));
        return lost.isEmpty() ? QString() : "no way out: " + lost;
    }

    void tryLetter(const Telling &story, const QByteArray &print, const Letter &one, int depth)
    {
        Telling next = story;
        next.day = story.day.addDays(one.days);
        if (one.act) {
            const Act act = one.act(story.state, next.day);
            const auto verdict = decide(story.state, act, chaoyang(next.day));
            if (decide(story.state, act, chaoyang(next.day)).has_value() != verdict.has_value())
                return fail(story, QString("judged twice, two answers: ") + one.name);
            if (!verdict) {
                ++refused;
                return followCure(next, print, verdict.error(), one);
            }
            next.record(act);
        }
        ++accepted;
        // The invariants read the history, which states seen before do not share: they are asked every time.
        if (const QStringList faults = broken(next, viewOn(next)); !faults.isEmpty())
            return fail(next, faults.join("; "));
        if (isNew(next))
            front.emplace_back(std::move(next), depth + 1);
    }

    void followCure(const Telling &story, const QByteArray &print, const Refusal &refusal, const Letter &one)
    {
        if (refusal.rule.isEmpty() || refusal.failed.isEmpty())
            return fail(story, QString("refused without saying why: ") + one.name);
        if (isFinal(refusal))
            return;
        // A cure depends on the refusal and on what it finds, not on how the case came there.
        const QByteArray kind = print + one.name + refusal.rule.toUtf8();
        if (curesSeen.contains(kind))
            return;
        curesSeen.insert(kind);
        ++followed;
        const QString lost = whereTheCureLeads(story, refusal, one.act, chaoyang(story.day));
        if (!lost.isEmpty())
            fail(story, QString("%1 is refused by %2 (%3), and the cure leads nowhere: %4")
                            .arg(one.name, refusal.rule, refusal.failed.join("; "), lost));
    }

    void run(const Telling &root, int depth)
    {
        isNew(root);
        front.emplace_back(root, 0);
        while (!front.empty() && fault.isEmpty()) {
            const auto [story, at] = std::move(front.front());
            front.pop_front();
            if (!holds(story) || at == depth)
                continue;
            const QByteArray print = printOf(story);
            for (const Letter &one : alphabet()) {
                tryLetter(story, print, one, at);
                if (!fault.isEmpty())
                    return;
            }
        }
    }
};

} // namespace

/// Every sequence of acts up to a depth, from the opened case and from the middle of its life. What must never happen
/// is looked for in each state, and each refusal's cure is followed to its end.
class ExplorationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMustHoldHoldsAfterEverySequenceOfActs_data()
    {
        QTest::addColumn<QList<const char *>>("story");
        QTest::addColumn<int>("depth");
        QTest::newRow("from the opened case") << QList<const char *>{} << 5;
        QTest::newRow("from an open-ended listing") << kListed << 3;
        QTest::newRow("from a published one with a measure") << kListed + kOut << 3;
        QTest::newRow("from a fixed term with a measure") << kTerm + kOut << 3;
        QTest::newRow("from a removal due") << kListed + kOut + QList<const char *>{"performed"} << 3;
        QTest::newRow("from a removal") << kListed + kOut + QList<const char *>{"performed", "delete as performed"} << 3;
        QTest::newRow("from a rejected objection") << kListed + kOut + QList<const char *>{"object to the listing", "reject"} << 3;
        QTest::newRow("from an error found") << kListed + kOut + QList<const char *>{"find an error"} << 3;
        QTest::newRow("from a sustained objection") << kTerm + kOut + QList<const char *>{"object to the listing", "sustain"} << 3;
    }

    void whatMustHoldHoldsAfterEverySequenceOfActs()
    {
        QFETCH(QList<const char *>, story);
        QFETCH(int, depth);
        Exploration exploration;

        exploration.run(told(story), depth);

        qInfo("%lld states, %d acts accepted, %d refused, %d cures followed", qint64(exploration.seen.size()),
              exploration.accepted, exploration.refused, exploration.followed);
        QVERIFY2(exploration.fault.isEmpty(), qPrintable('\n' + exploration.fault));
        QVERIFY(exploration.seen.size() > 50);
    }

    // Each invariant must notice when its guard is gone: acts that the engine refuses are recorded all the same.

    void aListingWithoutAWarningIsNoticed()
    {
        Telling story = opened();
        story.day = kStart.addDays(1);
        const Act proposal = letter("propose ground 1").act(story.state, story.day);
        QVERIFY(!decide(story.state, proposal, chaoyang(story.day)));

        story.record(proposal);
        story.record(letter("enter on ground 1").act(story.state, story.day));

        QCOMPARE(liveNeedsWarningAndDecision(story, viewOn(story)), "a live entry without a served warning");
    }

    void aWarningByPublicNoticeThatHasNotRunIsNoticed()
    {
        Telling story = told({"warn", "serve the warning by public notice"});
        story.day = story.day.addDays(29);
        const Act proposal = letter("propose ground 1").act(story.state, story.day);
        QVERIFY(!decide(story.state, proposal, chaoyang(story.day)));

        story.record(proposal);
        story.record(letter("enter on ground 1").act(story.state, story.day));

        QCOMPARE(liveNeedsWarningAndDecision(story, viewOn(story)), "a live entry without a served warning");
    }

    void aListingByWhoMayNotDecideIsNoticed()
    {
        Telling story = told({"warn", "serve the warning", "propose ground 1"});
        Act decision = letter("enter on ground 1").act(story.state, story.day);
        decision.by.role = Role::Clerk;
        QVERIFY(!decide(story.state, decision, chaoyang(story.day)));

        story.record(decision);

        QCOMPARE(liveNeedsWarningAndDecision(story, viewOn(story)), "a live entry without a president's decision");
    }

    void aDecisionByWhoProposedIsNoticed()
    {
        Telling story = told({"warn", "serve the warning", "propose ground 1"});
        const Act decision = letter("enter by who proposed").act(story.state, story.day);
        QVERIFY(!decide(story.state, decision, chaoyang(story.day)));

        story.record(decision);

        QCOMPARE(whoDecidesDidNotPropose(story, viewOn(story)), "decided by who proposed");
    }

    void aPublicationBeforeTheDecisionIsNoticed()
    {
        Telling story = told({"warn", "serve the warning"});
        const Act publication = letter("publish").act(story.state, story.day);
        QVERIFY(!decide(story.state, publication, chaoyang(story.day)));

        story.record(publication);

        QCOMPARE(nothingGoesOutBeforeTheDecision(story, viewOn(story)), "publish without an entry");
    }

    void aMeasureOfNoCatalogueIsNoticed()
    {
        Telling story = told(kListed + QList<const char *>{"push"});
        const Act order = letter("order what is in no catalogue").act(story.state, story.day);
        QVERIFY(!decide(story.state, order, chaoyang(story.day)));

        story.record(order);

        QCOMPARE(ordersAreOfTheCatalogue(story, viewOn(story)), "a measure of no catalogue");
    }

    /// Approved and not executed: the act is on file and the entry stands as if nothing were.
    void aRemovalThatWasNotExecutedIsNoticed()
    {
        Telling story = told(kListed + kOut + QList<const char *>{"performed"});
        const CaseView before = viewOn(story);
        story.acts.push_back(letter("delete as performed").act(story.state, story.day));

        QCOMPARE(noMeasureInForceAfterRemoval(story, before), "a measure in force after the removal");
        QCOMPARE(liveNeedsWarningAndDecision(story, before), "a live entry without a president's decision");
    }

    void anEndThatIsNotSaidIsNoticed_data()
    {
        QTest::addColumn<QList<const char *>>("story");
        QTest::addColumn<QString>("ended");
        QTest::newRow("performed") << kListed + QList<const char *>{"performed"} << "an exit event";
        QTest::newRow("died on a fixed term") << kTerm + QList<const char *>{"died"} << "an exit event";
        QTest::newRow("deleted early") << kTerm + QList<const char *>{"delete early"} << "an early deletion";
        QTest::newRow("an error") << kListed + QList<const char *>{"find an error"} << "an error";
        QTest::newRow("an objection") << kListed + QList<const char *>{"object to the listing", "sustain"} << "a sustained objection";
        QTest::newRow("the term") << kTerm + QList<const char *>{"three years pass"} << "the end of the term";
        QTest::newRow("a revocation")
            << kListed + QList<const char *>{"object to the listing", "reject", "ask for reconsideration", "revoke"} << "a revocation";
    }

    void anEndThatIsNotSaidIsNoticed()
    {
        QFETCH(QList<const char *>, story);
        QFETCH(QString, ended);
        const Telling ending = told(story);
        QCOMPARE(noGroundIsNeverNormal(ending, viewOn(ending)), QString());
        CaseView silent = viewOn(ending);
        silent.stage = Stage::Listed;

        QCOMPARE(noGroundIsNeverNormal(ending, silent), "shown as normal after " + ended);
    }

    void aCaseClosedOverALivingMeasureIsNoticed()
    {
        const QList<const char *> removed = kListed + kOut + QList<const char *>{"performed", "delete as performed", "announce", "notify"};
        const Telling unreleased = told(removed);
        CaseView closed = viewOn(unreleased);
        QCOMPARE(closed.stage, Stage::Removed);
        closed.stage = Stage::Closed;
        closed.recipients.clear(); // the ledger that was never fanned out
        QCOMPARE(closedHasNoMeasureAlive(unreleased, closed), "closed with a measure alive");

        const Telling released = told(removed + QList<const char *>{"release"});
        QCOMPARE(viewOn(released).stage, Stage::Closed);
        QCOMPARE(closedHasNoMeasureAlive(released, viewOn(released)), QString());

        const Telling residue = told(removed + QList<const char *>{"release", "sweep finds residue"});
        QCOMPARE(closedHasNoMeasureAlive(residue, closed), "closed with a measure alive");
    }

    void aCureThatCuresNothingIsNoticed()
    {
        const Telling story = told({"warn"});
        const auto proposal = letter("propose ground 1").act;
        const Judge misguided = [](const CaseState &state, const Act &act, const Context &context) {
            auto verdict = decide(state, act, context);
            if (!verdict)
                verdict.error().cure = Cure{ActKind::RecordInterference, Role::Clerk, {}};
            return verdict;
        };
        const Refusal refusal = decide(story.state, proposal(story.state, story.day), chaoyang(story.day)).error();
        QCOMPARE(whereTheCureLeads(story, refusal, proposal, chaoyang(story.day)), QString());

        const Refusal astray = misguided(story.state, proposal(story.state, story.day), chaoyang(story.day)).error();

        QVERIFY(!whereTheCureLeads(story, astray, proposal, chaoyang(story.day), misguided).isEmpty());
    }

    void recordingNeverFailsWhateverIsRecorded()
    {
        Telling story;
        story.day = kStart;
        for (int round = 0; round < 3; ++round) {
            for (const Letter &one : alphabet()) {
                story.day = story.day.addDays(one.days);
                if (one.act)
                    story.record(one.act(story.state, story.day));
                viewOn(story);
            }
            story.record(openingAct(story.day));
        }
        QCOMPARE(story.state.acts, int(story.acts.size()));
    }
};

QTEST_APPLESS_MAIN(ExplorationTest)
#include "tst_exploration.moc"
