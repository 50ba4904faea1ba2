#pragma once

#include "base/clock.h"
#include "store/office.h"
#include "ui/shell/accountports.h"

namespace zm::desktop {

/// The accounts of \a office, which must outlive the answer like \a clock. \param session  who is signed in; null: nobody.
ui::AccountPorts officeAccounts(store::Office &office, const Clock &clock, std::function<store::SharedSession()> session);

} // namespace zm::desktop
