#include "ui/shell/draftcommands.h"

#include "ui/cases/draftspage.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/text/refusals.h"

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

void attachDrafts(MainWindow &window)
{
    const DraftPorts &ports = window.ports().cases.forms.drafts;
    if (!ports.list)
        return;
    auto *page = new DraftsPage(window.ports().cases, ports, &window);
    window.addPage(page);
    Sidebar &side = window.sidebar();
    QObject::connect(&side, &Sidebar::draftsAsked, &window, [&window] { window.perform(Command::Drafts); });
    QObject::connect(page, &DraftsPage::countChanged, &side, &Sidebar::setDrafts);
    QObject::connect(&window, &MainWindow::entered, page, [page](const OfficerCard &officer) {
        page->setOfficer(officer);
        page->reload();
    });
    QObject::connect(&window, &MainWindow::draftsChanged, page, [page] {
        if (page->isVisible())
            page->reload();
        else
            page->recount();
    });
    QObject::connect(page, &DraftsPage::resumeAsked, &window, &MainWindow::resumeDraft);
    QObject::connect(page, &DraftsPage::failed, &window, [&window](const Error &error) {
        ask::tell(&window, MainWindow::tr("This could not be done"), text::trouble(error));
    });
    window.bind(Command::Drafts, [&window, page] {
        page->reload();
        window.showPage(page, Sidebar::Link::Drafts);
    });
}

} // namespace zm::ui
