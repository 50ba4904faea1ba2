#include "app/cli/call.h"

#include "app/compose/compose.h"
#include "cases/scenario.h"

#include <QFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// For people: one line an act, then the state; the whole outcome is what --json prints.
void printForPeople(const Call &call, const QJsonObject &outcome)
{
    for (const QJsonValue verdict : outcome["acts"_L1].toArray()) {
        const QString n = QString::number(verdict["n"_L1].toInt());
        if (verdict["accepted"_L1].toBool()) {
            call.print(n + u"  recorded"_s);
            continue;
        }
        const QJsonObject refusal = verdict["refusal"_L1].toObject();
        QStringList failed;
        for (const QJsonValue fact : refusal["failed"_L1].toArray())
            failed.append(fact.toString());
        call.print(n + u"  refused by "_s + refusal["rule"_L1].toString() + u" ("_s + refusal["citation"_L1].toString()
                   + u"): "_s + failed.join(u"; "_s));
    }
    call.print(u"state: "_s + outcome["state"_L1].toString());
    const QJsonObject entry = outcome["entry"_L1].toObject();
    call.print(u"entry: "_s + entry["status"_L1].toString());
    for (const QJsonValue clock : outcome["clocks"_L1].toArray()) {
        const QJsonValue target = clock["target"_L1], limit = clock["limit"_L1];
        call.print(u"clock: "_s + clock["id"_L1].toString() + u"  "_s + clock["state"_L1].toString()
                   + (target.isObject() ? u"  target "_s + target["due"_L1].toString() : QString())
                   + (limit.isObject() ? u"  limit "_s + limit["due"_L1].toString() : QString()));
    }
}

int runScenario(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm scenario run: give one FILE"_s);
        return BadCall;
    }
    const QString path = call.words().first();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        call.complain(path + u": "_s + file.errorString());
        return BadCall;
    }
    const auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction) {
        call.complain(jurisdiction.error().detail);
        return MachineFailed;
    }
    const auto outcome = cases::runScenario(file.readAll(), **jurisdiction);
    if (!outcome) {
        call.complain(path + u": "_s + outcome.error().detail);
        return BadCall;
    }
    if (call.json())
        call.print(*outcome);
    else
        printForPeople(call, *outcome);
    return Done;
}

} // namespace

QList<Command> scenarioCommands()
{
    return {{u"scenario run"_s, u"FILE"_s, u"Runs a case told in acts and prints what the law says of each."_s, {},
             runScenario}};
}

} // namespace zm::cli
