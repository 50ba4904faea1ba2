#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QPoint>

#include <vector>

namespace zm::documents {

/// The black squares of a QR code (GB/T 18284, ISO/IEC 18004), each named by column and row from the top left.
struct CodeSquares {
    int side = 0; ///< squares in a row
    std::vector<QPoint> black;
};

/// \a data byte for byte, with the error correction of level M.
/// Errors: Invalid for what is empty or more than one code can carry.
Result<CodeSquares> codeSquares(const QByteArray &data);

} // namespace zm::documents
