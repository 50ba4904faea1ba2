#pragma once

namespace zm::ui {

class MainWindow;

/// Readies what is shown after signing in while nobody waits for anything: it is laid out and drawn once, unseen, so that its
/// rules, icons and letters are at hand. Does nothing once somebody has signed in.
void warm(MainWindow &window);

} // namespace zm::ui
