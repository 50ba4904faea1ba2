#pragma once

#include "ui/shell/formports.h"

namespace zm::ui {

/// What an officer would want to know before doing a lawful act: that another case of this office is of the same number.
/// Nothing of it stands in the way.
QStringList remarksOn(const cases::Act &act, const FormPorts &forms);

} // namespace zm::ui
