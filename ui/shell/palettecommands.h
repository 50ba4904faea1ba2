#pragma once

namespace zm::ui {

class MainWindow;

/// Ctrl+K: the acts of the case at hand, then those it bars with article and cure, then commands and cases.
void bindPalette(MainWindow &window);

} // namespace zm::ui
