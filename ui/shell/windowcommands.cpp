#include "ui/shell/windowcommands.h"

#include "ui/cases/batchdialog.h"
#include "ui/cases/casepage.h"
#include "ui/cases/standing.h"
#include "ui/help/helpdesk.h"
#include "ui/registry/registerdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/ask.h"
#include "ui/shell/boardcommands.h"
#include "ui/shell/evidencecommands.h"
#include "ui/shell/digeststrip.h"
#include "ui/shell/draftcommands.h"
#include "ui/shell/filtercommands.h"
#include "ui/shell/importdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettecommands.h"
#include "ui/shell/reportcommands.h"
#include "ui/shell/programcommands.h"
#include "ui/shell/revealcommands.h"
#include "ui/shell/reviewcommands.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/topbar.h"
#include "ui/tour/tourguide.h"
#include "ui/sync/syncbar.h"
#include "ui/widgets/fit.h"
#include "ui/worklist/worklistpage.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void importFile(MainWindow &window)
{
    const QString path = ask::openPath(&window, MainWindow::tr("Import cases"), MainWindow::tr("Tables (*.csv *.xlsx)"));
    if (path.isEmpty())
        return;
    auto *dialog = new ImportDialog(window.ports().import, path, window.ports().today(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ImportDialog::imported, &window.workList(), [list = &window.workList()] { list->reload(); });
    dialog->open();
    dialog->start();
}

void bindFileCommands(MainWindow &window)
{
    window.bind(Command::NewCase, [&window] { window.openAct(cases::ActKind::OpenCase); });
    if (window.ports().import)
        window.bind(Command::ImportFile, [&window] { importFile(window); });
    window.bind(Command::Lock, [&window] { Q_EMIT window.lockAsked(); });
    window.bind(Command::SignOut, [&window] { window.signOut(); });
    window.bind(Command::Quit, [&window] { window.close(); });
}

void showBand(MainWindow &window, std::optional<items::Band> band)
{
    window.showWorkList();
    window.workList().showBand(band);
    window.sidebar().choose(band == items::Band::Closed ? Sidebar::Link::Closed : Sidebar::Link::Work);
}

void bindGoCommands(MainWindow &window)
{
    window.bind(Command::WorkList, [&window] { showBand(window, std::nullopt); });
    window.bind(Command::ClosedCases, [&window] { showBand(window, items::Band::Closed); });
    window.bind(Command::Register, [&window] {
        if (!window.ports().registry)
            return; // a window without a register
        auto *dialog = new RegisterDialog(window.ports().registry, window.ports().today(), &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    window.bind(Command::Search, [&window] {
        window.topBar().search()->setFocus(Qt::ShortcutFocusReason);
        window.topBar().search()->selectAll();
    });
    window.bind(Command::Filters, [&window] { window.workList().focusFilters(); });
    window.bind(Command::List, [&window] { window.workList().focusList(); });
    window.bind(Command::Preview, [&window] { window.workList().focusPreview(); });
    window.bind(Command::Refresh, [&window] { window.refresh(); });
    window.bind(Command::Back, [&window] { window.showWorkList(); });
}

void openBatch(MainWindow &window)
{
    const QStringList chosen = window.workList().chosenCases();
    if (chosen.isEmpty())
        return;
    const auto first = window.ports().cases.open(chosen.first());
    if (!first)
        return;
    auto *dialog = new BatchDialog(window.ports().cases, window.ports().batch, window.officer(), *first, chosen, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &BatchDialog::recorded, &window.workList(), [list = &window.workList()] { list->reload(); });
    dialog->open();
}

/// A case that waits for time, or for nothing, has no next act: the page with all acts is shown instead of one that nobody
/// asked for.
void openNext(MainWindow &window, const CaseFile &file)
{
    if (const auto next = nextStepOf(file))
        window.openAct(next->act);
    else
        ask::tell(&window, MainWindow::tr("No act is awaited in this case"),
                  MainWindow::tr("It waits for time to pass, or nothing is left to do. What is possible all the same stands on its page."));
}

void bindCaseCommands(MainWindow &window)
{
    if (window.ports().batch)
        window.bind(Command::Batch, [&window] { openBatch(window); });
    if (window.ports().cases.tryOut) {
        window.bind(Command::WhatIf, [&window] {
            if (const CaseFile *file = window.caseAtHand(); file && !offeredActs(*file).empty())
                window.openAct(offeredActs(*file).front())->setTrialOnly();
        });
    }
    window.bind(Command::OpenCase, [&window] { window.showCase(window.workList().chosenCase()); });
    window.bind(Command::NextAct, [&window] {
        if (const CaseFile *file = window.caseAtHand())
            openNext(window, *file);
    });
    window.bind(Command::WhyListed, [&window] {
        if (const CaseFile *file = window.caseAtHand(); file && isOnList(file->view))
            window.openWhy();
    });
    window.bind(Command::Sheet, [&window] {
        if (const CaseFile *file = window.caseAtHand(); file && !runningClocks(file->view).empty())
            window.openSheet(runningClocks(file->view).front());
    });
    window.bind(Command::Timeline, [&window] { window.casePage().showTimeline(); });
    window.bind(Command::Recipients, [&window] { window.casePage().showRecipients(); });
    window.bind(Command::Papers, [&window] { window.casePage().showPapers(); });
}

void enlarge(MainWindow &window, double step)
{
    Look look = window.look();
    look.scale = std::clamp(look.scale + step, kLeastScale, kMostScale);
    window.setLook(look);
}

void shine(MainWindow &window, Scheme scheme)
{
    Look look = window.look();
    look.scheme = scheme;
    window.setLook(look);
}

void toggleDensity(MainWindow &window)
{
    Look look = window.look();
    look.density = look.density == Density::Compact ? Density::Roomy : Density::Compact;
    window.setLook(look);
}

void bindViewCommands(MainWindow &window)
{
    constexpr double kStep = 0.25;
    window.bind(Command::Chinese, [&window] { Q_EMIT window.languageChosen(u"zh"_s); });
    window.bind(Command::English, [&window] { Q_EMIT window.languageChosen(u"en"_s); });
    window.bind(Command::Light, [&window] { shine(window, Scheme::Light); });
    window.bind(Command::Dark, [&window] { shine(window, Scheme::Dark); });
    window.bind(Command::Compact, [&window] { toggleDensity(window); });
    window.bind(Command::Larger, [&window] { enlarge(window, kStep); });
    window.bind(Command::Smaller, [&window] { enlarge(window, -kStep); });
}

void bindHelpCommands(MainWindow &window)
{
    window.bind(Command::Shortcuts, [&window] {
        auto *sheet = new ShortcutSheet(&window);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    window.bind(Command::About, [&window] {
        ask::tell(&window, MainWindow::tr("About Zhengming"),
                  MainWindow::tr("Zhengming %1 keeps the listing of judgment defaulters lawful: every step is judged by "
                                 "the rules in force on its day, every date can be followed day by day, and every "
                                 "refusal names its article and its cure.")
                      .arg(QCoreApplication::applicationVersion()));
    });
}

} // namespace

void bindCommands(MainWindow &window)
{
    bindFileCommands(window);
    bindGoCommands(window);
    bindCaseCommands(window);
    bindViewCommands(window);
    bindHelpCommands(window);
    bindPrograms(window);
    bindBoards(window);
    bindPalette(window);
    attachDrafts(window);
    attachEvidence(window);
    attachReveal(window);
    bindReview(window);
    attachDigest(window);
    attachReports(window);
    attachFilters(window);
    attachHelp(window);
    attachSettings(window);
    attachTour(window);
    attachSync(window);
}

} // namespace zm::ui
