#pragma once

#include "ui/shell/ports.h"

namespace zm::ui {

/// Takes out of the tray what was laid ready in the case and has no place in it any more, because its act was done by another
/// way. What an officer only began stays theirs. \return whether there was any.
bool discardSpent(const CasePorts &cases, const QString &caseId);

} // namespace zm::ui
