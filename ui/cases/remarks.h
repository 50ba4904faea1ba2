#pragma once

#include "ui/shell/ports.h"

namespace zm::ui {

/// What an officer would want to know before doing a lawful act: that another case of this office is of the same number,
/// that the warning promised more time, that the decision it carries further is not confirmed by the platform. Nothing of it stands in the way.
QStringList remarksOn(const cases::Act &act, const CaseFile &file, const FormPorts &forms);

} // namespace zm::ui
