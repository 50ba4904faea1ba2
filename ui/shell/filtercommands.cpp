#include "ui/shell/filtercommands.h"

#include "ui/shell/mainwindow.h"
#include "ui/worklist/filtertabs.h"
#include "ui/worklist/worklistpage.h"

namespace zm::ui {

void attachFilters(MainWindow &window)
{
    WorkListPage &page = window.workList();
    if (window.ports().find.findByPerson)
        window.bind(Command::ByPerson, [&page] { page.setGrouping(!page.isGrouped()); });
    if (!window.ports().filters)
        return;
    FilterTabs &tabs = page.tabs();
    QObject::connect(&window, &MainWindow::entered, &tabs, &FilterTabs::reload);
    QObject::connect(&window, &MainWindow::signedOut, &tabs, &FilterTabs::forget);
    window.bind(Command::SaveFilter, [&tabs] { tabs.saveShown(); });
    window.bind(Command::NextFilter, [&tabs] { tabs.step(1); });
    window.bind(Command::FormerFilter, [&tabs] { tabs.step(-1); });
}

} // namespace zm::ui
