#pragma once

#include "ui/shell/ports.h"

namespace zm::ui {

/// What an officer would want to know before doing a lawful act: that the document was served before, that another case
/// here is of the same number. Nothing of it stands in the way.
QStringList remarksOn(const cases::Act &act, const CaseFile &file, const FormPorts &forms);

} // namespace zm::ui
