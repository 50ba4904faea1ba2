#include "items/actrules.h"

#include "cases/engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

Result<ActRules> ActRules::load(const QByteArray &bytes)
{
    ActRules rules;
    const QHash<QString, ByAct *> groups{{u"courts"_s, &rules.m_courts},
                                         {u"departments"_s, &rules.m_departments},
                                         {cases::word(cases::Program::DeptRedlist), &rules.m_red}};
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    for (auto group = object.begin(); group != object.end(); ++group) {
        ByAct *into = groups.value(group.key());
        if (!into)
            return fail(ErrorCode::Invalid, u"act rules: no such group: "_s + group.key());
        const QJsonObject acts = group.value().toObject();
        for (auto act = acts.begin(); act != acts.end(); ++act) {
            const auto kind = cases::named<cases::ActKind>(act.key().toStdString());
            if (!kind)
                return fail(ErrorCode::Invalid, u"act rules: no such act: "_s + act.key());
            for (const QJsonValue rule : act.value().toArray())
                (*into)[*kind].append(rule.toString());
        }
    }
    return rules;
}

QStringList ActRules::of(cases::Program program, cases::ActKind act) const
{
    if (!cases::isDepartmental(program))
        return m_courts.value(act);
    if (program == cases::Program::DeptRedlist && m_red.contains(act))
        return m_red.value(act);
    return m_departments.value(act);
}

QStringList ActRules::ofAll(cases::ActKind act) const
{
    QStringList all = m_courts.value(act) + m_departments.value(act) + m_red.value(act);
    all.removeDuplicates();
    return all;
}

Cited ActRules::cited(cases::Program program, cases::ActKind act, const law::LawBook &law, QDate day,
                      const law::PackChoice &choice) const
{
    const QStringList all = of(program, act);
    QStringList inForce = all;
    inForce.removeIf([&](const QString &rule) { return !law.rule(rule, day, choice); });
    QStringList zh, en;
    Cited cited{{}, {}, law::Grade::T};
    for (const QString &rule : inForce.isEmpty() ? all : inForce) {
        zh.append(law.citationZh(rule, day, choice));
        en.append(law.citation(rule, day, choice));
        cited.grade = std::max(cited.grade, law.grade(rule, day, choice));
    }
    for (QStringList *list : {&zh, &en}) {
        list->removeAll(QString());
        list->removeDuplicates();
    }
    cited.zh = zh.join(u"；"_s);
    cited.en = en.join(u"; "_s);
    return cited;
}

} // namespace zm::items
