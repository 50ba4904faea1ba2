#pragma once

#include "ui/shell/ports.h"

namespace zm::ui {

/// What waits for another person's hand.
struct SecondLook {
    cases::ActKind act = cases::ActKind::DecideEntry; ///< the act the second officer decides by
    std::size_t first = 0; ///< place in CaseFile::acts of what the first officer did; what follows came after
};

/// The act of \a file that a second officer decides on what a first one did; nullopt where nothing waits so.
std::optional<SecondLook> awaitedSecond(const CaseFile &file);

} // namespace zm::ui
