#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace zm::ui {

/// What the keyboard and the menus can do. The shortcut sheet and the menus are made from this one table.
enum class Command : quint8 {
    NewCase, ImportFile, SignOut, Quit, WorkList, ClosedCases, Search, Filters, List, Preview, Refresh, OpenCase,
    NextAct, WhyListed, Sheet, Timeline, Recipients, Papers, Back, Chinese, English, Light, Dark, Larger, Smaller,
    Shortcuts, About,
};

enum class Menu : quint8 { File, Go, Case, View, Help };

struct CommandSpec {
    Command command;
    Menu menu;
    const char *word;  ///< object name: "action.newCase"
    const char *text;  ///< source text in context zm::ui::actions
    const char *keys;  ///< portable key sequence; empty: none
};

const std::vector<CommandSpec> &commands();
QString commandText(const CommandSpec &command);
QString menuText(Menu menu);

} // namespace zm::ui
