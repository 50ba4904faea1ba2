#pragma once

#include "cases/jurisdiction.h"
#include "crypto/box.h"
#include "platform/publishing.h"

namespace zm::platform {

/// How the acts of a case become entries of the register: each office's own act is taken out of what it sent, opened with the
/// key that came in a box for this platform, and folded like every case is. A case nobody gave a key for has no name, and no
/// entry. \param boxes  what the boxes were made for. \param law  says when the term of an entry ends.
TellEntries entriesOfCases(crypto::BoxPair boxes, cases::SharedJurisdiction law);

} // namespace zm::platform
