#include "store/sealinglimits.h"

#include "resources/resources.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// NIST SP 800-38D, 8.3: the mathematics of the nonces. No file may say more.
constexpr qint64 kBearable = qint64(1) << 32;

} // namespace

Result<SealingLimits> readSealingLimits(QByteArrayView json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    const SealingLimits limits{object["most_sealings"_L1].toInteger(), object["time_for_new_keys"_L1].toInteger()};
    if (limits.most < 1 || limits.most > kBearable || limits.timeForNewKeys < 1 || limits.timeForNewKeys >= limits.most)
        return fail(ErrorCode::Corrupt, u"office_keys.json: no limits that a key can bear"_s);
    return limits;
}

const Result<SealingLimits> &sealingLimits()
{
    static const Result<SealingLimits> limits = []() -> Result<SealingLimits> {
        ZM_TRY(const QByteArray bytes, resources::read(u"office_keys.json"_s));
        return readSealingLimits(bytes);
    }();
    return limits;
}

} // namespace zm::store
