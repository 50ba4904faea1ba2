#include "app/cli/numbercommands.h"
#include "app/cli/signin.h"
#include "identity/superiors.h"
#include "store/officechoices.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using store::Chosen;

namespace {

constexpr qsizetype kLongLine = 120; // characters of an address or an account

/// What is one line of text.
std::optional<Chosen> lineNamed(const QString &word)
{
    for (const Chosen kind : {Chosen::Superior, Chosen::Contact, Chosen::Account}) {
        if (store::word(kind) == word)
            return kind;
    }
    return std::nullopt;
}

Result<> checked(Chosen kind, const QString &line, const QString &ownCode)
{
    if (line.isEmpty() || line.contains(u'\n') || line.size() > kLongLine)
        return fail(ErrorCode::Invalid, u"one line, of %1 characters at most"_s.arg(kLongLine));
    if (kind != Chosen::Superior)
        return {};
    ZM_TRY(const auto superiors, identity::superiorsFrom(line));
    if (std::ranges::find(superiors, ownCode, &identity::DatedSuperior::code) != superiors.end())
        return fail(ErrorCode::Invalid, u"%1 is this office itself"_s.arg(ownCode));
    return {};
}

int listSettings(const Call &call)
{
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    QJsonArray array;
    for (const Chosen kind : {Chosen::Superior, Chosen::Contact, Chosen::Account}) {
        const auto own = store::chosen((*open)->office, kind);
        if (!own)
            return tell(call, own.error());
        const QString line = QString::fromUtf8(own->value_or(QByteArray()));
        array.append(QJsonObject{{u"what"_s, store::word(kind)}, {u"own"_s, own->has_value()}, {u"line"_s, line}});
        if (!call.json())
            call.print(store::word(kind) + u'\t' + (line.isEmpty() ? u"-"_s : line));
    }
    if (call.json())
        call.print(array);
    return Done;
}

/// Signs \a line as what holds from now on; empty: what ships.
int choose(const Call &call, Chosen kind, const QString &line)
{
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    if (!line.isEmpty()) {
        if (const auto fine = checked(kind, line, (*open)->office.profile().code); !fine)
            return tell(call, fine.error());
    }
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, kind, {}, line.toUtf8());
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"what"_s, store::word(kind)}, {u"own"_s, !line.isEmpty()}, {u"line"_s, line}});
    else
        call.print(line.isEmpty() ? store::word(kind) + u": as it ships again"_s : store::word(kind) + u": "_s + line);
    return Done;
}

int adoptSetting(const Call &call)
{
    const auto kind = call.words().size() == 2 ? lineNamed(call.words().first()) : std::nullopt;
    if (!kind || call.words().at(1).trimmed().isEmpty()) {
        call.complain(u"zm setting adopt: give superior, contact or account, and the line"_s);
        return BadCall;
    }
    return choose(call, *kind, call.words().at(1).trimmed());
}

int resetSetting(const Call &call)
{
    const auto kind = call.words().size() == 1 ? lineNamed(call.words().first()) : std::nullopt;
    if (!kind) {
        call.complain(u"zm setting reset: give superior, contact or account"_s);
        return BadCall;
    }
    return choose(call, *kind, {});
}

} // namespace

QList<Command> settingCommands()
{
    return {
        {u"setting list"_s, u"--office DIR"_s, u"Who is competent above the office, whom people turn to, where payments go."_s, {}, listSettings},
        {u"setting adopt"_s, u"WHAT LINE --office DIR"_s,
         u"Sets superior, contact or account; an administrator signs. A superior that changes: \"CODE1; CODE2 2026-07-01\"."_s, {}, adoptSetting},
        {u"setting reset"_s, u"WHAT --office DIR"_s, u"Back to what ships."_s, {}, resetSetting},
    };
}

} // namespace zm::cli
