#pragma once

#include "app/cli/call.h"

#include <QProcessEnvironment>

namespace zm::cli {

/// A program with a window: beside zm where both are installed, in the neighbouring folder where both were built.
/// Empty: there is none.
QString desktopProgram(const QString &name);

/// zm's own environment with the call's officer in it; offscreen where there is no display.
QProcessEnvironment desktopEnvironment(const Call &call);

} // namespace zm::cli
