#pragma once

namespace zm::ui {

class MainWindow;

/// The page of drafts, its link in the navigation with their number, and its key.
void attachDrafts(MainWindow &window);

} // namespace zm::ui
