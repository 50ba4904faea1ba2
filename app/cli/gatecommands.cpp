#include "app/cli/gatecommands.h"

#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "resources/resources.h"
#include "store/identitygate.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same as the window shows: numbers stay masked, so that no look has to be written down.
struct Gate {
    store::CaseFile file;
    std::vector<store::NearCase> near;
    std::vector<store::IdentityCheck> checks;
    bool wasConfused = false;
    QStringList privateUse; ///< characters of the name that no standard assigns
};

QString masked(identity::IdKind kind, const QString &number)
{
    return identity::masked(kind, number, identity::MaskPolicy::Screen);
}

Result<Gate> gateOf(OpenOffice &open, const QString &caseRef)
{
    store::Desk desk = open.desk();
    ZM_TRY(const QByteArray tsv, resources::read(u"lookalikes.tsv"_s));
    ZM_TRY(const auto table, identity::LikenessTable::load(tsv));
    ZM_TRY(const auto reader, compose::nameReader());
    Gate gate;
    ZM_TRY(gate.file, desk.read(caseRef));
    ZM_TRY(gate.near, store::nearCases(desk, gate.file.id, table, *reader));
    ZM_TRY(gate.checks, store::identityChecks(desk, gate.file.id));
    const QString name = gate.file.state.head.subject.name;
    ZM_TRY(gate.wasConfused, store::wasConfused(open.office.connection(), *open.session, name));
    for (const char32_t code : identity::privateUseCodePoints(name))
        gate.privateUse.append(u"U+%1"_s.arg(uint(code), 4, 16, QChar(u'0')).toUpper());
    return gate;
}

QStringList factorsOf(const store::IdentityCheck &check)
{
    QStringList words;
    for (const store::IdentityFactor factor : check.factors)
        words.append(store::factorWord(factor));
    return words;
}

QJsonObject toJson(const Gate &gate)
{
    const cases::Subject &subject = gate.file.state.head.subject;
    QJsonArray near, checks;
    for (const store::NearCase &one : gate.near)
        near.append(QJsonObject{{u"case"_s, one.number},
                                {u"case_id"_s, one.caseId},
                                {u"name"_s, one.name},
                                {u"id"_s, masked(one.idKind, one.idNumber)},
                                {u"birth"_s, one.birth.toString(Qt::ISODate)},
                                {u"likeness"_s, identity::likenessWord(one.likeness)},
                                {u"same_number"_s, one.sameNumber}});
    for (const store::IdentityCheck &check : gate.checks)
        checks.append(QJsonObject{{u"officer"_s, check.officer},
                                  {u"at"_s, check.at.toString(Qt::ISODateWithMs)},
                                  {u"factors"_s, QJsonArray::fromStringList(factorsOf(check))}});
    return {{u"case"_s, gate.file.number},
            {u"name"_s, subject.name},
            {u"id"_s, masked(subject.id.kind, subject.id.value)},
            {u"birth"_s, subject.birth.toString(Qt::ISODate)},
            {u"was_confused"_s, gate.wasConfused},
            {u"private_use"_s, QJsonArray::fromStringList(gate.privateUse)},
            {u"near"_s, near},
            {u"checks"_s, checks}};
}

void print(const Call &call, const Gate &gate)
{
    const cases::Subject &subject = gate.file.state.head.subject;
    call.print(QStringList{gate.file.number, subject.name, masked(subject.id.kind, subject.id.value),
                           subject.birth.toString(Qt::ISODate)}
                   .join(u'\t'));
    if (gate.wasConfused)
        call.print(u"somebody of this name was taken for another before: two officers have to make sure"_s);
    if (!gate.privateUse.isEmpty())
        call.print(u"characters that no standard assigns: "_s + gate.privateUse.join(u' '));
    for (const store::NearCase &one : gate.near)
        call.print(QStringList{u"near"_s, one.number, one.name, masked(one.idKind, one.idNumber),
                               one.birth.toString(Qt::ISODate),
                               one.sameNumber ? u"the same number"_s : identity::likenessWord(one.likeness)}
                       .join(u'\t'));
    for (const store::IdentityCheck &check : gate.checks)
        call.print(QStringList{u"made sure"_s, check.officer, check.at.toString(Qt::ISODate), factorsOf(check).join(u", "_s)}
                       .join(u'\t'));
}

int show(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm identity show: give CASE --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto gate = gateOf(**open, call.words().first());
    if (!gate)
        return tell(call, gate.error());
    if (call.json())
        call.print(toJson(*gate));
    else
        print(call, *gate);
    return Done;
}

/// Tells how a recording in case CASE ended.
int recorded(const Call &call, const Result<> &done)
{
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"case"_s, call.words().first()}});
    return Done;
}

int confirm(const Call &call)
{
    std::vector<store::IdentityFactor> factors;
    for (const QString &word : call.values(u"factors"_s)) {
        const auto factor = store::factorNamed(word);
        if (!factor) {
            call.complain(u"zm identity confirm: no such factor: %1 (number, birth, document, photograph, address)"_s.arg(word));
            return BadCall;
        }
        factors.push_back(*factor);
    }
    if (call.words().size() != 1 || factors.empty()) {
        call.complain(u"zm identity confirm: give CASE --factors F,F --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    return recorded(call, store::recordIdentityCheck(desk, (*open)->clock, call.words().first(), factors));
}

int confuse(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"with"_s) || !call.has(u"cause"_s)) {
        call.complain(u"zm identity confuse: give CASE --with NAME --cause TEXT --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    store::Desk desk = (*open)->desk();
    return recorded(call, store::recordConfusion(desk, (*open)->clock, call.words().first(), call.value(u"with"_s),
                                                 call.value(u"cause"_s)));
}

} // namespace

QList<Command> gateCommands()
{
    return {
        {u"identity show"_s, u"CASE --office DIR"_s,
         u"A subject beside everybody they may be taken for, who made sure, and whether the name was confused before."_s, {},
         show},
        {u"identity confirm"_s, u"CASE --factors number,birth,document,photograph,address --office DIR"_s,
         u"Your signed word that you made sure who it is, by two factors at least."_s, {}, confirm},
        {u"identity confuse"_s, u"CASE --with NAME --cause TEXT --office DIR"_s,
         u"The subject and NAME were taken for each other: from now on two officers have to make sure."_s, {}, confuse},
    };
}

} // namespace zm::cli
