#include "ui/shell/reportcommands.h"

#include "ui/reports/reportpage.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/text/refusals.h"

namespace zm::ui {

void attachReports(MainWindow &window)
{
    if (!window.ports().reports)
        return;
    auto *page = new ReportPage(*window.ports().reports, window.ports().filters, window.ports().find.words, &window);
    window.addPage(page);
    Sidebar &side = window.sidebar();
    side.showReports();
    QObject::connect(&side, &Sidebar::reportsAsked, &window, [&window] { window.perform(Command::Reports); });
    QObject::connect(&window, &MainWindow::signedOut, page, &ReportPage::forget);
    QObject::connect(page, &ReportPage::caseAsked, &window, &MainWindow::showCase);
    QObject::connect(page, &ReportPage::failed, &window, [&window](const Error &error) {
        ask::tell(&window, MainWindow::tr("This could not be done"), text::trouble(error));
    });
    window.bind(Command::Reports, [&window, page] {
        page->suggest(window.ports().today());
        page->look();
        if (!page->hasReport())
            page->count();
        window.showPage(page, Sidebar::Link::Reports);
    });
}

} // namespace zm::ui
