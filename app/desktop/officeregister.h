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

/// What a purge does in the register of an office's folder: at once what must be gone, in another thread what takes long.
store::ForgetElsewhere forgetInRegister(const QString &officeFolder);
/// What a desk asks to hold an entry back that has ended.
store::HoldElsewhere holdInRegister(const QString &officeFolder);

} // namespace zm::desktop
