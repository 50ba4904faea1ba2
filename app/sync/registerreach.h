#pragma once

#include "store/desk.h"

namespace zm::app {

/// How a desk reaches the copy of the national register that lies in an office's folder. Every desk that records has both, also
/// the one that takes in what another office sent: a purge that did not reach the copy is not recorded.
/// \param then  done after something was forgotten: merging what the search terms lie in takes its time. May be empty.
store::ForgetElsewhere forgetInRegister(const QString &officeFolder, std::function<void()> then = {});
store::HoldElsewhere holdInRegister(const QString &officeFolder);

} // namespace zm::app
