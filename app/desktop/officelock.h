#pragma once

#include "app/desktop/officewindow.h"
#include "ui/shell/lockports.h"

namespace zm::desktop {

/// The lock of a window over \a office, which must outlive it. \param idleMinutes  asked anew each time; 0: it never locks
/// by itself.
ui::LockPorts lockPorts(OfficeWindow &office, std::function<int()> idleMinutes);

} // namespace zm::desktop
