#pragma once

#include "store/desk.h"

#include <chrono>

namespace zm::app {

/// How a desk reaches the copy of the national register that lies in an office's folder. Every desk that records has both, also
/// the one that takes in what another office sent: a purge that did not reach the copy is not recorded.
/// \param then  done after something was forgotten: merging what the search terms lie in takes its time. May be empty.
store::ForgetElsewhere forgetInRegister(const QString &officeFolder, std::function<void()> then = {});
store::HoldElsewhere holdInRegister(const QString &officeFolder);

/// A \a then that takes what was forgotten out of the copy's indexes, in another thread, once nobody has called it for \a quiet: this
/// holds the copy for as long as it takes, and the next purge of the same batch would be refused meanwhile. Where the program ends
/// before, it is done then. Needs an event loop. Threads: any.
std::function<void()> forgetForGoodWhenQuiet(const QString &officeFolder, std::chrono::milliseconds quiet = std::chrono::seconds(3));

} // namespace zm::app
