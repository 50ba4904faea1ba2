#pragma once

#include "ui/shell/registryports.h"

namespace zm::desktop {

/// Search in the register of an office's folder. What is slow to make is made at the first question.
ui::SearchRegister searchRegister(const QString &officeFolder, const std::function<QDate()> &today);

} // namespace zm::desktop
