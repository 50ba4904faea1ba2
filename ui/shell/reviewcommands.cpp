#include "ui/shell/reviewcommands.h"

#include "ui/cases/reviewpane.h"
#include "ui/cases/reviewside.h"
#include "ui/shell/ask.h"
#include "ui/shell/mainwindow.h"

namespace zm::ui {

namespace {

void review(MainWindow &window)
{
    const CaseFile *file = window.caseAtHand();
    if (!file)
        return;
    const auto look = awaitedSecond(*file);
    if (!look) {
        ask::tell(&window, MainWindow::tr("Nothing waits for a second officer"),
                  MainWindow::tr("In this case no act of one officer waits for another's decision now."));
        return;
    }
    ActDialog *dialog = window.openAct(look->act);
    auto *pane = new ReviewPane(window.ports().cases, *file, *look, dialog);
    dialog->addReview(pane, new ReviewSide(window.ports(), *file, dialog));
    const auto show = [dialog, pane](bool lawful) {
        const auto act = dialog->form().act();
        pane->showDecision(lawful && act ? std::optional(*act) : std::nullopt);
    };
    QObject::connect(&dialog->form(), &ActForm::judged, pane, show);
    show(dialog->form().isLawful());
}

} // namespace

void bindReview(MainWindow &window)
{
    window.bind(Command::Review, [&window] { review(window); });
}

} // namespace zm::ui
