#include "app/cli/actcommands.h"

#include "cases/codec.h"
#include "cases/engine.h"
#include "cases/neededfields.h"
#include "cases/words.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rolesOf(cases::ActKind act)
{
    QStringList roles;
    for (int i = 1; i <= int(cases::Role::System); ++i) {
        if (cases::mayDo(cases::Role(i), act))
            roles.append(cases::word(cases::Role(i)));
    }
    return roles;
}

/// What a field takes, in a word: "date", "one of a | b".
QString takes(const cases::FieldSpec &spec)
{
    switch (spec.kind) {
    case cases::FieldKind::Text:
    case cases::FieldKind::LongText: return u"text"_s;
    case cases::FieldKind::Date: return u"date, YYYY-MM-DD"_s;
    case cases::FieldKind::Flag: return u"true | false"_s;
    case cases::FieldKind::Number: return u"whole number"_s;
    case cases::FieldKind::NumberList: return u"list of whole numbers"_s;
    case cases::FieldKind::TextList: return u"list of texts"_s;
    case cases::FieldKind::Choice: return spec.choices.join(" | "_L1);
    case cases::FieldKind::ChoiceList: return u"list of: "_s + spec.choices.join(" | "_L1);
    case cases::FieldKind::Group: return u"list of {name, role, id: {kind, value}}"_s;
    }
    return {};
}

/// The programmes in which the act cannot do without the field although its form does not ask for it.
QStringList programsThatNeed(cases::ActKind act, const cases::FieldSpec &spec)
{
    QStringList programs;
    for (const QString &name : cases::words<cases::Program>()) {
        const auto program = cases::named<cases::Program>(name.toStdString());
        if (program && !spec.required && cases::needsField(*program, act, spec.name))
            programs.append(name);
    }
    return programs;
}

QString whetherNeeded(cases::ActKind act, const cases::FieldSpec &spec)
{
    if (spec.required)
        return {};
    const QStringList programs = programsThatNeed(act, spec);
    return programs.isEmpty() ? u"; may be left out"_s : u"; needed in "_s + programs.join(", "_L1) + u", else it may be left out"_s;
}

int listActs(const Call &call)
{
    QJsonArray array;
    for (int i = 0; i < cases::kActKinds; ++i) {
        const auto act = cases::ActKind(i);
        array.append(QJsonObject{{u"act"_s, cases::word(act)}, {u"roles"_s, QJsonArray::fromStringList(rolesOf(act))}});
        if (!call.json())
            call.print(cases::word(act) + u'\t' + rolesOf(act).join(", "_L1));
    }
    if (call.json())
        call.print(array);
    return Done;
}

int showFields(const Call &call)
{
    const auto act = call.words().size() == 1 ? cases::named<cases::ActKind>(call.words().first().toStdString()) : std::nullopt;
    if (!act) {
        call.complain(u"zm act fields: give ACT; zm act list says which there are"_s);
        return BadCall;
    }
    QJsonArray fields;
    const QStringList roles = rolesOf(*act);
    if (!call.json()) {
        call.print(u"act\t\"%1\""_s.arg(cases::word(*act)));
        call.print(u"on\tdate, YYYY-MM-DD; left out: today"_s);
        call.print(u"by\t%1, each with \":OFFICER\"; left out: the officer's own role"_s.arg(roles.join(" | "_L1)));
    }
    for (const cases::FieldSpec &spec : cases::fieldsOf(*act)) {
        fields.append(QJsonObject{{u"name"_s, spec.name}, {u"required"_s, spec.required}, {u"personal"_s, spec.personal},
                                  {u"needed_in"_s, QJsonArray::fromStringList(programsThatNeed(*act, spec))},
                                  {u"takes"_s, takes(spec)}, {u"choices"_s, QJsonArray::fromStringList(spec.choices)}});
        if (!call.json())
            call.print(spec.name + u'\t' + takes(spec) + whetherNeeded(*act, spec));
    }
    if (call.json())
        call.print(QJsonObject{{u"act"_s, cases::word(*act)}, {u"roles"_s, QJsonArray::fromStringList(roles)}, {u"fields"_s, fields}});
    return Done;
}

} // namespace

QList<Command> actCommands()
{
    return {
        {u"act list"_s, {}, u"The acts there are, and who may do each."_s, {}, listActs},
        {u"act fields"_s, u"ACT"_s, u"What an act consists of, as act submit and scenarios take it; a dot is a group inside."_s, {}, showFields},
    };
}

} // namespace zm::cli
