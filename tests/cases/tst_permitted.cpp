#include "permittedstates.h"

#include "cases/scenario.h"

#include <QSet>
#include <QTest>

using namespace zm;
using namespace zm::cases;
using namespace zm::cases::test;

namespace {

QSet<QString> textsOf(const QJsonValue &list)
{
    QSet<QString> texts;
    for (const QJsonValue &text : list.toArray())
        texts << text.toString();
    return texts;
}

/// Every place the table gives in a state: the acts of the state, by the roles that may do each.
QSet<QString> placesOf(const QJsonObject &state)
{
    QSet<QString> places;
    const QJsonObject roles = matrix()["roles"].toObject();
    for (const QString &act : textsOf(state["permitted"])) {
        for (const QString &role : textsOf(roles[act]))
            places << act + " by " + role;
    }
    const QJsonObject anyone = matrix()["anyone"].toObject();
    if (state["state"] != "none") {
        for (const QString &act : textsOf(anyone["acts"])) {
            for (const QString &role : textsOf(anyone["roles"]))
                places << act + " by " + role;
        }
    }
    const QJsonObject whenever = matrix()["whenever"].toObject();
    if (!textsOf(whenever["not_in"]).contains(state["state"].toString())) {
        for (const QString &act : textsOf(whenever["acts"])) {
            for (const QString &role : textsOf(roles[act]))
                places << act + " by " + role;
        }
    }
    if (state["remove_by_system"].toBool())
        places << "remove by system";
    return places;
}

QString sorted(const QSet<QString> &set)
{
    QStringList list(set.values());
    list.sort();
    return list.join(", ");
}

const QStringList kRoles{"clerk", "reviewer", "president", "superior", "supervisor", "admin", "department",
                         "department_head", "unit", "party", "creditor", "system"};

} // namespace

/// The exact matrix of permitted acts: a permission gained is as wrong as one lost.
class PermittedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStatePermitsExactlyTheActsOfTheTable_data()
    {
        QTest::addColumn<QJsonObject>("told");
        for (const QJsonValue &state : matrix()["states"].toArray())
            QTest::newRow(qPrintable(state["name"].toString())) << state.toObject();
    }

    void eachStatePermitsExactlyTheActsOfTheTable()
    {
        QFETCH(QJsonObject, told);
        const Reached reached = reach(told);
        QVERIFY2(reached.fault.isEmpty(), qPrintable(reached.fault));
        const Context context = chaoyang(reached.day);
        QCOMPARE(word(viewOf(reached.state, context).stage), told["state"].toString());

        QSet<QString> permitted;
        for (const PermittedAct &act : permittedActs(reached.state, context))
            permitted << place(act.act, act.by);

        const QSet<QString> expected = placesOf(told);
        QVERIFY2(permitted == expected, qPrintable("gained: " + sorted(permitted - expected) + "\nlost: " + sorted(expected - permitted)));
    }

    void whatIsNotPermittedIsBarredWithItsRule_data() { eachStatePermitsExactlyTheActsOfTheTable_data(); }

    void whatIsNotPermittedIsBarredWithItsRule()
    {
        QFETCH(QJsonObject, told);
        const Reached reached = reach(told);
        const Context context = chaoyang(reached.day);

        QSet<QString> named;
        for (const PermittedAct &act : permittedActs(reached.state, context))
            named << word(act.act);
        for (const BarredAct &barred : barredActs(reached.state, context)) {
            QVERIFY2(!named.contains(word(barred.act)), qPrintable(word(barred.act) + " is permitted and barred"));
            named << word(barred.act);
            QVERIFY(!barred.refusal.rule.isEmpty() && !barred.refusal.citation.isEmpty());
            QVERIFY(!barred.refusal.failed.isEmpty() && !barred.refusal.failedZh.isEmpty());
        }
        const auto belongs = [&](const QString &act) {
            return belongsTo(reached.state.head.program, *cases::named<ActKind>(act.toStdString()));
        };
        QCOMPARE(named.size(), std::ranges::count_if(words<ActKind>(), belongs));
    }

    void everyStateIsInTheTable()
    {
        QSet<QString> states = textsOf(QJsonArray::fromStringList(words<Stage>()));
        states -= {"preliminary", "noticed", "scrutiny"}; // no court's case comes there
        for (const QJsonValue &state : matrix()["states"].toArray())
            states.remove(state["state"].toString());
        QCOMPARE(sorted(states), QString());
    }

    void eachRoleMayDoExactlyTheActsOfTheTable()
    {
        const QJsonObject roles = matrix()["roles"].toObject();
        const QJsonObject anyone = matrix()["anyone"].toObject();
        for (const QString &act : words<ActKind>()) {
            const bool isAnyones = textsOf(anyone["acts"]).contains(act);
            QSet<QString> expected = textsOf(isAnyones ? anyone["roles"] : roles[act]);
            if (!isAnyones)
                expected += textsOf(matrix()["department_roles"].toObject()[act]);
            if (isAnyones)
                expected += {"department", "department_head"}; // signed in too, though of another programme
            if (act == "remove")
                expected << "system";
            QSet<QString> may;
            for (const QString &role : kRoles) {
                if (mayDo(*named<Role>(role.toStdString()), *named<ActKind>(act.toStdString())))
                    may << role;
            }
            QVERIFY2(may == expected, qPrintable(act + ": " + sorted(may) + " instead of " + sorted(expected)));
        }
    }
};

QTEST_APPLESS_MAIN(PermittedTest)
#include "tst_permitted.moc"
