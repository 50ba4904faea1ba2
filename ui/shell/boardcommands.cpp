#include "ui/shell/boardcommands.h"

#include "ui/boards/boardspage.h"
#include "ui/boards/reviewdialog.h"
#include "ui/boards/sealedregisterdialog.h"
#include "ui/cases/identitydialog.h"
#include "ui/law/lawdialog.h"
#include "ui/law/simulationdialog.h"
#include "ui/shell/mainwindow.h"

namespace zm::ui {

namespace {

BoardsPage *madePage(MainWindow &window)
{
    auto *page = new BoardsPage(window.ports(), &window);
    window.addPage(page);
    QObject::connect(page, &BoardsPage::openAsked, &window, &MainWindow::showCase);
    QObject::connect(&window, &MainWindow::signedOut, page, &BoardsPage::forget);
    return page;
}

} // namespace

void bindBoards(MainWindow &window)
{
    // Made when somebody first asks for it. Held by all four commands together.
    const auto page = std::make_shared<BoardsPage *>(nullptr);
    constexpr std::pair<Command, Board> kBoardCommands[] = {{Command::RecipientsBoard, Board::Recipients},
                                                            {Command::RemedyBoard, Board::Remedies},
                                                            {Command::RestorationDesk, Board::Restorations},
                                                            {Command::NotListed, Board::NotListed}};
    for (const auto &[command, board] : kBoardCommands) {
        window.bind(command, [&window, page, board] {
            if (!*page)
                *page = madePage(window);
            window.showPage(*page);
            (*page)->showBoard(board);
        });
    }
    window.bind(Command::Identity, [&window] {
        if (!window.ports().identity || window.shownCase().isEmpty())
            return;
        auto *dialog = new IdentityDialog(window.ports().identity, window.shownCase(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    window.bind(Command::SealedRegister, [&window] {
        if (!window.ports().boards || !window.ports().boards->sealed)
            return; // a window without an office
        auto *dialog = new SealedRegisterDialog(window.ports().boards->sealed, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    window.bind(Command::SecondReview, [&window] {
        if (!window.ports().boards || !window.ports().boards->reviews)
            return; // a window without an office
        auto *dialog = new ReviewDialog(window.ports().boards->reviews, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ReviewDialog::openAsked, &window, [&window, dialog](const QString &caseId) {
            dialog->accept();
            window.showCase(caseId);
        });
        dialog->open();
    });
    window.bind(Command::Law, [&window] {
        if (!window.ports().law)
            return; // a window without an office
        auto *dialog = new LawDialog(*window.ports().law, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &LawDialog::caseAsked, &window, [&window, dialog](const QString &caseId) {
            dialog->accept();
            window.showCase(caseId);
        });
        dialog->open();
    });
    window.bind(Command::ChangeOfLaw, [&window] {
        if (!window.ports().simulation)
            return; // a window without an office
        auto *dialog = new SimulationDialog(window.ports().simulation, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &SimulationDialog::recorded, &window, &MainWindow::refresh);
        dialog->open();
    });
}

} // namespace zm::ui
