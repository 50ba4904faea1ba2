// Four eyes over the platform: an act that it holds is signed for by a second officer, at another machine of the same office.

#include "app/cli/countersigncommands.h"

#include "app/cli/registerpull.h"
#include "app/cli/signin.h"
#include "app/sync/countersigning.h"
#include "sync/hex.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The platform and what it holds of this office.
struct HeldThere {
    app::RegisterSource platform;
    std::vector<app::HeldAct> acts;
};

Result<HeldThere> heldThere(const OpenOffice &open)
{
    ZM_TRY(auto platform, sourceOf(open));
    ZM_TRY(auto acts, app::heldActs(platform));
    return HeldThere{std::move(platform), std::move(acts)};
}

int held(const Call &call)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto there = heldThere(**open);
    if (!there)
        return tell(call, there.error());
    QJsonArray array;
    for (const app::HeldAct &one : there->acts) {
        const QString name = sync::hexOf(one.eid), at = one.act.assertedAt.toString(Qt::ISODateWithMs);
        array.append(QJsonObject{{u"act"_s, name}, {u"shard"_s, one.shard}, {u"code"_s, one.code}, {u"type"_s, one.act.type}, {u"case"_s, one.act.caseId},
                                 {u"officer"_s, one.act.by.id}, {u"asserted_at"_s, at}, {u"received_at"_s, one.receivedAt.toString(Qt::ISODateWithMs)},
                                 {u"countersigned_by"_s, QJsonArray::fromStringList(one.countersignedBy)}});
        if (!call.json())
            call.print(QStringList{name, one.act.type, one.act.caseId, one.act.by.id, at, one.code,
                                   one.countersignedBy.isEmpty() ? u"nobody has signed for it"_s : u"signed for by "_s + one.countersignedBy.join(u", "_s)}
                           .join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return Done;
}

int countersign(const Call &call)
{
    if (call.words().size() != 1 || !sync::isHex(call.words().first(), 64) || call.value(u"reason"_s).trimmed().isEmpty()) {
        call.complain(u"zm sync countersign: give ACT --reason TEXT --office DIR; zm sync held names the acts"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto there = heldThere(**open);
    if (!there)
        return tell(call, there.error());
    const auto one = std::ranges::find(there->acts, sync::bytesOf(call.words().first()), &app::HeldAct::eid);
    if (one == there->acts.end())
        return tell(call, {ErrorCode::NotFound, u"no act of this office is held under this name: zm sync held"_s});
    const auto done = app::countersign(there->platform, (*open)->office, *(*open)->session, (*open)->clock, one->shard, one->eid, call.value(u"reason"_s));
    if (!done)
        return tell(call, done.error());
    call.complain(u"zm: signed for; %1 sends it again with zm sync close CASE --keep mine"_s.arg(one->act.by.id));
    return Done;
}

} // namespace

QList<Command> countersignCommands()
{
    return {
        {u"sync held"_s, u"--office DIR"_s, u"Acts of this office that the platform holds for a second officer, and who has signed for each."_s, {u"json"_s}, held},
        {u"sync countersign"_s, u"ACT --reason TEXT --office DIR"_s,
         u"Signs for a colleague's held act, as the officer with whom this machine was enrolled; the colleague then sends it again."_s, {u"json"_s}, countersign},
    };
}

} // namespace zm::cli
