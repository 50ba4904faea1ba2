#pragma once

#include "identity/identifier.h"

namespace zm::identity {

/// Which characters of a number a policy hides.
struct HiddenPart {
    qsizetype from = 0, count = 0;
};

/// Of a whole number of \a length characters, as masked() hides them: for numbers by the million. count 0: it is shown as it is.
HiddenPart hiddenPart(IdKind kind, qsizetype length, MaskPolicy policy);

} // namespace zm::identity
