#include "app/cli/signin.h"
#include "app/sync/enrol.h"
#include "app/sync/syncrun.h"
#include "store/givenfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTimer>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString stateWord(sync::LinkState state)
{
    switch (state) {
    case sync::LinkState::Good:
        return u"good"_s;
    case sync::LinkState::Unreachable:
        return u"unreachable"_s;
    case sync::LinkState::Busy:
        return u"busy"_s;
    case sync::LinkState::KeyProblem:
        return u"key_problem"_s;
    case sync::LinkState::ClientTooOld:
        return u"client_too_old"_s;
    case sync::LinkState::ServerTooOld:
        return u"server_too_old"_s;
    case sync::LinkState::Strange:
        return u"strange"_s;
    }
    return {};
}

QJsonObject toJson(const store::SyncCounts &counts)
{
    return {{u"enrolled"_s, counts.enrolled},  {u"url"_s, counts.url},         {u"waiting"_s, counts.waiting + counts.unwritten},
            {u"accepted"_s, counts.accepted},  {u"refused"_s, counts.refused}, {u"theirs"_s, counts.theirs},
            {u"unclear"_s, counts.unclear},    {u"contact"_s, instant(counts.contact)},
            {u"confirmed"_s, instant(counts.confirmed)}, {u"fresh_until"_s, instant(counts.freshUntil)},
            {u"forgot"_s, instant(counts.forgotAt)}};
}

void tellFiles(const Call &call, const store::FileCounts &files)
{
    if (files.waiting > 0)
        call.print(u"files on their way\t%1\t%2 of %3 bytes"_s.arg(files.waiting).arg(files.sent).arg(files.bytes));
    if (files.lying > 0)
        call.print(u"files not fetched yet\t%1"_s.arg(files.lying));
    if (files.refused > 0)
        call.print(u"files not sent\t%1\tzm attach given says why"_s.arg(files.refused));
    if (files.fetched + files.received > 0)
        call.print(u"files fetched\t%1 by others, %2 from others"_s.arg(files.fetched).arg(files.received));
}

QJsonObject toJson(const store::FileCounts &files)
{
    return {{u"waiting"_s, files.waiting}, {u"bytes"_s, files.bytes},     {u"sent"_s, files.sent},        {u"lying"_s, files.lying},
            {u"refused"_s, files.refused}, {u"fetched"_s, files.fetched}, {u"received"_s, files.received}};
}

/// The figures as sentences: nothing is called done that the platform has not confirmed.
void tellCounts(const Call &call, const store::SyncCounts &counts)
{
    if (!counts.enrolled)
        return call.print(u"this office belongs to no platform"_s);
    const auto when = [](const QDateTime &at) { return at.isValid() ? at.toString(Qt::ISODate) : u"never"_s; };
    call.print(u"waiting\t%1"_s.arg(counts.waiting + counts.unwritten));
    call.print(u"confirmed\t%1\tlast %2"_s.arg(counts.accepted).arg(when(counts.confirmed)));
    call.print(u"refused\t%1"_s.arg(counts.refused));
    call.print(u"of others, not seen\t%1"_s.arg(counts.theirs));
    call.print(u"kept, not understood\t%1"_s.arg(counts.unclear));
    call.print(u"last contact\t%1\t%2"_s.arg(when(counts.contact), counts.url));
    if (counts.forgotAt.isValid())
        call.print(u"the platform was set back\tseen %1"_s.arg(when(counts.forgotAt)));
}

int synchronise(const Call &call)
{
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    auto run = app::SyncRun::make((*open)->office, (*open)->jurisdiction, (*open)->clock, (*open)->session);
    if (!run)
        return tell(call, run.error());
    app::RoundEnd end;
    QObject::connect(run->get(), &app::SyncRun::finished, qApp, [&end](const app::RoundEnd &came) {
        end = came;
        QCoreApplication::quit();
    }, Qt::QueuedConnection);
    QTimer::singleShot(0, run->get(), [&run] { (*run)->start(); });
    QCoreApplication::exec();
    const auto counts = store::syncCounts((*open)->office, (*open)->clock);
    if (!counts)
        return tell(call, counts.error());
    const auto files = store::fileCounts((*open)->office);
    if (!files)
        return tell(call, files.error());
    if (call.json()) {
        QJsonObject document = toJson(*counts);
        document.insert(u"state"_s, stateWord(end.state));
        document.insert(u"why"_s, end.why);
        document.insert(u"taken"_s, end.taken);
        document.insert(u"files"_s, toJson(*files));
        document.insert(u"files_why"_s, end.files);
        call.print(document);
    } else {
        tellCounts(call, *counts);
        tellFiles(call, *files);
    }
    if (!end.files.isEmpty())
        call.complain(u"zm sync: files: %1; they go on with the next call"_s.arg(end.files));
    if (!end.why.isEmpty() || end.state != sync::LinkState::Good) {
        call.complain(u"zm sync: %1 (%2); nothing is lost, it goes on with the next call"_s.arg(end.why, stateWord(end.state)));
        return MachineFailed;
    }
    return counts->refused > 0 ? LawfulNo : Done;
}

int status(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto counts = store::syncCounts((*open)->office, (*open)->clock);
    if (!counts)
        return tell(call, counts.error());
    const auto files = store::fileCounts((*open)->office);
    if (!files)
        return tell(call, files.error());
    if (call.json()) {
        QJsonObject document = toJson(*counts);
        document.insert(u"files"_s, toJson(*files));
        call.print(document);
    } else {
        tellCounts(call, *counts);
        tellFiles(call, *files);
    }
    return counts->refused > 0 ? LawfulNo : Done;
}

