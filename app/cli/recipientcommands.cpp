#include "app/cli/refusaltext.h"
#include "app/cli/signin.h"
#include "cases/outcomejson.h"
#include "intake/snapshot.h"
#include "resources/resources.h"
#include "store/sweep.h"

#include <QFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int board(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    const auto rows = store::recipientsBoard(desk);
    if (!rows)
        return tell(call, rows.error());
    QJsonArray array;
    for (const store::UnitRow &row : *rows) {
        array.append(QJsonObject{{u"unit"_s, row.unit},
                                 {u"due"_s, row.due},
                                 {u"late"_s, row.late},
                                 {u"unknown"_s, row.unknown},
                                 {u"residue"_s, row.residue},
                                 {u"residue_days"_s, row.residueDays},
                                 {u"oldest"_s, cases::dayJson(row.oldest)}});
        if (!call.json())
            call.print(u"%1\tdue %2\tlate %3\tunknown %4\tresidue %5\toldest %6"_s.arg(row.unit)
                           .arg(row.due)
                           .arg(row.late)
                           .arg(row.unknown)
                           .arg(row.residue)
                           .arg(row.oldest.toString(Qt::ISODate)));
    }
    if (call.json())
        call.print(array);
    return Done;
}

Result<std::vector<store::SnapshotLine>> linesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    ZM_TRY(const QByteArray tsv, resources::read(u"intake_words.tsv"_s));
    ZM_TRY(const auto words, intake::IntakeWords::load(tsv));
    const auto rows = intake::readSnapshot(file.readAll(), words);
    if (!rows)
        return fail(rows.error().code, path + u": "_s + rows.error().detail);
    std::vector<store::SnapshotLine> lines;
    for (const intake::SnapshotRow &row : *rows)
        lines.push_back({row.line, row.caseNumber, row.code, row.listed});
    return lines;
}

void report(const Call &call, const store::SweepReport &sweep)
{
    if (call.json()) {
        QJsonArray strangers, refused;
        for (const store::SnapshotLine &line : sweep.strangers)
            strangers.append(QJsonObject{{u"line"_s, line.line}, {u"case"_s, line.caseNumber}, {u"code"_s, line.code}});
        for (const auto &[number, refusal] : sweep.refused)
            refused.append(QJsonObject{{u"case"_s, number}, {u"refusal"_s, cases::toJson(refusal)}});
        call.print(QJsonObject{{u"clean"_s, sweep.clean},
                               {u"residue"_s, sweep.residue},
                               {u"as_listed"_s, sweep.asListed},
                               {u"stale"_s, QJsonArray::fromStringList(sweep.stale)},
                               {u"of_others"_s, QJsonArray::fromStringList(sweep.ofOthers)},
                               {u"not_in_ledger"_s, strangers},
                               {u"refused"_s, refused}});
        return;
    }
    call.print(u"%1 let go of, %2 still shown (open again), %3 lawfully listed, %4 with a newer snapshot"_s.arg(sweep.clean)
                   .arg(sweep.residue)
                   .arg(sweep.asListed)
                   .arg(sweep.stale.size()));
    for (const store::SnapshotLine &line : sweep.strangers)
        call.print(u"line %1: %2 is not in the ledger for this unit"_s.arg(line.line).arg(line.caseNumber));
    if (!sweep.ofOthers.isEmpty())
        call.print(u"%1 of a programme you do not work in: whoever does takes the list in for them"_s.arg(sweep.ofOthers.size()));
    for (const auto &[number, refusal] : sweep.refused)
        call.print(number + u' ' + told(refusal));
}

int importSnapshot(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"recipient"_s)) {
        call.complain(u"zm recipients import-snapshot: give FILE --recipient UNIT [--on DATE]"_s);
        return BadCall;
    }
    const auto lines = linesIn(call.words().first());
    if (!lines)
        return tell(call, lines.error());
    const auto day = dayAsked(call, SystemClock());
    if (!day)
        return tell(call, day.error());
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    const auto sweep = store::takeSnapshot(desk, call.value(u"recipient"_s), *day, *lines);
    if (!sweep)
        return tell(call, sweep.error());
    report(call, *sweep);
    return sweep->refused.empty() ? Done : LawfulNo;
}

} // namespace

QList<Command> recipientCommands()
{
    return {
        {u"recipients board"_s, u"--office DIR"_s,
         u"What each unit has not let go of: due, late, unknown, residue, oldest."_s, {}, board},
        {u"recipients import-snapshot"_s, u"FILE --recipient UNIT [--on DATE] --office DIR"_s,
         u"A unit's own whole list (CSV: case_number, code, listed): what is still shown there opens its row again."_s, {},
         importSnapshot},
    };
}

} // namespace zm::cli
