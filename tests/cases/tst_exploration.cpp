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

    void tryLetter(const Telling &story, const Letter &one, int depth)
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
                return followCure(next, verdict.error(), one);
            }
            next.record(act);
        }
        ++accepted;
        if (isNew(next))
            front.emplace_back(std::move(next), depth + 1);
    }

    void followCure(const Telling &story, const Refusal &refusal, const Letter &one)
    {
        if (refusal.rule.isEmpty() || refusal.failed.isEmpty())
            return fail(story, QString("refused without saying why: ") + one.name);
        if (isFinal(refusal))
            return;
        QByteArray kind = printOf(story) + one.name;
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
            for (const Letter &one : alphabet()) {
                tryLetter(story, one, at);
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
        QTest::newRow("from the opened case") << QList<const char *>{} << 6;
        QTest::newRow("from an open-ended listing") << kListed << 3;
        QTest::newRow("from a published one with a measure") << kListed + kOut << 3;
        QTest::newRow("from a fixed term with a measure") << kTerm + kOut << 3;
        QTest::newRow("from a removal due") << kListed + kOut + QList<const char *>{"performed"} << 3;
        QTest::newRow("from a removal") << kListed + kOut + QList<const char *>{"performed", "delete as performed"} << 3;
        QTest::newRow("from a rejected objection") << kListed + kOut + QList<const char *>{"object to the listing", "reject"} << 3;
        QTest::newRow("from an error found") << kListed + kOut + QList<const char *>{"find an error"} << 4;
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
};

QTEST_APPLESS_MAIN(ExplorationTest)
#include "tst_exploration.moc"
