#include "store/purposes.h"

#include "resources/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Purpose>> purposes()
{
    ZM_TRY(const QByteArray bytes, resources::read(u"purposes.json"_s));
    std::vector<Purpose> all;
    for (const QJsonValue one : QJsonDocument::fromJson(bytes).object()["purposes"_L1].toArray())
        all.push_back({one["id"_L1].toString(), one["zh"_L1].toString(), one["en"_L1].toString(),
                       one["says_which"_L1].toBool(), one["offered"_L1].toBool(true)});
    if (all.empty() || std::ranges::any_of(all, [](const Purpose &one) { return one.id.isEmpty(); }))
        return fail(ErrorCode::Corrupt, u"purposes.json: no purposes"_s);
    return all;
}

} // namespace zm::store
