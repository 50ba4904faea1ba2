#include "app/cli/choicefile.h"

#include "app/cli/signin.h"
#include "resources/resources.h"

#include <QFile>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The one file the call names; complains where there is none, or several.
std::optional<QString> fileOf(const Call &call, const ChoiceFile &choice, const QString &what)
{
    if (call.words().size() == 1)
        return call.words().first();
    call.complain(u"zm %1 %2: give FILE --office DIR"_s.arg(choice.command, what));
    return std::nullopt;
}

/// Signs \a json as what holds from now on; empty: what ships.
int choose(const Call &call, const ChoiceFile &choice, const QByteArray &json, const QString &said)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, choice.kind, {}, json);
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"own"_s, !json.isEmpty()}});
    else
        call.print(said);
    return Done;
}

} // namespace

Result<QByteArray> inUse(const store::Office &office, const ChoiceFile &choice, bool *own)
{
    ZM_TRY(const auto chosen, store::chosen(office, choice.kind));
    if (own)
        *own = chosen.has_value();
    return chosen ? Result<QByteArray>(*chosen) : resources::read(choice.shipped);
}

int exportChoice(const Call &call, const ChoiceFile &choice)
{
    const auto path = fileOf(call, choice, u"export"_s);
    if (!path)
        return BadCall;
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto json = inUse((*open)->office, choice);
    if (!json)
        return tell(call, json.error());
    QSaveFile file(*path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*json) != json->size() || !file.commit())
        return tell(call, {ErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    return Done;
}

int adoptChoice(const Call &call, const ChoiceFile &choice)
{
    const auto path = fileOf(call, choice, u"adopt"_s);
    if (!path)
        return BadCall;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return tell(call, {ErrorCode::Invalid, file.fileName() + u": "_s + file.errorString()});
    const QByteArray json = file.readAll();
    const auto said = choice.check(json);
    return said ? choose(call, choice, json, *said) : tell(call, said.error());
}

int resetChoice(const Call &call, const ChoiceFile &choice)
{
    return choose(call, choice, {}, choice.resetSaid);
}

} // namespace zm::cli
