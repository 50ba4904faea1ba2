#pragma once

#include "base/result.h"

#include <QByteArray>

namespace zm::crypto {

/// \a count bytes nobody can guess. Errors: Io when the machine has no randomness.
Result<QByteArray> randomBytes(int count);

} // namespace zm::crypto
