#pragma once

#include "ui/shell/mainwindow.h"

namespace zm::desktop {

/// Begins the tour in the demonstration office in \a folder, or goes on with it: which steps are done is kept there.
void startTour(ui::MainWindow &window, const QString &folder);

} // namespace zm::desktop
