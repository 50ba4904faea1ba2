#pragma once

namespace zm::ui {

class MainWindow;

/// The number of the person on the case page: shown whole for a purpose that is written down first.
void attachReveal(MainWindow &window);

} // namespace zm::ui
