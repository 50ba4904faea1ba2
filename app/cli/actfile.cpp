#include "app/cli/actfile.h"

#include "app/cli/refusaltext.h"
#include "cases/basis.h"
#include "cases/outcomejson.h"
#include "cases/scenario.h"
#include "registry/forget.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Line {
    int number = 0;
    QJsonObject act;
    QString caseRef;
};

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    const bool opened = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    return file.readAll();
}

/// The case number an act goes to: "case", or for the act that opens one its own number.
QString caseOf(const QJsonObject &act)
{
    const QString named = act["case"_L1].toString();
    return named.isEmpty() ? act["case_number"_L1].toString() : named;
}

Result<Line> lineFrom(int number, const QJsonObject &act, const QString &path)
{
    const QString where = u"%1: line %2: "_s.arg(path).arg(number);
    if (!act["act"_L1].isString())
        return fail(ErrorCode::Invalid, where + u"act: missing"_s);
    if (caseOf(act).isEmpty())
        return fail(ErrorCode::Invalid, where + u"case: missing"_s);
    return Line{number, act, caseOf(act)};
}

Result<std::vector<Line>> linesOf(const QByteArray &bytes, const QString &path)
{
    std::vector<Line> lines;
    if (const QJsonDocument whole = QJsonDocument::fromJson(bytes); whole.isObject()) {
        ZM_TRY(auto line, lineFrom(1, whole.object(), path));
        lines.push_back(std::move(line));
        return lines;
    }
    int number = 0;
    for (const QByteArray &text : bytes.split('\n')) {
        ++number;
        if (text.trimmed().isEmpty())
            continue;
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
        if (!document.isObject())
            return fail(ErrorCode::Invalid,
                        u"%1: line %2: %3"_s.arg(path).arg(number).arg(fault.error ? fault.errorString()
                                                                                 : u"not a JSON object"_s));
        ZM_TRY(auto line, lineFrom(number, document.object(), path));
        lines.push_back(std::move(line));
    }
    if (lines.empty())
        return fail(ErrorCode::Invalid, path + u": there is no act in it"_s);
    return lines;
}

/// The act as it goes to the desk: today where no day is named, the officer in the role that may where nobody is.
QJsonObject filledIn(const Line &line, const OpenOffice &open)
{
    QJsonObject act = line.act;
    if (!act.contains("on"_L1))
        act.insert("on"_L1, open.clock.today().toString(Qt::ISODate));
    const auto kind = cases::named<cases::ActKind>(act["act"_L1].toString().toStdString());
    if (kind == cases::ActKind::OpenCase && !act.contains("case_number"_L1))
        act.insert("case_number"_L1, line.caseRef);
    if (act.contains("by"_L1) || !kind)
        return act;
    const store::Officer &officer = open.session->officer;
    cases::Role as = officer.roles.front();
    for (const cases::Role role : officer.roles) {
        if (cases::mayDo(role, *kind)) {
            as = role;
            break;
        }
    }
    act.insert("by"_L1, cases::word(as) + u':' + officer.id);
    return act;
}

Result<store::Verdict> submitLine(const Line &line, store::Desk &desk, const OpenOffice &open)
{
    const QJsonObject object = filledIn(line, open);
    const auto act = cases::actFromJson(object);
    if (!act)
        return store::Verdict(cases::refusalOf(act.error(), object, desk.context(open.clock.today())));
    auto verdict = desk.submit(line.caseRef, *act);
    if (!verdict && verdict.error().code == ErrorCode::NotFound) {
        // A line for a case that is not there is that line's lawful no; the others go on.
        ZM_TRY(auto one, desk.submitBatch({{line.caseRef, *act, {}}}));
        return std::move(one.front());
    }
    return verdict;
}

/// What the instrument of a designation asks and nobody can see in the acts: whoever listed is told that it is theirs to have seen to.
QStringList leftToPeople(store::Desk &desk, const store::Recorded &recorded)
{
    QStringList remarks;
    const auto file = desk.read(recorded.caseId);
    if (!file)
        return remarks;
    for (const law::Rule *rule : cases::leftToPeople(file->state.head, desk.context(recorded.on), recorded.on))
        remarks.append(u"%1 (%2): %3"_s.arg(rule->id, rule->citation, rule->en));
    return remarks;
}

void printOutcome(const Call &call, const Line &line, const store::Verdict &verdict, store::Desk &desk)
{
    QJsonObject outcome{{u"line"_s, line.number}, {u"case"_s, line.caseRef}, {u"act"_s, line.act["act"_L1]}};
    if (const auto *refusal = std::get_if<cases::Refusal>(&verdict)) {
        outcome.insert(u"accepted"_s, false);
        outcome.insert(u"refusal"_s, cases::toJson(*refusal));
        if (!call.json())
            call.print(u"%1  %2  %3"_s.arg(line.caseRef, line.act["act"_L1].toString(), told(*refusal)));
    } else {
        const auto &recorded = std::get<store::Recorded>(verdict);
        outcome.insert(u"accepted"_s, true);
        outcome.insert(u"n"_s, recorded.n);
        outcome.insert(u"case_id"_s, recorded.caseId);
        outcome.insert(u"hash"_s, QString::fromLatin1(recorded.hash.toHex()));
        const bool designated = line.act["act"_L1].toString() == cases::word(cases::ActKind::Designate);
        const QStringList left = designated ? leftToPeople(desk, recorded) : QStringList();
        if (designated)
            outcome.insert(u"left_to_people"_s, QJsonArray::fromStringList(left));
        if (!call.json())
            call.print(u"%1  %2  recorded as act %3"_s.arg(line.caseRef, line.act["act"_L1].toString()).arg(recorded.n));
        for (const QString &remark : left) {
            if (!call.json())
                call.print(u"  not checked by the program, for you to see to: "_s + remark);
        }
    }
    if (call.json())
        call.print(outcome);
    std::fflush(stdout); // what was said to be recorded has been said, whatever happens next
}

} // namespace

int submitFile(const Call &call, OpenOffice &open, const QString &path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return tell(call, bytes.error());
    const auto lines = linesOf(*bytes, path);
    if (!lines)
        return tell(call, lines.error());
    store::Desk desk = open.desk();
    int status = Done;
    for (const Line &line : *lines) {
        const auto verdict = submitLine(line, desk, open);
        if (!verdict) {
            call.complain(u"%1: line %2:"_s.arg(path).arg(line.number));
            return tell(call, verdict.error());
        }
        printOutcome(call, line, *verdict, desk);
        if (std::holds_alternative<cases::Refusal>(*verdict))
            status = LawfulNo;
    }
    if (const auto gone = registry::finishForgetting(open.office.folder()); !gone) {
        call.complain(u"%1: what was purged still lies in the search index of the register here; the next import takes it out"_s.arg(path));
        return tell(call, gone.error());
    }
    return status;
}

} // namespace zm::cli
