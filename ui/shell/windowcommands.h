#pragma once

namespace zm::ui {

class MainWindow;

/// Gives every command of the table what it does. A new topic is a file of its own and one line here.
void bindCommands(MainWindow &window);

} // namespace zm::ui
