#include "casefixture.h"
#include "cures.h"
#include "departmentletters.h"
#include "fingerprint.h"
#include "invariants.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <deque>

using namespace zm;
using namespace zm::cases;
using namespace zm::cases::test;

namespace {

const QDate kStart(2026, 3, 4);
using Names = QList<const char *>;

Context taxOffice(QDate askOn)
{
    return {shippedLaw(), {"税务局", "市税务局"}, {}, askOn};
}

CaseView viewOn(const Telling &story)
{
    return viewOf(story.state, taxOffice(story.day));
}

Telling opened(Program program)
{
    Telling story;
    story.record(departmentOpening(program, kStart));
    story.day = kStart;
    return story;
}

/// Tells the letters one after another; a refusal is a mistake of the test.
Telling told(Program program, const Names &names)
{
    Telling story = opened(program);
    for (const char *name : names) {
        const Letter &one = departmentLetter(name);
        story.day = story.day.addDays(one.days);
        if (!one.act)
            continue;
        const Act act = one.act(story.state, story.day);
        if (const auto verdict = decide(story.state, act, taxOffice(story.day)); !verdict)
            qFatal("%s: %s %s", name, qPrintable(verdict.error().rule), qPrintable(verdict.error().failed.join("; ")));
        story.record(act);
    }
    return story;
}

const Names kNoticed{"prelist", "give notice", "serve the notice"};
const Names kBlack = kNoticed + Names{"designate", "serve the designation"};
const Names kOut{"publish", "push", "order a measure"};
const Names kRed{"prelist", "make public", "six weeks pass", "designate"};
const Names kScrutiny{"prelist", "enter scrutiny", "warn"};

bool isTakenOff(const Act &act)
{
    const auto *remove = std::get_if<Remove>(&act.body);
    return remove && remove->operation != Operation::Correct;
}

/// Where the present listing was decided; -1 where nobody is listed, or no longer.
int decisionOf(const std::vector<Act> &acts)
{
    int decision = -1;
    for (int i = 0; i < int(acts.size()); ++i) {
        const Act &act = acts[std::size_t(i)];
        if (act.kind() == ActKind::Designate || (act.kind() == ActKind::EnterScrutiny && decision < 0))
            decision = i;
        if (isTakenOff(act))
            decision = -1;
    }
    return decision;
}

/// Nobody is on a list without the head's decision, and nobody on a black one without a served notice (DL-04, DL-13).
QString liveNeedsNoticeAndDecision(const Telling &story, const CaseView &view)
{
    if (view.entry.status != EntryStatus::Live)
        return {};
    const int decision = decisionOf(story.acts);
    if (decision < 0 || story.acts[std::size_t(decision)].by.role != Role::DepartmentHead)
        return "a live entry without a head's decision";
    if (story.state.head.program != Program::DeptBlacklist)
        return {};
    bool served = false;
    for (int i = 0; i < decision; ++i) {
        const auto *serve = std::get_if<Serve>(&story.acts[std::size_t(i)].body);
        served = served || (serve && serve->document == Document::AdvanceNotice);
    }
    return served ? QString() : "a live entry without a served notice";
}

QString whoDesignatesDidNotPrelist(const Telling &story)
{
    QString prepared;
    for (const Act &act : story.acts) {
        if (act.kind() == ActKind::Prelist)
            prepared = act.by.id;
        if (act.kind() == ActKind::Designate && act.by.id == prepared)
            return "designated by who put it on the preliminary list";
    }
    return {};
}

/// Between the acceptance of an objection and the act that ends it no measure is applied (GF-04).
QString nothingIsAppliedWhileVerified(const Telling &story, const CaseView &view)
{
    bool verified = false;
    for (const Act &act : story.acts) {
        if (act.kind() == ActKind::AcceptObjection && decisionOf(story.acts) >= 0)
            verified = true;
        if (act.kind() == ActKind::ResumeMeasures || isTakenOff(act))
            verified = false;
    }
    for (const RecipientRow &row : view.recipients) {
        for (const MeasureRow &measure : row.measures) {
            if (verified && measure.state == MeasureState::InForce)
                return "a measure in force while an objection is verified";
        }
    }
    return {};
}

QStringList faultsOf(const Telling &story, const CaseView &view)
{
    QStringList found;
    for (const QString &fault : {liveNeedsNoticeAndDecision(story, view), whoDesignatesDidNotPrelist(story),
                                 nothingIsAppliedWhileVerified(story, view), closedHasNoMeasureAlive(story, view)}) {
        if (!fault.isEmpty())
            found << fault;
    }
    return found;
}

/// What recording an act does to the state; the negative controls leave something out.
using Recording = std::function<void(Telling &, const Act &)>;

/// Goes every way from a state up to a depth.
struct Exploration {
    QSet<QByteArray> seen;
    QSet<QString> refusals;     ///< an act and the rule that refused it
    QSet<QByteArray> curesSeen; ///< cures are followed once a kind of refusal in a kind of state
    int accepted = 0, followed = 0;
    QString fault;