QJsonObject toJson(const store::SyncSide &side)
{
    QJsonObject object{{u"act"_s, cases::word(side.act.kind())}, {u"on"_s, side.act.on.toString(Qt::ISODate)},
                       {u"org"_s, side.org}, {u"officer"_s, side.officer}};
    if (!side.code.isEmpty())
        object.insert(u"code"_s, side.code);
    if (side.refusal)
        object.insert(u"rule"_s, side.refusal->rule);
    return object;
}

QString sentence(const store::SyncSide &side)
{
    const QString why = side.refusal ? side.refusal->rule : side.code;
    return QStringList{cases::word(side.act.kind()), side.act.on.toString(Qt::ISODate), side.org, side.officer, why}.join(u'\t');
}

int tasks(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    const auto all = store::syncTasks(desk);
    if (!all)
        return tell(call, all.error());
    QJsonArray document;
    for (const store::SyncTask &task : *all) {
        QJsonArray mine, theirs;
        for (const store::SyncSide &side : task.mine)
            mine.append(toJson(side));
        for (const store::SyncSide &side : task.theirs)
            theirs.append(toJson(side));
        document.append(QJsonObject{{u"case"_s, task.number}, {u"due"_s, task.due.toString(Qt::ISODate)}, {u"mine"_s, mine},
                                    {u"theirs"_s, theirs}});
        if (call.json())
            continue;
        call.print(task.number + u'\t' + task.due.toString(Qt::ISODate));
        for (const store::SyncSide &side : task.mine)
            call.print(u"  mine\t"_s + sentence(side));
        for (const store::SyncSide &side : task.theirs)
            call.print(u"  theirs\t"_s + sentence(side));
    }
    if (call.json())
        call.print(document);
    return all->empty() ? Done : LawfulNo;
}

int close(const Call &call)
{
    const QString which = call.value(u"keep"_s);
    if (call.words().size() != 1 || !call.has(u"reason"_s) || (which != "theirs"_L1 && which != "mine"_L1)) {
        call.complain(u"zm sync close: give CASE --keep theirs|mine --reason TEXT --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    const auto file = desk.read(call.words().first());
    if (!file)
        return tell(call, file.error());
    const auto closing = which == "mine"_L1 ? store::Closing::MineAgain : store::Closing::TheirsCounts;
    const auto closed = store::closeSyncTask((*open)->office, *(*open)->session, (*open)->clock, file->id, closing,
                                             call.value(u"reason"_s));
    return closed ? int(Done) : tell(call, closed.error());
}

int enrol(const Call &call)
{
    static const QRegularExpression shardForm(u"^[0-9]{2}$"_s);
    if (call.words().size() != 2 || !call.has(u"ca"_s) || !shardForm.match(call.value(u"shard"_s)).hasMatch()) {
        call.complain(u"zm sync enrol: give HOST:PORT CODE --ca FILE --shard NN --office DIR"_s);
        return BadCall;
    }
    QFile authority(call.value(u"ca"_s));
    if (!authority.open(QIODevice::ReadOnly))
        return tell(call, {ErrorCode::Io, authority.fileName() + u": "_s + authority.errorString()});
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    app::Enroller enroller((*open)->office, (*open)->clock, (*open)->session);
    const app::EnrolmentWish wish{call.words()[0], call.value(u"enrol-port"_s).toInt(), call.words()[1], authority.readAll(),
                                  call.value(u"shard"_s)};
    Result<store::Enrolment> enrolled = fail(ErrorCode::Io, u"no answer"_s);
    QTimer::singleShot(0, &enroller, [&] {
        enroller.enrol(wish, [&enrolled](const Result<store::Enrolment> &came) {
            enrolled = came;
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        });
    });
    QCoreApplication::exec();
    if (!enrolled)
        return tell(call, enrolled.error());
    if (call.json())
        call.print(QJsonObject{{u"url"_s, enrolled->url}, {u"org"_s, enrolled->org}, {u"officer"_s, enrolled->officer}});
    else
        call.print(u"enrolled at %1 as %2, %3"_s.arg(enrolled->url, enrolled->org, enrolled->officer));
    return Done;
}

} // namespace

QList<Command> syncCommands()
{
    return {
        {u"sync status"_s, u"--office DIR"_s, u"What waits, what is confirmed, what was refused, and when the platform last answered."_s,
         {u"json"_s}, status},
        {u"sync tasks"_s, u"--office DIR"_s, u"Cases in which two offices acted: the oldest legal deadline first."_s, {u"json"_s}, tasks},
        {u"sync close"_s, u"CASE --keep theirs|mine --reason TEXT --office DIR"_s,
         u"Decides such a case: theirs counts, or mine is sent again in sight of theirs."_s, {u"json"_s}, close},
        {u"sync enrol"_s, u"HOST:PORT CODE --ca FILE --shard NN [--enrol-port PORT] --office DIR"_s,
         u"Makes this office known to its platform by a one-time code."_s, {u"json"_s}, enrol},
        {u"sync"_s, u"--office DIR"_s, u"One round with the platform: sends what is new, fetches what others did."_s, {u"json"_s},
         synchronise},
    };
}

} // namespace zm::cli
