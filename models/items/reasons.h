#pragma once

#include "base/result.h"
#include "cases/acts.h"

#include <vector>

namespace zm::items {

/// A reason the office often gives, chosen by a number key and then edited. Papers are Chinese, so what is filled in is
/// the Chinese text; the English one tells who reads English what it says.
struct Reason {
    cases::ActKind act = cases::ActKind::Note;
    QString field;           ///< of the act: "reasons"
    QString choice, value;   ///< only while this field has this value: "outcome", "rejected"; empty: always
    QString zh, en;
    bool operator==(const Reason &) const = default;
};

/// \param json  resources/reasons.json, or an office's own. Errors: Invalid with the entry.
Result<std::vector<Reason>> readReasons(const QByteArray &json);

} // namespace zm::items
