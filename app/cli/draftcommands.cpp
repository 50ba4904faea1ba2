#include "app/cli/draftcommands.h"

#include "app/cli/signin.h"
#include "store/caselist.h"
#include "store/leftdrafts.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int listLeft(const Call &call)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto left = store::leftDrafts((*open)->office, *(*open)->session);
    if (!left)
        return tell(call, left.error());
    QJsonArray rows;
    for (const store::LeftDraft &draft : *left) {
        const auto row = draft.caseId.isEmpty() ? Result<std::optional<store::ListRow>>(std::nullopt)
                                                : store::rowOf((*open)->office.connection(), draft.caseId);
        if (!row)
            return tell(call, row.error());
        const QString number = *row ? (*row)->number : QString(), at = draft.changedAt.toUTC().toString(Qt::ISODate);
        rows.append(QJsonObject{{u"id"_s, draft.id}, {u"officer"_s, draft.officer}, {u"case"_s, number}, {u"changed_at"_s, at}, {u"ready"_s, draft.ready}});
        if (!call.json())
            call.print(u"%1  begun by %2, last changed %3, %4%5"_s.arg(draft.id, draft.officer, at, number.isEmpty() ? u"of a case still to be opened"_s : number,
                                                                      draft.ready ? u", in the tray"_s : QString()));
    }
    if (call.json())
        call.print(rows);
    else if (left->empty())
        call.print(u"no suspended officer left anything begun"_s);
    return Done;
}

/// One step about one draft; what it takes is told by the words of the refusal.
int change(const Call &call, Result<> (*does)(const store::Office &, const store::Session &, const Clock &, const QString &, const QString &),
           const QString &word, const QString &done)
{
    if (call.words().size() != 1) {
        call.complain(u"zm draft: give the ID of one draft (zm draft left) and --reason TEXT"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const QString id = call.words().first();
    if (const auto did = does((*open)->office, *(*open)->session, (*open)->clock, id, call.value(u"reason"_s)); !did)
        return tell(call, did.error());
    if (call.json())
        call.print(QJsonObject{{u"id"_s, id}, {u"did"_s, word}});
    else
        call.print(done);
    return Done;
}

int takeOver(const Call &call)
{
    return change(call, store::takeOverDraft, u"take"_s, u"the draft is yours: go on with it, or lay it into the tray for a colleague; nobody signs in another's name"_s);
}

int destroy(const Call &call) { return change(call, store::destroyDraft, u"destroy"_s, u"the draft is destroyed; who began it finds that in their history"_s); }

} // namespace

QList<Command> draftCommands()
{
    return {
        {u"draft left"_s, u"--office DIR"_s, u"What officers whose account is suspended left begun: whose, of which case, since when; not what is in it."_s, {}, listLeft},
        {u"draft take"_s, u"ID --reason TEXT --office DIR"_s, u"Takes such a draft over as one's own; it stands in the history of who began it."_s, {}, takeOver},
        {u"draft destroy"_s, u"ID --reason TEXT --office DIR"_s, u"Destroys such a draft; it stands in the history of who began it."_s, {}, destroy},
    };
}

} // namespace zm::cli
