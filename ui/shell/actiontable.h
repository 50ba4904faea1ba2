#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace zm::ui {

/// What the keyboard and the menus can do. The shortcut sheet and the menus are made from this one table.
enum class Command : quint8 {
    // File
    NewCase,
    ImportFile,
    Lock,
    SignOut,
    Quit,
    // Go
    Palette,
    WorkList,
    ClosedCases,
    CourtList,
    BlackList,
    RedList,
    KeyScrutiny,
    RecipientsBoard,
    RemedyBoard,
    RestorationDesk,
    NotListed,
    SealedRegister,
    SecondReview,
    Law,
    ChangeOfLaw,
    Identity,
    Drafts,
    Register,
    Reports,
    Exchange,
    TwoOffices,
    Search,
    Filters,
    List,
    Preview,
    SaveFilter,
    NextFilter,
    FormerFilter,
    ByPerson,
    Refresh,
    Back,
    // Case
    OpenCase,
    NextAct,
    Review,
    Batch,
    WhatIf,
    WhyListed,
    Sheet,
    Timeline,
    Recipients,
    Papers,
    Attachments,
    Reveal,
    // View
    Chinese,
    English,
    Light,
    Dark,
    Compact,
    Larger,
    Smaller,
    Settings,
    // Help
    Help,
    Tour,
    Shortcuts,
    About,
};

enum class Menu : quint8 { File, Go, Case, View, Help };

/// Where a command can be done. OffList: on every page but the work list.
enum class Where : quint8 { Anywhere, SignedIn, OnList, OffList, OnCase };

struct CommandSpec {
    Command command;
    Menu menu;
    Where where;
    const char *word;  ///< object name: "action.newCase"
    const char *text;  ///< source text in context zm::ui::actions
    const char *keys;  ///< portable key sequence; empty: none
};

const std::vector<CommandSpec> &commands();
QString commandText(const CommandSpec &command);
QString menuText(Menu menu);

} // namespace zm::ui
