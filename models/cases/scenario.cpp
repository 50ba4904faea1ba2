#include "cases/scenario.h"

#include "cases/codec.h"
#include "cases/hearing.h"
#include "cases/outcomejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScenarioVersion = 1;

QDate day(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

Result<law::PackChoice> packsOf(const QJsonObject &scenario, const law::LawBook &law)
{
    law::PackChoice packs;
    const QJsonValue listed = scenario["packs"_L1];
    if (!listed.isUndefined() && !listed.isArray())
        return fail(ErrorCode::Invalid, u"packs: not a list"_s);
    for (const QJsonValue &value : listed.toArray()) {
        const QString id = value.toString();
        const bool known = std::ranges::any_of(law.packs(), [&](const law::Pack &pack) { return pack.id == id; });
        if (!known)
            return fail(ErrorCode::Invalid, u"packs: no such pack: "_s + id);
        packs.ids.append(id);
    }
    return packs;
}

/// "Today" for a scenario that does not ask on a day: that of its latest act.
QDate latestDay(const QJsonArray &acts)
{
    QDate latest;
    for (const QJsonValue &act : acts) {
        const QDate on = day(act["on"_L1]);
        if (on.isValid() && (!latest.isValid() || on > latest))
            latest = on;
    }
    return latest;
}

Office officeOf(const QJsonObject &scenario, const Jurisdiction &jurisdiction, QDate askOn)
{
    const QJsonObject object = scenario["office"_L1].toObject();
    Office office{object["code"_L1].toString(), object["superior"_L1].toString()};
    if (!object.contains("superior"_L1))
        office.superior = jurisdiction.courts.superiorOf(office.code, askOn).value_or(QString());
    return office;
}

/// The scenario says the subject once; the act that opens the case carries it.
QJsonObject withSubject(QJsonObject act, const QJsonObject &scenario)
{
    if (act["act"_L1].toString() != word(ActKind::OpenCase))
        return act;
    for (const auto &key : {"subject"_L1, "linked"_L1, "program"_L1, "field"_L1, "basis_instrument"_L1}) {
        if (!act.contains(key) && scenario.contains(key))
            act.insert(key, scenario[key]);
    }
    return act;
}

QJsonObject judged(CaseState &state, const QJsonObject &object, int n, const Context &context)
{
    const auto refused = [&](const Refusal &refusal) {
        return QJsonObject{{"n"_L1, n}, {"accepted"_L1, false}, {"refusal"_L1, toJson(refusal)}};
    };
    const auto act = actFromJson(object);
    if (!act)
        return refused(refusalOf(act.error(), object, context));
    if (const auto verdict = decide(state, *act, context); !verdict)
        return refused(verdict.error());
    state.acts = n; // clocks name the act by its place in the file, where refused ones count too
    evolve(state, *act);
    return {{"n"_L1, n}, {"accepted"_L1, true}};
}

} // namespace

Refusal refusalOf(const FieldFault &fault, const QJsonObject &act, const Context &context)
{
    Refusal refusal = refusalOf(fault.field, fault.fact, day(act["on"_L1]), context);
    const auto kind = named<ActKind>(act["act"_L1].toString().toStdString());
    if (!kind)
        return refusal;
    const auto role = named<Role>(act["by"_L1].toString().section(u':', 0, 0).toStdString());
    refusal.cure = cure(*kind, role && mayDo(*role, *kind) ? *role : firstRoleFor(*kind));
    return refusal;
}

Refusal refusalOf(const QString &field, const QString &fact, QDate on, const Context &context)
{
    const CaseState nothing;
    const Hearing hearing{nothing, context, on.isValid() ? on : context.askOn};
    const QByteArray id = fact.toLatin1();
    return hearing.no("FIELD", {{id.constData(), {field}}});
}

Result<QJsonObject> runScenario(const QByteArray &json, const Jurisdiction &jurisdiction)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject()) {
        const qsizetype line = json.left(fault.offset).count('\n') + 1;
        return fail(ErrorCode::Invalid, u"line %1: %2"_s.arg(line).arg(fault.error ? fault.errorString() : u"not an object"_s));
    }
    const QJsonObject scenario = document.object();
    if (scenario["scenario"_L1].toInt() != kScenarioVersion)
        return fail(ErrorCode::Invalid, u"scenario: only version %1 is known"_s.arg(kScenarioVersion));
    if (!scenario["acts"_L1].isArray())
        return fail(ErrorCode::Invalid, u"acts: missing, or not a list"_s);
    const QJsonArray acts = scenario["acts"_L1].toArray();
    const QDate askOn = scenario.contains("ask_on"_L1) ? day(scenario["ask_on"_L1]) : latestDay(acts);
    if (!askOn.isValid())
        return fail(ErrorCode::Invalid, u"ask_on: not a date (YYYY-MM-DD)"_s);

    ZM_TRY(const auto packs, packsOf(scenario, jurisdiction.law));
    const Context context{jurisdiction, officeOf(scenario, jurisdiction, askOn), packs, askOn};
    CaseState state;
    QJsonArray verdicts;
    for (int n = 0; n < acts.size(); ++n)
        verdicts.append(judged(state, withSubject(acts[n].toObject(), scenario), n, context));

    CaseView view = viewOf(state, context);
    view.permitted = permittedActs(state, context);
    QJsonObject outcome = toJson(view);
    outcome.insert("acts"_L1, verdicts);
    return outcome;
}

} // namespace zm::cases
