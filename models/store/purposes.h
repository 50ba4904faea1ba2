#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace zm::store {

/// What one may look at personal data for. The list is data.
struct Purpose {
    QString id;   ///< stands in the log
    QString zh, en;
    bool saysWhich = false; ///< needs words of its own beside it
    bool offered = true;    ///< to choose from; the others are written by the program itself
};

/// The purposes that ship with the program, in the order they are offered. Errors: Corrupt.
Result<std::vector<Purpose>> purposes();

} // namespace zm::store
