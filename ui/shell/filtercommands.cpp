#include "ui/shell/filtercommands.h"

#include "ui/shell/mainwindow.h"
#include "ui/worklist/filtertabs.h"
#include "ui/worklist/worklistpage.h"

namespace zm::ui {

namespace {

/// Who decides on what others prepared begins the day with what waits for a decision.
bool decides(const OfficerCard &officer)
{
    return std::ranges::any_of(officer.roles, [](cases::Role role) {
        return role == cases::Role::Reviewer || role == cases::Role::President || role == cases::Role::DepartmentHead;
    });
}

} // namespace

void attachFilters(MainWindow &window)
{
    WorkListPage &page = window.workList();
    if (window.ports().find.findByPerson)
        window.bind(Command::ByPerson, [&page] { page.setGrouping(!page.isGrouped()); });
    FilterTabs &tabs = page.tabs();
    QObject::connect(&window, &MainWindow::entered, &tabs, [&tabs](const OfficerCard &officer) {
        if (decides(officer))
            tabs.chooseAwaited();
    });
    QObject::connect(&window, &MainWindow::signedOut, &tabs, &FilterTabs::forget);
    if (!window.ports().filters)
        return;
    QObject::connect(&window, &MainWindow::entered, &tabs, &FilterTabs::reload);
    window.bind(Command::SaveFilter, [&tabs] { tabs.saveShown(); });
    window.bind(Command::NextFilter, [&tabs] { tabs.step(1); });
    window.bind(Command::FormerFilter, [&tabs] { tabs.step(-1); });
}

} // namespace zm::ui
