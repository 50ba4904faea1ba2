#pragma once

namespace zm::ui {

class MainWindow;

/// Once the page to sign in on has been painted, readies what is shown after signing in, while nobody waits for anything: it is
/// read without names, laid out and drawn once, unseen, so that its rules, icons, letters and counts are at hand. Does nothing
/// where somebody has signed in by then.
void warmOnceSeen(MainWindow &window);

} // namespace zm::ui
