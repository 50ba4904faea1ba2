#pragma once

#include "base/result.h"

#include <QByteArray>

namespace zm::platform {

/// How much evidence travels over a platform, and how long it lies there. Data: `platform/files.json`.
struct FileLimits {
    qint64 portionBytes = 0; ///< of one request
    qint64 fileBytes = 0;    ///< sealed
    qint64 officeBytes = 0;  ///< of one office that lie there at the same time
    qint64 officeFiles = 0;  ///< of one office that are known there at the same time
    qint64 deviceBytes = 0;  ///< of those, what one device sends
    qsizetype readers = 0;   ///< devices one file is for
    qint64 unnamedMs = 0;    ///< how long a file may wait for the act that names it
    qint64 keptMs = 0;       ///< how long it waits for its readers
};

/// Errors: Corrupt where a limit is missing.
Result<FileLimits> readFileLimits(const QByteArray &json);

} // namespace zm::platform
