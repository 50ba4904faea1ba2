#include "app/cli/unitcommands.h"

#include "app/cli/signin.h"
#include "cases/units.h"
#include "resources/resources.h"
#include "store/officechoices.h"

#include <QFile>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using store::Chosen;

namespace {

struct KnownUnits {
    QByteArray json;
    cases::UnitBook book;
    bool own = false;
};

Result<KnownUnits> unitsOf(const store::Office &office)
{
    ZM_TRY(const auto own, store::chosen(office, Chosen::Units));
    KnownUnits known;
    known.own = own.has_value();
    ZM_TRY(known.json, own ? Result<QByteArray>(*own) : resources::read(u"units.json"_s));
    ZM_TRY(known.book, cases::UnitBook::load(known.json));
    return known;
}

int listUnits(const Call &call)
{
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto known = unitsOf((*open)->office);
    if (!known)
        return tell(call, known.error());
    QJsonArray array;
    for (const cases::Unit &unit : known->book.units()) {
        array.append(QJsonObject{{u"id"_s, unit.id}, {u"zh"_s, unit.zh}, {u"en"_s, unit.en}, {u"address"_s, unit.address}});
        if (!call.json())
            call.print(QStringList{unit.id, unit.zh, unit.en, unit.address}.join(u'\t'));
    }
    if (call.json())
        call.print(QJsonObject{{u"own"_s, known->own}, {u"units"_s, array}});
    return Done;
}

int exportUnits(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm unit export: give FILE --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto known = unitsOf((*open)->office);
    if (!known)
        return tell(call, known.error());
    QSaveFile file(call.words().first());
    if (!file.open(QIODevice::WriteOnly) || file.write(known->json) != known->json.size() || !file.commit())
        return tell(call, {ErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    return Done;
}

/// Signs \a json as what holds from now on; empty: what ships.
int choose(const Call &call, const QByteArray &json, const QString &said)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, Chosen::Units, {}, json);
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"own"_s, !json.isEmpty()}});
    else
        call.print(said);
    return Done;
}

int adoptUnits(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm unit adopt: give FILE --office DIR"_s);
        return BadCall;
    }
    QFile file(call.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return tell(call, {ErrorCode::Invalid, file.fileName() + u": "_s + file.errorString()});
    const QByteArray json = file.readAll();
    const auto book = cases::UnitBook::load(json);
    if (!book)
        return tell(call, book.error());
    return choose(call, json, u"adopted: %1 units"_s.arg(book->units().size()));
}

int resetUnits(const Call &call)
{
    return choose(call, {}, u"the units that ship with the program again"_s);
}

} // namespace

QList<Command> unitCommands()
{
    return {
        {u"unit list"_s, u"--office DIR"_s, u"The units and channels of this office: id, names, address."_s, {}, listUnits},
        {u"unit export"_s, u"FILE --office DIR"_s, u"Writes the list in use into a file, to be changed."_s, {}, exportUnits},
        {u"unit adopt"_s, u"FILE --office DIR"_s, u"Uses a list of units from now on; an administrator signs."_s, {}, adoptUnits},
        {u"unit reset"_s, u"--office DIR"_s, u"Back to the list that ships."_s, {}, resetUnits},
    };
}

} // namespace zm::cli
