#include "app/cli/boardcommands.h"

#include "app/cli/signin.h"
#include "store/boards.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A row for people and for scripts.
struct Row {
    QStringList cells;
    QJsonObject object;
};

Row rowOf(const store::BoardCase &of, QDate on)
{
    const QString day = on.toString(Qt::ISODate);
    return {{of.number, of.name, day}, {{u"case"_s, of.number}, {u"case_id"_s, of.caseId}, {u"name"_s, of.name}, {u"on"_s, day}}};
}

void addDue(Row &row, QDate due, bool late)
{
    const QString day = due.toString(Qt::ISODate);
    row.cells.append((due.isValid() ? u"due "_s + day : u"promptly"_s) + (late ? u", overdue"_s : QString()));
    row.object.insert(u"due"_s, day);
    row.object.insert(u"late"_s, late);
}

std::vector<Row> remediesIn(const store::Boards &boards)
{
    static constexpr std::array kDuties{"removal"_L1, "apology"_L1, "clarification"_L1, "compensation"_L1};
    std::vector<Row> rows;
    for (const store::RemedyBoardRow &remedy : boards.remedies) {
        Row row = rowOf(remedy.of, remedy.foundOn);
        QJsonObject duties;
        for (std::size_t duty = 0; duty < kDuties.size(); ++duty) {
            duties.insert(kDuties[duty], remedy.done[duty]);
            row.cells.append(kDuties[duty] + (remedy.done[duty] ? u" done"_s : u" open"_s));
        }
        row.object.insert(u"done"_s, duties);
        addDue(row, remedy.due, remedy.late);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> restorationsIn(const store::Boards &boards)
{
    std::vector<Row> rows;
    for (const store::RestorationBoardRow &waiting : boards.restorations) {
        Row row = rowOf(waiting.of, waiting.receivedOn);
        row.cells.append(waiting.answered ? u"the decision"_s : u"the answer whether it is accepted"_s);
        row.object.insert(u"accepted"_s, waiting.answered);
        addDue(row, waiting.due, waiting.late);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> notListedIn(const store::Boards &boards)
{
    std::vector<Row> rows;
    for (const store::NotListedRow &decision : boards.notListed) {
        Row row = rowOf(decision.of, decision.decidedOn);
        row.cells += {decision.officer, decision.reasons};
        row.object.insert(u"officer"_s, decision.officer);
        row.object.insert(u"reasons"_s, decision.reasons);
        rows.push_back(std::move(row));
    }
    return rows;
}

int print(const Call &call, std::vector<Row> (*rowsIn)(const store::Boards &boards))
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    const auto boards = store::boardsOf(desk);
    if (!boards)
        return tell(call, boards.error());
    QJsonArray array;
    for (const Row &row : rowsIn(*boards)) {
        array.append(row.object);
        if (!call.json())
            call.print(row.cells.join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return Done;
}

} // namespace

QList<Command> boardCommands()
{
    return {
        {u"board remedies"_s, u"--office DIR"_s, u"Errors that are not made good yet, with their four duties."_s, {},
         [](const Call &call) { return print(call, remediesIn); }},
        {u"board restorations"_s, u"--office DIR"_s, u"Applications for credit restoration that wait for the department."_s,
         {}, [](const Call &call) { return print(call, restorationsIn); }},
        {u"board not-listed"_s, u"--office DIR"_s, u"Decisions not to list somebody, with their reasons, the latest first."_s,
         {}, [](const Call &call) { return print(call, notListedIn); }},
    };
}

} // namespace zm::cli