    void run(const Telling &root, int depth, const Recording &record)
    {
        std::deque<std::pair<Telling, int>> front{{root, 0}};
        while (!front.empty() && fault.isEmpty()) {
            const auto [story, at] = std::move(front.front());
            front.pop_front();
            for (const Letter &one : departmentAlphabet()) {
                Telling next = story;
                next.day = story.day.addDays(one.days);
                if (one.act && !takes(next, one, record))
                    continue;
                ++accepted;
                const Context context = taxOffice(next.day);
                const CaseView view = viewOf(next.state, context);
                if (const QStringList faults = faultsOf(next, view); !faults.isEmpty())
                    fault = faults.join("; ") + " after " + history(next);
                const qsizetype before = seen.size();
                seen.insert(fingerprint(next.state, view, permittedActs(next.state, context)));
                if (seen.size() > before && at + 1 < depth)
                    front.emplace_back(std::move(next), at + 1);
            }
        }
    }

private:
    bool takes(Telling &story, const Letter &one, const Recording &record)
    {
        const Act act = one.act(story.state, story.day);
        if (const auto verdict = decide(story.state, act, taxOffice(story.day)); !verdict) {
            const Refusal &refusal = verdict.error();
            if (refusal.rule.isEmpty() || refusal.citation.isEmpty() || refusal.failed.isEmpty() || refusal.failedZh.isEmpty())
                fault = QString("refused without saying why: ") + one.name + " after " + history(story);
            else
                followCure(story, refusal, one);
            refusals.insert(QString("%1 by %2").arg(one.name, refusal.rule));
            return false;
        }
        record(story, act);
        return true;
    }
    /// A cure depends on the refusal and on what it finds, not on how the case came there.
    void followCure(const Telling &story, const Refusal &refusal, const Letter &one)
    {
        const Context context = taxOffice(story.day);
        const QByteArray print = fingerprint(story.state, viewOf(story.state, context), permittedActs(story.state, context));
        const QByteArray kind = print + one.name + refusal.rule.toUtf8();
        if (isFinal(refusal) || curesSeen.contains(kind))
            return;
        curesSeen.insert(kind);
        ++followed;
        const QString lost = whereTheCureLeads(story, refusal, one.act, context);
        if (!lost.isEmpty())
            fault = QString("%1 is refused by %2 (%3), and the cure leads nowhere: %4 after %5")
                        .arg(one.name, refusal.rule, refusal.failed.join("; "), lost, history(story));
    }
    static QString history(const Telling &story)
    {
        QStringList acts;
        for (const Act &act : story.acts)
            acts << word(act.kind());
        return acts.join(", ");
    }
};

QString sorted(const QSet<QString> &set)
{
    QStringList list(set.values());
    list.sort();
    return list.join(", ");
}

void asItIs(Telling &story, const Act &act)
{
    story.record(act);
}

} // namespace

