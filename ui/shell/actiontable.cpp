#include "ui/shell/actiontable.h"

#include <QCoreApplication>

namespace zm::ui {

const std::vector<CommandSpec> &commands()
{
    // Menus show them in this order.
    static const std::vector<CommandSpec> kCommands = {
        {Command::NewCase, Menu::File, Where::SignedIn, "newCase",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Open a new case"), "Ctrl+N"},
        {Command::ImportFile, Menu::File, Where::SignedIn, "import",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Import..."), "Ctrl+I"},
        {Command::Lock, Menu::File, Where::SignedIn, "lock", QT_TRANSLATE_NOOP("zm::ui::actions", "Loc&k"),
         "Ctrl+Shift+L"},
        {Command::SignOut, Menu::File, Where::SignedIn, "signOut",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Sign &out"), "Ctrl+L"},
        {Command::Quit, Menu::File, Where::Anywhere, "quit", QT_TRANSLATE_NOOP("zm::ui::actions", "&Quit"), "Ctrl+Q"},
        {Command::Palette, Menu::Go, Where::SignedIn, "palette",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Find an act or a &command"), "Ctrl+K"},
        {Command::WorkList, Menu::Go, Where::SignedIn, "workList",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Work list"), "Ctrl+1"},
        {Command::ClosedCases, Menu::Go, Where::SignedIn, "closed",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Closed cases"), "Ctrl+2"},
        {Command::CourtList, Menu::Go, Where::SignedIn, "courtList",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Cour&t list"), "Ctrl+Alt+1"},
        {Command::BlackList, Menu::Go, Where::SignedIn, "blackList",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Black list of departments"), "Ctrl+Alt+2"},
        {Command::RedList, Menu::Go, Where::SignedIn, "redList",
         QT_TRANSLATE_NOOP("zm::ui::actions", "R&ed list of departments"), "Ctrl+Alt+3"},
        {Command::KeyScrutiny, Menu::Go, Where::SignedIn, "keyScrutiny",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Key scrutiny"), "Ctrl+Alt+4"},
        {Command::RecipientsBoard, Menu::Go, Where::SignedIn, "recipientsBoard",
         QT_TRANSLATE_NOOP("zm::ui::actions", "What &units still owe"), "Ctrl+Alt+5"},
        {Command::RemedyBoard, Menu::Go, Where::SignedIn, "remedyBoard",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Errors being re&medied"), "Ctrl+Alt+6"},
        {Command::RestorationDesk, Menu::Go, Where::SignedIn, "restorationDesk",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Credit rest&oration"), "Ctrl+Alt+7"},
        {Command::NotListed, Menu::Go, Where::SignedIn, "notListed",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Deci&ded not to list"), "Ctrl+Alt+8"},
        {Command::SealedRegister, Menu::Go, Where::SignedIn, "sealedRegister",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Interference and tips..."), "Ctrl+Alt+0"},
        {Command::SecondReview, Menu::Go, Where::SignedIn, "secondReview",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Second re&view and looks..."), "Ctrl+Alt+V"},
        {Command::Law, Menu::Go, Where::SignedIn, "law",
         QT_TRANSLATE_NOOP("zm::ui::actions", "The la&w and its certainty..."), "Ctrl+Alt+L"},
        {Command::ChangeOfLaw, Menu::Go, Where::SignedIn, "changeOfLaw",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Change of &law..."), "Ctrl+Alt+9"},
        {Command::Drafts, Menu::Go, Where::SignedIn, "drafts",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Drafts"), "Ctrl+3"},
        {Command::Register, Menu::Go, Where::SignedIn, "register",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&National register..."), "Ctrl+R"},
        {Command::Reports, Menu::Go, Where::SignedIn, "reports",
         QT_TRANSLATE_NOOP("zm::ui::actions", "S&upervision"), "Ctrl+8"},
        {Command::Exchange, Menu::File, Where::SignedIn, "exchange",
         QT_TRANSLATE_NOOP("zm::ui::actions", "E&xchange with the platform"), "Ctrl+E"},
        {Command::TwoOffices, Menu::Go, Where::SignedIn, "twoOffices",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Done in &two places..."), "Ctrl+4"},
        {Command::Search, Menu::Go, Where::SignedIn, "search",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Search"), "Ctrl+F"},
        {Command::Filters, Menu::Go, Where::OnList, "filters", QT_TRANSLATE_NOOP("zm::ui::actions", "&Filters"), "F1"},
        {Command::List, Menu::Go, Where::OnList, "list", QT_TRANSLATE_NOOP("zm::ui::actions", "&List"), "F2"},
        {Command::Preview, Menu::Go, Where::OnList, "preview", QT_TRANSLATE_NOOP("zm::ui::actions", "&Preview"), "F3"},
        {Command::SaveFilter, Menu::Go, Where::OnList, "saveFilter",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Sa&ve the filter as a tab"), "Ctrl+S"},
        {Command::NextFilter, Menu::Go, Where::OnList, "nextFilter",
         QT_TRANSLATE_NOOP("zm::ui::actions", "N&ext saved filter"), "Ctrl+PgDown"},
        {Command::FormerFilter, Menu::Go, Where::OnList, "formerFilter",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Former saved fil&ter"), "Ctrl+PgUp"},
        {Command::ByPerson, Menu::Go, Where::OnList, "byPerson",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Cases of one pers&on together"), "Ctrl+G"},
        {Command::Refresh, Menu::Go, Where::SignedIn, "refresh",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Read again"), "F5"},
        {Command::Back, Menu::Go, Where::OffList, "back",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Back to the list"), "Escape"},
        {Command::OpenCase, Menu::Case, Where::SignedIn, "openCase",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Open the case"), "Ctrl+O"},
        {Command::NextAct, Menu::Case, Where::SignedIn, "nextAct",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Do the &next act"), "F4"},
        {Command::Review, Menu::Case, Where::SignedIn, "review",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Review as the &second officer"), "S"},
        {Command::Batch, Menu::Case, Where::OnList, "batch",
         QT_TRANSLATE_NOOP("zm::ui::actions", "One act in the chosen &cases"), "Ctrl+B"},
        {Command::WhatIf, Menu::Case, Where::SignedIn, "whatIf",
         QT_TRANSLATE_NOOP("zm::ui::actions", "What &if? Try the next act"), "Ctrl+T"},
        {Command::WhyListed, Menu::Case, Where::SignedIn, "why",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Why still listed?"), "W"},
        {Command::Sheet, Menu::Case, Where::SignedIn, "sheet",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Why this &date?"), "D"},
        {Command::Identity, Menu::Case, Where::OnCase, "identity",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Who &is it?"), "I"},
        {Command::Timeline, Menu::Case, Where::OnCase, "timeline",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Timeline"), "T"},
        {Command::Recipients, Menu::Case, Where::OnCase, "recipients",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Recipients"), "R"},
        {Command::Papers, Menu::Case, Where::OnCase, "papers", QT_TRANSLATE_NOOP("zm::ui::actions", "&Papers"), "P"},
        {Command::Attachments, Menu::Case, Where::OnCase, "attachments",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Attachments"), "A"},
        {Command::Reveal, Menu::Case, Where::OnCase, "reveal",
         QT_TRANSLATE_NOOP("zm::ui::actions", "Show or hide the &number"), "N"},
        {Command::Chinese, Menu::View, Where::Anywhere, "chinese", "中文", ""},
        {Command::English, Menu::View, Where::Anywhere, "english", "English", ""},
        {Command::Light, Menu::View, Where::Anywhere, "light", QT_TRANSLATE_NOOP("zm::ui::actions", "&Light"), ""},
        {Command::Dark, Menu::View, Where::Anywhere, "dark", QT_TRANSLATE_NOOP("zm::ui::actions", "&Dark"), ""},
        {Command::Compact, Menu::View, Where::Anywhere, "compact",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Compact rows, or roomy ones again"), "Ctrl+D"},
        {Command::Larger, Menu::View, Where::Anywhere, "larger",
         QT_TRANSLATE_NOOP("zm::ui::actions", "L&arger text"), "Ctrl++"},
        {Command::Smaller, Menu::View, Where::Anywhere, "smaller",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Smaller text"), "Ctrl+-"},
        {Command::Settings, Menu::View, Where::SignedIn, "settings",
         QT_TRANSLATE_NOOP("zm::ui::actions", "S&ettings"), "Ctrl+,"},
        {Command::Help, Menu::Help, Where::Anywhere, "help",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Help for this place"), "Shift+F1"},
        {Command::Tour, Menu::Help, Where::Anywhere, "tour",
         QT_TRANSLATE_NOOP("zm::ui::actions", "A &tour in ten minutes"), ""},
        {Command::Shortcuts, Menu::Help, Where::Anywhere, "shortcuts",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&Keyboard"), "Ctrl+/"},
        {Command::About, Menu::Help, Where::Anywhere, "about",
         QT_TRANSLATE_NOOP("zm::ui::actions", "&About Zhengming"), ""},
    };
    return kCommands;
}

QString commandText(const CommandSpec &command)
{
    // The two languages are called by their own names whatever the program speaks.
    if (command.command == Command::Chinese || command.command == Command::English)
        return QString::fromUtf8(command.text);
    return QCoreApplication::translate("zm::ui::actions", command.text);
}

QString menuText(Menu menu)
{
    switch (menu) {
    case Menu::File: return QCoreApplication::translate("zm::ui::actions", "&File");
    case Menu::Go: return QCoreApplication::translate("zm::ui::actions", "&Go");
    case Menu::Case: return QCoreApplication::translate("zm::ui::actions", "&Case");
    case Menu::View: return QCoreApplication::translate("zm::ui::actions", "&View");
    case Menu::Help: return QCoreApplication::translate("zm::ui::actions", "&Help");
    }
    return {};
}

} // namespace zm::ui
