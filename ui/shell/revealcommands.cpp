#include "ui/shell/revealcommands.h"

#include "ui/cases/casepage.h"
#include "ui/cases/purposedialog.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/revealports.h"
#include "ui/text/refusals.h"

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void reveal(MainWindow &window, const QString &caseId, const PurposeGiven &purpose)
{
    if (window.shownCase() != caseId)
        return; // another case came while the purpose was chosen
    if (const auto begun = window.ports().reveals->begin(caseId, purpose); !begun)
        ask::tell(&window, MainWindow::tr("The number stays hidden"), text::trouble(begun.error()));
    else
        window.casePage().setRevealed(true);
}

} // namespace

void attachReveal(MainWindow &window)
{
    if (!window.ports().reveals)
        return;
    CasePage &page = window.casePage();
    page.setRevealing(true);
    QObject::connect(&page, &CasePage::caseLeft, &window, [&window] { window.ports().reveals->end(); });
    QObject::connect(&page, &CasePage::numberAsked, &window, [&window] { window.perform(Command::Reveal); });
    window.bind(Command::Reveal, [&window, &page] {
        if (page.isRevealed()) {
            window.ports().reveals->end();
            page.setRevealed(false);
            return;
        }
        if (window.shownCase().isEmpty() || !page.hasNumber())
            return;
        auto *dialog = new PurposeDialog(window.ports().reveals->purposes, [] { return MainWindow::tr("Show the number"); },
                                         &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &PurposeDialog::chosen, &window,
                         [&window, id = window.shownCase()](const PurposeGiven &purpose) { reveal(window, id, purpose); });
        dialog->open();
    });
}

} // namespace zm::ui
