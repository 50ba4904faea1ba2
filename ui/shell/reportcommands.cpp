#include "ui/shell/reportcommands.h"

#include "ui/reports/reportpage.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/text/refusals.h"

namespace zm::ui {

namespace {

/// The page, made when somebody first asks for it: its charts are not everybody's.
ReportPage *madePage(MainWindow &window)
{
    auto *page = new ReportPage(*window.ports().reports, window.ports().filters, window.ports().find.words, &window);
    window.addPage(page);
    QObject::connect(&window, &MainWindow::signedOut, page, &ReportPage::forget);
    QObject::connect(page, &ReportPage::caseAsked, &window, &MainWindow::showCase);
    QObject::connect(page, &ReportPage::failed, &window, [&window](const Error &error) {
        ask::tell(&window, MainWindow::tr("This could not be done"), text::trouble(error));
    });
    return page;
}

} // namespace

void attachReports(MainWindow &window)
{
    if (!window.ports().reports)
        return;
    Sidebar &side = window.sidebar();
    side.showReports();
    QObject::connect(&side, &Sidebar::reportsAsked, &window, [&window] { window.perform(Command::Reports); });
    window.bind(Command::Reports, [&window, page = static_cast<ReportPage *>(nullptr)]() mutable {
        if (!page)
            page = madePage(window);
        page->suggest(window.ports().today());
        page->look();
        if (!page->hasReport())
            page->count();
        window.showPage(page, Sidebar::Link::Reports);
    });
}

} // namespace zm::ui
