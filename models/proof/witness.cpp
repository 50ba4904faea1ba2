#include "proof/witness.h"

namespace zm::proof {

using namespace Qt::Literals::StringLiterals;

Result<Seen> witnessed(const Seen &before, const WitnessRequest &request, const QString &origin,
                       const crypto::PublicKey &logKey)
{
    ZM_TRY(const Checkpoint head, checkCheckpoint(request.checkpoint, origin, logKey));
    const Seen after{head.size, head.root, head.rootSm3};
    if (before.size == 0)
        return after;
    if (head.size < before.size)
        return fail(ErrorCode::Conflict, u"the log is smaller than it was: %1 after %2"_s.arg(head.size).arg(before.size));
    const bool hasGrown = isConsistent(Family::Sha256, before.size, before.root, head.size, head.root, request.path)
        && isConsistent(Family::Sm3, before.size, before.rootSm3, head.size, head.rootSm3, request.pathSm3);
    if (!hasGrown)
        return fail(ErrorCode::Conflict, u"the log is not shown to have grown out of what was seen at size %1"_s.arg(before.size));
    return after;
}

} // namespace zm::proof
