#pragma once

namespace zm::ui {

class MainWindow;

/// The work list by programme: the court's list and those of departments.
void bindPrograms(MainWindow &window);

} // namespace zm::ui
