#include "app/cli/refusaltext.h"

#include "cases/words.h"

#include <QJsonArray>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString valueText(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue one : value.isArray() ? value.toArray() : QJsonArray{value})
        texts.append(one.toVariant().toString());
    return texts.join(u',');
}

QString cureText(const cases::Refusal &refusal)
{
    if (!refusal.cure)
        return {};
    const cases::Cure &cure = *refusal.cure;
    if (cure.act == cases::ActKind::Note) // no act of anybody leads there: all that can be done is to write down why
        return u"; nothing that can be done now cures it"_s;
    QStringList fields;
    for (auto field = cure.fields.begin(); field != cure.fields.end(); ++field)
        fields.append(field.key() + u'=' + valueText(field.value()));
    const QString another = refusal.rule == "FOUR-EYES"_L1 ? u"another officer with the role "_s : QString();
    const QString by = cure.by == cases::Role::None ? QString() : QString(u" by "_s + another + cases::word(cure.by));
    const QString whereNone = another.isEmpty() ? QString() : u" (where there is none, an administrator adds one: zm officer add)"_s;
    return u"; cure: "_s + cases::word(cure.act) + (fields.isEmpty() ? QString() : QString(u' ' + fields.join(u' '))) + by + whereNone;
}

} // namespace

QString told(const cases::Refusal &refusal)
{
    return u"refused by %1 (%2): %3"_s.arg(refusal.rule, refusal.citation, refusal.failed.join(u"; "_s)) + cureText(refusal);
}

} // namespace zm::cli
