#pragma once

namespace zm::ui {

class MainWindow;

/// The supervisor's page, its link in the navigation and its key.
void attachReports(MainWindow &window);

} // namespace zm::ui
