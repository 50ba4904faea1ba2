#pragma once

#include "store/desk.h"
#include "ui/shell/registryports.h"

namespace zm::desktop {

/// The register in an office's folder. What is slow to make is made at the first question.
/// \param session  who is signed in, asked in the window's thread.
/// \param law  whose remedies are told of an entry.
std::shared_ptr<const ui::RegisterPorts> officeRegister(const QString &officeFolder, const cases::SharedJurisdiction &law,
                                                        const std::function<QDate()> &today,
                                                        const std::function<store::SharedSession()> &session);

/// Lets \a desk reach the register of an office's folder: at once what must be gone or held, in another thread what takes long.
void reachRegister(store::Desk &desk, const QString &officeFolder);

} // namespace zm::desktop