/// The departmental programmes: every sequence of acts up to a depth, the interleavings of N7, and the exact matrix.
class DepartmentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMustHoldHoldsAfterEverySequenceOfActs_data()
    {
        QTest::addColumn<int>("program");
        QTest::addColumn<Names>("story");
        QTest::addColumn<int>("depth");
        const auto row = [](const char *name, Program program, const Names &story, int depth) {
            QTest::newRow(name) << int(program) << story << depth;
        };
        row("black list, from the opened case", Program::DeptBlacklist, {}, 5);
        row("black list, noticed", Program::DeptBlacklist, kNoticed, 3);
        row("black list, published with a measure", Program::DeptBlacklist, kBlack + kOut, 3);
        row("black list, an objection is verified", Program::DeptBlacklist, kBlack + kOut + Names{"object", "accept the objection"}, 3);
        row("black list, restored", Program::DeptBlacklist,
            kBlack + kOut + Names{"thirteen months pass", "apply for restoration", "accept the application", "restore"}, 3);
        row("black list, an error", Program::DeptBlacklist, kBlack + kOut + Names{"find an error", "withdraw as an error"}, 3);
        row("red list, from the opened case", Program::DeptRedlist, {}, 5);
        row("red list, designated", Program::DeptRedlist, kRed + Names{"publish", "push"}, 3);
        row("key scrutiny, from the opened case", Program::DeptKeyScrutiny, {}, 4);
        row("key scrutiny, warned", Program::DeptKeyScrutiny, kScrutiny, 3);
    }

    void whatMustHoldHoldsAfterEverySequenceOfActs()
    {
        QFETCH(int, program);
        QFETCH(Names, story);
        QFETCH(int, depth);
        Exploration exploration;

        exploration.run(told(Program(program), story), depth, asItIs);

        qInfo("%lld states, %d acts accepted, %lld kinds of refusal, %d cures followed", qint64(exploration.seen.size()),
              exploration.accepted, qint64(exploration.refusals.size()), exploration.followed);
        QVERIFY2(exploration.fault.isEmpty(), qPrintable(exploration.fault));
        QVERIFY(exploration.seen.size() > 10);
        QVERIFY(exploration.followed > 10);
    }

    /// N7: whatever comes between listing, measure, objection, removal and silence, nothing closes over a living measure.
    void noInterleavingClosesOverALivingMeasure()
    {
        const Telling removed = told(Program::DeptBlacklist, kBlack + kOut + Names{"find an error", "withdraw as an error"});
        Exploration exploration;

        exploration.run(removed, 4, asItIs);

        QVERIFY2(exploration.fault.isEmpty(), qPrintable(exploration.fault));
    }

    /// The negative control: a removal that does not fan out to the recipients' ledger is noticed by the same walk.
    void aRemovalThatReachesNobodyIsNoticed()
    {
        const Telling restored = told(Program::DeptBlacklist,
                                      kBlack + kOut + Names{"thirteen months pass", "apply for restoration",
                                                            "accept the application", "restore"});
        Exploration exploration;

        exploration.run(restored, 3, [](Telling &story, const Act &act) {
            story.record(act);
            if (act.kind() == ActKind::Remove)
                story.state.closing().recipients.clear(); // the call that was left out
        });

        QVERIFY2(exploration.fault.startsWith("closed with a measure alive"), qPrintable(exploration.fault));
    }

    void aListingWithoutANoticeIsNoticed()
    {
        Telling story = told(Program::DeptBlacklist, {"prelist"});
        const Act designation = departmentLetter("designate").act(story.state, story.day);
        QVERIFY(!decide(story.state, designation, taxOffice(story.day)));

        story.record(designation);

        QCOMPARE(liveNeedsNoticeAndDecision(story, viewOn(story)), "a live entry without a served notice");
    }

    void aDesignationByAnOfficerIsNoticed()
    {
        Telling story = told(Program::DeptBlacklist, kNoticed);
        const Act designation = departmentLetter("an officer designates").act(story.state, story.day);
        QVERIFY(!decide(story.state, designation, taxOffice(story.day)));

        story.record(designation);

        QCOMPARE(liveNeedsNoticeAndDecision(story, viewOn(story)), "a live entry without a head's decision");
    }

    void aDesignationByWhoPrelistedIsNoticed()
    {
        Telling story = told(Program::DeptBlacklist, kNoticed);
        const Act designation = departmentLetter("designate by who prelisted").act(story.state, story.day);
        QVERIFY(!decide(story.state, designation, taxOffice(story.day)));

        story.record(designation);

        QCOMPARE(whoDesignatesDidNotPrelist(story), "designated by who put it on the preliminary list");
    }

    void aMeasureAppliedDuringVerificationIsNoticed()
    {
        const Telling story = told(Program::DeptBlacklist, kBlack + kOut + Names{"object", "accept the objection"});
        CaseView view = viewOn(story);
        QCOMPARE(nothingIsAppliedWhileVerified(story, view), QString());

        view.recipients.front().measures.front().state = MeasureState::InForce;

        QCOMPARE(nothingIsAppliedWhileVerified(story, view), "a measure in force while an objection is verified");
    }

    /// Each objection is told for itself whether it is accepted; what holds measures back is the one that was.
    void aSecondObjectionIsAnsweredForItself()
    {
        Telling story = told(Program::DeptBlacklist, kBlack + kOut + Names{"object", "accept the objection", "object"});
        const auto verifying = [&] {
            const auto blockings = viewOn(story).why.blockedBy;
            const auto found = std::ranges::find_if(blockings, [](const Blocking &one) { return one.what.contains("verified"); });
            return found == blockings.end() ? -2 : found->n;
        };
        const int first = story.state.round().objections[0].accepted.n;
        QCOMPARE(verifying(), first);

        const Act accept = departmentLetter("accept the objection").act(story.state, story.day);
        const auto verdict = decide(story.state, accept, taxOffice(story.day));
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().failed.join("; ")));
        story.record(accept);

        QCOMPARE(story.state.round().objections[0].accepted.n, first);
        QVERIFY(story.state.round().objections[1].accepted.n > first);
        const auto third = decide(story.state, accept, taxOffice(story.day));
        QCOMPARE(third.error().failed, QStringList{"the objection is accepted already"});
    }

    void whatIsToBeWithdrawnAlreadyIsNotAnErrorFoundAlready()
    {
        Telling story = told(Program::DeptBlacklist, kBlack + kOut);
        story.record({story.day, {Role::Department, "d"}, RecordExitEvent{ExitEvent::BasisRevoked, {}, {}, {}, "revoked"}});

        const Act find = departmentLetter("find an error").act(story.state, story.day);
        const auto verdict = decide(story.state, find, taxOffice(story.day));

        QVERIFY(!verdict);
        QVERIFY2(verdict.error().failed[0].contains("withdrawn already, on another ground"), qPrintable(verdict.error().failed[0]));
    }

    void eachStatePermitsExactlyTheActsOfTheTable_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonValue &row : QJsonDocument::fromJson(testData("permitted_departments.json")).array())
            QTest::newRow(qPrintable(row["name"].toString())) << row.toObject();
    }

    void eachStatePermitsExactlyTheActsOfTheTable()
    {
        QFETCH(QJsonObject, row);
        const auto program = named<Program>(row["program"].toString().toStdString());
        QByteArrayList kept;
        Names story;
        for (const QJsonValue &letter : row["story"].toArray())
            kept << letter.toString().toUtf8();
        for (const QByteArray &letter : kept)
            story << letter.constData();
        const Telling reached = told(*program, story);
        const Context context = taxOffice(reached.day);

        QSet<QString> permitted;
        for (const PermittedAct &act : permittedActs(reached.state, context)) {
            if (act.act != ActKind::Note && act.act != ActKind::RecordInterference) // anybody's, always
                permitted << place(act.act, act.by);
        }

        QCOMPARE(word(viewOf(reached.state, context).stage), row["state"].toString());
        QSet<QString> expected;
        for (const QJsonValue &one : row["permitted"].toArray())
            expected << one.toString();
        QVERIFY2(permitted == expected,
                 qPrintable("gained: " + sorted(permitted - expected) + "\nlost: " + sorted(expected - permitted)));
    }
};

QTEST_APPLESS_MAIN(DepartmentsTest)
#include "tst_departments.moc"
