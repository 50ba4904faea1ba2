#pragma once

#include "base/result.h"
#include "ui/shell/purposeports.h"

#include <functional>

namespace zm::ui {

/// Numbers of people read masked everywhere in the window until one is revealed, and only while the case is looked at.
struct RevealPorts {
    PurposeCards purposes;
    /// Writes the look down; from then on the case and its papers are read with the number whole.
    /// Errors: those of the log; then nothing is revealed.
    std::function<Result<>(const QString &caseId, const PurposeGiven &purpose)> begin;
    /// The case is left: what is read from now on is masked again.
    std::function<void()> end;
};

} // namespace zm::ui
