#include "app/cli/interferencecommands.h"

#include "app/cli/signin.h"
#include "store/sealedregister.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is told is read from a file, so that no name stands in a shell's history.
Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    const bool opened = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"%1: one JSON object is expected (%2)"_s.arg(path, error.errorString()));
    return document.object();
}

Result<QDate> dayIn(const QJsonObject &object, const Clock &clock)
{
    const QString on = object["on"_L1].toString();
    const QDate day = on.isEmpty() ? clock.today() : QDate::fromString(on, Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::Invalid, u"on: not a day (YYYY-MM-DD): "_s + on);
    return day;
}

int recorded(const Call &call, const Result<qint64> &n)
{
    if (!n)
        return tell(call, n.error());
    if (call.json())
        call.print(QJsonObject{{u"record"_s, *n}});
    else
        call.print(u"Record %1. It cannot be changed or taken back."_s.arg(*n));
    return Done;
}

/// Records what \a read makes of the file that is named.
template <typename Read>
int record(const Call &call, const QString &usage, Read read)
{
    if (call.words().size() != 1) {
        call.complain(usage);
        return BadCall;
    }
    const auto object = objectIn(call.words().first());
    if (!object)
        return tell(call, object.error());
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto day = dayIn(*object, (*open)->clock);
    if (!day)
        return tell(call, day.error());
    return recorded(call, read(**open, *object, *day));
}

int recordInterference(const Call &call)
{
    return record(call, u"zm interference record: give FILE (JSON: who, what, how, on, case) --office DIR"_s,
                  [](const OpenOffice &open, const QJsonObject &told, QDate day) {
                      return store::recordInterference(open.office, *open.session, open.clock,
                                                       {told["who"_L1].toString(), told["what"_L1].toString(),
                                                        told["how"_L1].toString(), day, told["case"_L1].toString()});
                  });
}

int recordTip(const Call &call)
{
    return record(call, u"zm tip record: give FILE (JSON: what, informant, on, case) --office DIR"_s,
                  [](const OpenOffice &open, const QJsonObject &told, QDate day) {
                      return store::recordTip(open.office, *open.session, open.clock,
                                              {told["what"_L1].toString(), told["informant"_L1].toString(), day,
                                               told["case"_L1].toString()});
                  });
}

using Follow = Result<> (*)(const store::Office &, const store::Session &, const Clock &, qint64, const QString &);

/// Adds what became of record N, which has to be of \a kind.
int follow(const Call &call, store::SealedKind kind, const QString &option, Follow write)
{
    bool number = false;
    const qint64 n = call.words().value(0).toLongLong(&number);
    if (call.words().size() != 1 || !number || !call.has(option)) {
        call.complain(u"zm %1: give N --%2 WORDS --office DIR"_s.arg(store::sealedWord(kind), option));
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto all = store::readSealedRegister((*open)->office, *(*open)->session, (*open)->clock);
    if (!all)
        return tell(call, all.error());
    const auto entry = std::ranges::find(all->entries, n, &store::RegisterEntry::n);
    if (entry == all->entries.end() || entry->kind != kind)
        return tell(call, Error{ErrorCode::NotFound, u"there is no such record: %1"_s.arg(n)});
    const auto done = write((*open)->office, *(*open)->session, (*open)->clock, n, call.value(option));
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"record"_s, n}});
    return Done;
}

int passInterference(const Call &call)
{
    return follow(call, store::SealedKind::Interference, u"to"_s, store::passOn);
}

int answerInterference(const Call &call)
{
    return follow(call, store::SealedKind::Interference, u"words"_s, store::answer);
}

int passTip(const Call &call)
{
    return follow(call, store::SealedKind::Tip, u"to"_s, store::passOn);
}

int answerTip(const Call &call)
{
    return follow(call, store::SealedKind::Tip, u"words"_s, store::answer);
}

int signMonth(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm interference sign-month: give MONTH (YYYY-MM) --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto done = store::signMonth((*open)->office, *(*open)->session, (*open)->clock, call.words().first());
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"month"_s, call.words().first()}});
    return Done;
}

