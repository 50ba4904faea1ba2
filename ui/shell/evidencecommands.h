#pragma once

namespace zm::ui {

class MainWindow;

/// The evidence of a case: its tab, its command. Nothing where the program keeps none.
void attachEvidence(MainWindow &window);

} // namespace zm::ui
