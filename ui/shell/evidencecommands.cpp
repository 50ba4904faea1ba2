#include "ui/shell/evidencecommands.h"

#include "ui/cases/attachmentstab.h"
#include "ui/cases/casepage.h"
#include "ui/shell/mainwindow.h"

namespace zm::ui {

void attachEvidence(MainWindow &window)
{
    if (!window.ports().attachments)
        return;
    CasePage &page = window.casePage();
    auto *tab = new AttachmentsTab(*window.ports().attachments, &page);
    page.addTab(tab);
    tab->takeDropsOn(&page);
    const auto show = [&page, tab] { page.showTab(tab); };
    QObject::connect(tab, &AttachmentsTab::dropped, &page, show);
    window.bind(Command::Attachments, show);
}

} // namespace zm::ui
