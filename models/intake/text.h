#pragma once

#include "intake/table.h"

namespace zm::intake {

struct DecodedText {
    QString text; ///< without byte order mark
    Encoding encoding = Encoding::Utf8;
};

/// UTF-8 where the bytes are well-formed UTF-8, otherwise GB 18030 as of 2022.
/// Errors: Invalid naming the line whose bytes are neither; Unsupported for UTF-16.
Result<DecodedText> decodeText(const QByteArray &bytes);

} // namespace zm::intake
