#pragma once

#include "proof/checkpoint.h"

namespace zm::proof {

/// What a witness has seen of a log: nothing yet, or its newest head.
struct Seen {
    qint64 size = 0;
    Hash root = {}, rootSm3 = {};
    bool operator==(const Seen &) const = default;
};

/// What a log brings to its witness: a head, and what shows that it has only grown since the head the witness saw.
struct WitnessRequest {
    QByteArray checkpoint;
    std::vector<Hash> path, pathSm3;
};

/// What becomes of the witness's knowledge when it signs \a request: the head's size and roots.
/// Errors: Invalid for a head that the log did not sign; Conflict for one that is smaller, or another one, or not shown to
/// have grown out of what was seen, in either tree. Then the witness must not sign.
Result<Seen> witnessed(const Seen &before, const WitnessRequest &request, const QString &origin,
                       const crypto::PublicKey &logKey);

} // namespace zm::proof
