#pragma once

namespace zm::ui {

class MainWindow;

/// Saved filters: read when their officer has come in, gone with them; and the commands for them.
void attachFilters(MainWindow &window);

} // namespace zm::ui