QJsonObject toJson(const store::RegisterEntry &entry)
{
    QJsonObject object{{u"record"_s, entry.n},         {u"month"_s, entry.month},   {u"what"_s, entry.what},
                       {u"case"_s, entry.caseNumber},  {u"on"_s, entry.on.toString(Qt::ISODate)},
                       {u"officer"_s, entry.officer},  {u"vouched"_s, entry.vouched}, {u"withheld"_s, entry.withheld},
                       {u"passed_to"_s, entry.passedTo}, {u"answer"_s, entry.answer}};
    if (entry.kind == store::SealedKind::Tip) {
        object.insert(u"informant"_s, entry.informant);
    } else {
        object.insert(u"who"_s, entry.who);
        object.insert(u"how"_s, entry.how);
    }
    return object;
}

QJsonObject toJson(const store::Tally &tally)
{
    return {{u"recorded"_s, tally.recorded}, {u"passed_on"_s, tally.passedOn}, {u"answered"_s, tally.answered}};
}

QString line(const store::RegisterEntry &entry)
{
    const QString whose = entry.kind == store::SealedKind::Tip ? entry.informant : entry.who + u'\t' + entry.how;
    return QStringList{QString::number(entry.n), entry.month, entry.on.toString(Qt::ISODate), entry.caseNumber, whose,
                       entry.what, entry.officer, entry.passedTo, entry.answer}
        .join(u'\t');
}

QString line(const QString &month, const store::Tally &tally, const QString &officer)
{
    return u"%1\t%2 recorded, %3 handed on, %4 answered\t%5"_s.arg(month)
        .arg(tally.recorded)
        .arg(tally.passedOn)
        .arg(tally.answered)
        .arg(officer.isEmpty() ? u"not signed yet"_s : u"signed by "_s + officer);
}

int list(const Call &call, store::SealedKind kind)
{
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto all = store::readSealedRegister((*open)->office, *(*open)->session, (*open)->clock);
    if (!all)
        return tell(call, all.error());
    QJsonArray entries, months;
    for (const store::RegisterEntry &entry : all->entries) {
        if (entry.kind != kind)
            continue;
        entries.append(toJson(entry));
        if (!call.json())
            call.print(line(entry));
    }
    for (const store::MonthOnRegister &month : all->months) {
        const store::Tally &tally = kind == store::SealedKind::Tip ? month.tips : month.interference;
        months.append(QJsonObject{{u"month"_s, month.month}, {u"count"_s, toJson(tally)}, {u"signed_by"_s, month.officer}});
        if (!call.json())
            call.print(line(month.month, tally, month.officer));
    }
    if (call.json())
        call.print(QJsonObject{{u"entries"_s, entries}, {u"months"_s, months}});
    return Done;
}

int listInterference(const Call &call)
{
    return list(call, store::SealedKind::Interference);
}

int listTips(const Call &call)
{
    return list(call, store::SealedKind::Tip);
}

} // namespace

QList<Command> interferenceCommands()
{
    return {
        {u"interference record"_s, u"FILE --office DIR"_s,
         u"Who asked for what, and how (JSON: who, what, how, on, case); sealed to the supervising level."_s, {},
         recordInterference},
        {u"interference list"_s, u"--office DIR"_s,
         u"The counts of each month; what was recorded only to the supervising level."_s, {}, listInterference},
        {u"interference pass"_s, u"N --to UNIT --office DIR"_s, u"A supervisor hands record N on."_s, {}, passInterference},
        {u"interference answer"_s, u"N --words TEXT --office DIR"_s, u"What came of record N."_s, {}, answerInterference},
        {u"interference sign-month"_s, u"MONTH --office DIR"_s,
         u"A supervisor signs how many there were in a month that is over, also when there were none."_s, {}, signMonth},
        {u"tip record"_s, u"FILE --office DIR"_s,
         u"What somebody from the public told (JSON: what, informant, on, case); the informant is sealed."_s, {}, recordTip},
        {u"tip list"_s, u"--office DIR"_s, u"The tips; who gave them only to the supervising level."_s, {}, listTips},
        {u"tip pass"_s, u"N --to UNIT --office DIR"_s, u"Hands tip N to who has to look into it."_s, {}, passTip},
        {u"tip answer"_s, u"N --words TEXT --office DIR"_s, u"What came of tip N."_s, {}, answerTip},
    };
}

} // namespace zm::cli
