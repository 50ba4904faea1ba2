#pragma once

namespace zm::ui {

class MainWindow;

/// The boards across all cases, who somebody is, and the change of law.
void bindBoards(MainWindow &window);

} // namespace zm::ui
