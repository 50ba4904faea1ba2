#include "app/cli/signin.h"
#include "cases/codec.h"
#include "cases/outcomejson.h"
#include "store/purge.h"

#include <QFile>
#include <QJsonDocument>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Nothing here names anybody: the digests stay in the office, a case's number would lead to a name elsewhere.
QJsonObject toJson(const store::Tombstone &stone)
{
    QJsonArray remedy;
    for (const QByteArray &hash : stone.remedy)
        remedy.append(QString::fromLatin1(hash.toHex()));
    return {{u"case_id"_s, stone.caseId},
            {u"unit"_s, stone.unit},
            {u"cause"_s, stone.cause},
            {u"listed_on"_s, cases::dayJson(stone.listedOn)},
            {u"withdrawn_on"_s, cases::dayJson(stone.withdrawnOn)},
            {u"purged_on"_s, cases::dayJson(stone.purgedOn)},
            {u"purge"_s, QString::fromLatin1(stone.purge.toHex())},
            {u"remedy"_s, remedy},
            {u"recognises_number"_s, !stone.number.isEmpty()},
            {u"recognises_name_and_birth"_s, !stone.nameAndBirth.isEmpty()}};
}

int listTombstones(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto stones = store::tombstones((*open)->office.connection());
    if (!stones)
        return tell(call, stones.error());
    QJsonArray array;
    for (const store::KeptTombstone &kept : *stones) {
        const store::Tombstone &stone = kept.tombstone;
        array.append(toJson(stone));
        if (!call.json())
            call.print(QStringList{stone.caseId, stone.unit, stone.cause, stone.listedOn.toString(Qt::ISODate),
                                   stone.withdrawnOn.toString(Qt::ISODate), stone.purgedOn.toString(Qt::ISODate),
                                   u"%1 acts made it good"_s.arg(stone.remedy.size())}
                           .join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return Done;
}

/// The open_case act in a file. Errors: Invalid.
Result<cases::OpenCase> openingIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto act = cases::actFromJson(object);
    if (!act)
        return fail(ErrorCode::Invalid, path + u": "_s + act.error().field + u": "_s + act.error().fact);
    const auto *opening = std::get_if<cases::OpenCase>(&act->body);
    if (!opening)
        return fail(ErrorCode::Invalid, path + u": not an open_case act"_s);
    return *opening;
}

int confirmOther(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"reason"_s)) {
        call.complain(u"zm case confirm-other: give the FILE of the open_case act that was refused, and --reason TEXT"_s);
        return BadCall;
    }
    const auto opening = openingIn(call.words().first());
    if (!opening)
        return tell(call, opening.error());
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto done = store::confirmOtherMatter((*open)->office, (*open)->session, *opening, call.value(u"reason"_s),
                                                (*open)->clock);
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"confirmed"_s, true}, {u"case"_s, opening->caseNumber}});
    else
        call.print(u"%1: confirmed as another matter; it may be opened"_s.arg(opening->caseNumber));
    return Done;
}

} // namespace

QList<Command> purgeCommands()
{
    return {
        {u"case tombstones"_s, u"--office DIR"_s,
         u"What is left of purged identities: when, why, and what made it good. Names nobody."_s, {}, listTombstones},
        {u"case confirm-other"_s, u"FILE --reason TEXT --office DIR"_s,
         u"A supervisor's word that a case refused by N9 is another matter than the purged one."_s, {}, confirmOther},
    };
}

} // namespace zm::cli
