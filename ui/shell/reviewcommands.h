#pragma once

namespace zm::ui {

class MainWindow;

/// The second officer's view of a case: from the list, the case page and the palette.
void bindReview(MainWindow &window);

} // namespace zm::ui
