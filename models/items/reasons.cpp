#include "items/reasons.h"

#include "cases/codec.h"
#include "cases/words.h"

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Reason>> readReasons(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"reasons: no object"_s);
    std::vector<Reason> reasons;
    for (const QJsonValue &value : document["reasons"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        const auto act = cases::named<cases::ActKind>(object["act"_L1].toString().toStdString());
        const auto fields = act ? cases::fieldsOf(*act) : std::vector<cases::FieldSpec>{};
        const auto has = [&](const QString &name) { return std::ranges::find(fields, name, &cases::FieldSpec::name) != fields.end(); };
        Reason reason{act.value_or(cases::ActKind::Note), object["field"_L1].toString(), {}, {},
                      object["zh"_L1].toString(), object["en"_L1].toString()};
        const QJsonObject when = object["when"_L1].toObject();
        if (!when.isEmpty()) {
            reason.choice = when.begin().key();
            reason.value = when.begin().value().toString();
        }
        if (!has(reason.field) || (!reason.choice.isEmpty() && !has(reason.choice)) || reason.zh.isEmpty() ||
            reason.en.isEmpty())
            return fail(ErrorCode::Invalid, u"reasons: entry %1"_s.arg(reasons.size()));
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

} // namespace zm::items
