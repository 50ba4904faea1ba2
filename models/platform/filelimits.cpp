#include "platform/filelimits.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

Result<FileLimits> readFileLimits(const QByteArray &json)
{
    constexpr qint64 kHour = 3'600 * qint64(1'000);
    const QJsonObject said = QJsonDocument::fromJson(json).object();
    const FileLimits limits{said["portion_bytes"_L1].toInteger(),
                            said["file_bytes"_L1].toInteger(),
                            said["office_bytes"_L1].toInteger(),
                            said["office_files"_L1].toInteger(),
                            said["device_bytes"_L1].toInteger(),
                            qsizetype(said["readers"_L1].toInteger()),
                            said["unnamed_hours"_L1].toInteger() * kHour,
                            said["kept_days"_L1].toInteger() * 24 * kHour};
    for (const qint64 one : {limits.portionBytes, limits.fileBytes, limits.officeBytes, limits.officeFiles, limits.deviceBytes, qint64(limits.readers), limits.unnamedMs, limits.keptMs}) {
        if (one <= 0)
            return fail(ErrorCode::Corrupt, u"a limit of files is missing"_s);
    }
    return limits;
}

} // namespace zm::platform
