#include "app/cli/unitcommands.h"

#include "app/cli/choicefile.h"
#include "app/cli/signin.h"
#include "cases/units.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QString> unitsCounted(const QByteArray &json)
{
    ZM_TRY(const auto book, cases::UnitBook::load(json));
    return u"adopted: %1 units"_s.arg(book.units().size());
}

const ChoiceFile kUnits{u"unit"_s, store::Chosen::Units, u"units.json"_s, unitsCounted, u"the units that ship with the program again"_s};

/// As the list says it.
QStringList usesOf(const cases::Unit &unit)
{
    QStringList uses;
    for (const auto &[is, word] : {std::pair(unit.receives, "receives"_L1), std::pair(unit.publishes, "publishes"_L1),
                                   std::pair(unit.carriesOut, "carries_out"_L1)}) {
        if (is)
            uses.append(word);
    }
    return uses;
}

int listUnits(const Call &call)
{
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    bool own = false;
    const auto json = inUse((*open)->office, kUnits, &own);
    const auto book = json ? cases::UnitBook::load(*json) : std::unexpected(json.error());
    if (!book)
        return tell(call, book.error());
    QJsonArray array;
    for (const cases::Unit &unit : book->units()) {
        const QStringList uses = usesOf(unit);
        array.append(QJsonObject{{u"id"_s, unit.id}, {u"zh"_s, unit.zh}, {u"en"_s, unit.en}, {u"address"_s, unit.address},
                                 {u"use"_s, QJsonArray::fromStringList(uses)}});
        if (!call.json())
            call.print(QStringList{unit.id, unit.zh, unit.en, unit.address, uses.join(u' ')}.join(u'\t'));
    }
    if (call.json())
        call.print(QJsonObject{{u"own"_s, own}, {u"units"_s, array}});
    return Done;
}

} // namespace

QList<Command> unitCommands()
{
    return {
        {u"unit list"_s, u"--office DIR"_s, u"The units and channels of this office: id, names, address, and what each is for."_s, {}, listUnits},
        {u"unit export"_s, u"FILE --office DIR"_s, u"Writes the list in use into a file, to be changed."_s, {}, [](const Call &call) { return exportChoice(call, kUnits); }},
        {u"unit adopt"_s, u"FILE --office DIR"_s, u"Uses a list of units from now on; an administrator signs."_s, {},
         [](const Call &call) { return adoptChoice(call, kUnits); }},
        {u"unit reset"_s, u"--office DIR"_s, u"Back to the list that ships."_s, {}, [](const Call &call) { return resetChoice(call, kUnits); }},
    };
}

} // namespace zm::cli
