// Whether the platform's log shows this office's acts, judged here: by keys that were met before, and by witnesses of the office's choice.

#include "app/cli/provingcommands.h"

#include "app/cli/registerpull.h"
#include "app/cli/signin.h"
#include "app/sync/proving.h"
#include "store/officechoices.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<> keep(const app::Shown &shown, const QString &folder)
{
    QSaveFile file(QDir(folder).filePath(QString::fromLatin1(shown.eid.toHex()) + u".zmproof"_s));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(shown.bundle) != shown.bundle.size() || !file.commit())
        return fail(ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
    return {};
}

Result<std::vector<app::Shown>> shownOf(const Call &call, OpenOffice &open)
{
    store::Desk desk = open.desk();
    ZM_TRY(const auto file, desk.read(call.words().first()));
    ZM_TRY(const auto proving, app::provingFor(open.office, open.clock, file.id));
    ZM_TRY(const auto source, sourceOf(open));
    ZM_TRY(auto all, app::prove(source, open.office, proving));
    for (const app::Shown &one : all) {
        if (call.has(u"out"_s) && one.receipt)
            ZM_CHECK(keep(one, call.value(u"out"_s)));
    }
    return all;
}

int prove(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm sync prove: give CASE --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto all = shownOf(call, **open);
    if (!all)
        return tell(call, all.error());
    bool every = true;
    QJsonArray array;
    for (const app::Shown &one : *all) {
        every = every && one.receipt;
        const QString verdict = one.receipt ? sync::verdictName(one.receipt->verdict) : QString();
        array.append(QJsonObject{{u"act"_s, one.act}, {u"type"_s, one.type}, {u"eid"_s, QString::fromLatin1(one.eid.toHex())},
                                 {u"shown"_s, one.receipt.has_value()}, {u"verdict"_s, verdict}, {u"why"_s, one.why}});
        if (!call.json())
            call.print(QStringList{QString::number(one.act), one.type, one.receipt ? u"shown: "_s + verdict : u"NOT SHOWN: "_s + one.why}.join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return every ? Done : LawfulNo;
}

/// What the office requires from now on; an empty list: nobody is asked.
int setWitnesses(const Call &call, const QByteArray &json)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    if (!json.isEmpty()) {
        if (const auto quorum = proof::readQuorum(json); !quorum)
            return tell(call, quorum.error());
    }
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, store::Chosen::Witnesses, {}, json);
    if (!done)
        return tell(call, done.error());
    call.complain(json.isEmpty() ? u"zm: no witness is asked any more"_s : u"zm: a head counts from now on when these have seen it"_s);
    return Done;
}

int witnesses(const Call &call)
{
    if (call.words().size() == 1) {
        QFile file(call.words().first());
        if (!file.open(QIODevice::ReadOnly))
            return tell(call, {ErrorCode::Invalid, file.fileName() + u": "_s + file.errorString()});
        return setWitnesses(call, file.readAll());
    }
    if (call.has(u"none"_s))
        return setWitnesses(call, {});
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto list = store::chosen((*open)->office, store::Chosen::Witnesses);
    if (!list)
        return tell(call, list.error());
    call.print(*list ? QString::fromUtf8(**list).trimmed() : u"no witness is asked"_s);
    return Done;
}

} // namespace

QList<Command> provingCommands()
{
    return {
        {u"sync prove"_s, u"CASE [--out DIR] --office DIR"_s,
         u"Whether the platform's log shows each act that was sent, under a head that enough of the office's witnesses have seen."_s, {u"json"_s}, prove},
        {u"sync witnesses"_s, u"[FILE|--none] --office DIR"_s, u"Who has to have seen a head of the platform's log; an administrator signs."_s, {u"none"_s}, witnesses},
    };
}

} // namespace zm::cli
