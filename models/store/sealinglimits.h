#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace zm::store {

/// How many values one key of the office seals. The figures are data (office_keys.json).
struct SealingLimits {
    qint64 most = 0;          ///< more than this it never seals
    qint64 timeForNewKeys = 0;///< from here on new keys are asked for
};

/// \a json as such limits. Errors: Corrupt for what is no limit, or more than a key can bear under random nonces.
Result<SealingLimits> readSealingLimits(QByteArrayView json);

/// Those that ship with the program, read once. Errors: as above.
const Result<SealingLimits> &sealingLimits();

} // namespace zm::store
