#include "cases/nextstep.h"
#include "cases/scenario.h"
#include "permittedstates.h"

#include <QDir>
#include <QTest>

using namespace zm;
using namespace zm::cases;
using namespace zm::cases::test;

namespace {

CaseView wholeView(const CaseState &state, const Context &context)
{
    CaseView view = viewOf(state, context);
    view.permitted = permittedActs(state, context);
    return view;
}

QStringList scenarioFiles()
{
    return QDir(QStringLiteral(ZM_TEST_DATA "/scenarios")).entryList({"*.json"}, QDir::Files);
}

bool places(const CaseView &view, const NextStep &step)
{
    return std::ranges::all_of(step.by, [&](Role role) {
        return std::ranges::find(view.permitted, PermittedAct{step.act, role}) != view.permitted.end();
    });
}

} // namespace

/// What a case waits for, and for whom.
class NextStepTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStateWaitsForTheActOfTheTable_data()
    {
        QTest::addColumn<QJsonObject>("told");
        for (const QJsonValue &state : matrix()["states"].toArray())
            QTest::newRow(qPrintable(state["name"].toString())) << state.toObject();
    }

    void eachStateWaitsForTheActOfTheTable()
    {
        QFETCH(QJsonObject, told);
        const Reached reached = reach(told);
        QVERIFY2(reached.fault.isEmpty(), qPrintable(reached.fault));
        QVERIFY2(told.contains("next"), "the table says of every state what it waits for");

        const auto step = nextStep(reached.state, wholeView(reached.state, chaoyang(reached.day)), reached.day);

        QCOMPARE(step ? word(step->act) : QString(), told["next"].toString());
    }

    /// The list of cases asks the gates of a few acts, a window looks at all of them: both name the same one, and it can be done.
    void howeverItIsAskedItIsTheSameActAndHasItsPlace()
    {
        int steps = 0;
        for (const QString &file : scenarioFiles()) {
            const QJsonObject told = QJsonDocument::fromJson(testData("scenarios/" + file)).object();
            CaseState state;
            QDate latest;
            for (const QJsonValue &value : told["acts"].toArray()) {
                QJsonObject json = value.toObject();
                for (const char *key : {"subject", "program", "field", "basis_instrument"}) {
                    if (json["act"] == "open_case" && told.contains(key))
                        json[key] = told[key];
                }
                const auto act = actFromJson(json);
                if (!act || !decide(state, *act, chaoyang(act->on)))
                    continue;
                evolve(state, *act);
                latest = std::max(latest, act->on);
                const Context context = chaoyang(latest);
                const CaseView view = wholeView(state, context);
                const auto step = nextStep(state, view, latest);
                QVERIFY2(step == nextStep(state, view, context), qPrintable(file));
                QVERIFY2(!step || (!step->by.empty() && places(view, *step)), qPrintable(file + ": " + (step ? word(step->act) : QString())));
                steps += step ? 1 : 0;
            }
        }
        QVERIFY(steps > 500);
    }

    /// Who was promised time to perform by a day is not proposed within it.
    void untilThePromisedDayIsOverNothingIsNext()
    {
        const auto states = matrix()["states"].toArray();
        const auto told = std::ranges::find_if(states, [](const QJsonValue &one) { return one["name"] == "warned"; });
        QVERIFY(told != states.end());
        Reached reached = reach(told->toObject());
        const CaseView view = wholeView(reached.state, chaoyang(reached.day));
        reached.state.round().performBy = reached.day;

        QVERIFY(!nextStep(reached.state, view, reached.day)); // the last day still belongs to the person
        const auto after = nextStep(reached.state, view, reached.day.addDays(1));

        QVERIFY(after && after->act == ActKind::ProposeEntry);
    }

    void aDecisionWaitsForThePresidentAndNotForWhoProposed()
    {
        NextStep step{ActKind::DecideEntry, {}, {Role::President}, {"a"}};

        QVERIFY(waitsFor(step, "a", {"p", {Role::President}}));
        QVERIFY(!waitsFor(step, "a", {"a", {Role::Clerk, Role::President}}));
        QVERIFY(!waitsFor(step, "a", {"b", {Role::Clerk}}));
    }

    void aClerksActWaitsForWhoHoldsTheCase()
    {
        const NextStep step{ActKind::Publish, {}, {Role::Clerk}, {}};

        QVERIFY(waitsFor(step, "a", {"a", {Role::Clerk}}));
        QVERIFY(!waitsFor(step, "a", {"b", {Role::Clerk}}));
        QVERIFY(waitsFor(step, {}, {"b", {Role::Clerk}})); // nobody holds it: it is for everybody
    }

    /// A reviewer who proposed the entry is excluded from the objection: the case does not wait for them.
    void anObjectionDoesNotWaitForWhoDecidedBefore()
    {
        const auto states = matrix()["states"].toArray();
        const auto told = std::ranges::find_if(states, [](const QJsonValue &one) { return one["name"] == "an objection is accepted and pending"; });
        QVERIFY(told != states.end());
        const Reached reached = reach(told->toObject());
        const auto step = nextStep(reached.state, wholeView(reached.state, chaoyang(reached.day)), reached.day);
        QVERIFY(step && step->act == ActKind::DecideObjection);
        const QString proposer = reached.state.round().proposedBy;
        QVERIFY(!proposer.isEmpty());

        QVERIFY(!waitsFor(*step, proposer, {proposer, {Role::Reviewer}}));
        QVERIFY(waitsFor(*step, proposer, {"somebody-else", {Role::Reviewer}}));
    }
};

QTEST_APPLESS_MAIN(NextStepTest)
#include "tst_nextstep.moc"
