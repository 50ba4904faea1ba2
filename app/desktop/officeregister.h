#pragma once

#include "store/office.h"
#include "ui/shell/registryports.h"

namespace zm::desktop {

/// The register in an office's folder. What is slow to make is made at the first question.
/// \param session  who is signed in, asked in the window's thread.
std::shared_ptr<const ui::RegisterPorts> officeRegister(const QString &officeFolder, const std::function<QDate()> &today,
                                                        const std::function<store::SharedSession()> &session);

} // namespace zm::desktop
