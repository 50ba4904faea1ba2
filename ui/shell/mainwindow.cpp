#include "ui/shell/mainwindow.h"

#include "ui/cases/actdialog.h"
#include "ui/cases/casepage.h"
#include "ui/cases/sheetdialog.h"
#include "ui/cases/spentdrafts.h"
#include "ui/cases/whydialog.h"
#include "ui/shell/ask.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowcommands.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/worklistpage.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QStackedWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What leads to the list as it stands.
Sidebar::Link listLink(const WorkListPage &list)
{
    return list.showsClosed() ? Sidebar::Link::Closed : Sidebar::Link::Work;
}

} // namespace

MainWindow::MainWindow(const Ports &ports, Language &language, const Look &look, QWidget *parent)
    : QMainWindow(parent), m_ports(ports), m_language(language), m_look(look), m_whole(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)), m_top(new TopBar(ports.office, this)), m_side(new Sidebar(this)),
      m_signIn(new SignInPage(ports.account, ports.office, this)),
      m_work(new WorkListPage(ports, ports.jurisdiction->calendar, this)),
      m_case(new CasePage(ports.cases, ports.papers, ports.jurisdiction->calendar, this)),
      m_demo(textLabel(TextRole::Small, this)), m_status(textLabel(TextRole::SmallMuted, this))
{
    setObjectName(u"mainWindow"_s);
    buildLayout();
    bindCommands(*this);
    buildActions();
    connectPages();
    m_work->setDensity(m_look.density);
    retranslate();
    m_signIn->begin();
    enableActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);
    connect(m_top, &TopBar::languageChosen, this, &MainWindow::languageChosen);
    connect(m_top, &TopBar::schemeToggled, this,
            [this] { perform(m_look.scheme == Scheme::Light ? Command::Dark : Command::Light); });
    connect(m_top, &TopBar::signOutAsked, this, [this] { perform(Command::SignOut); });
    connect(m_top->search(), &QLineEdit::textChanged, this, [this](const QString &typed) {
        if (m_pages->currentWidget() != m_work)
            showWorkList();
        m_work->search(typed);
    });
    connect(m_top->search(), &QLineEdit::returnPressed, this, [this] { m_work->focusList(); });
    connect(m_side, &Sidebar::workAsked, this, [this] { perform(Command::WorkList); });
    connect(m_side, &Sidebar::closedAsked, this, [this] { perform(Command::ClosedCases); });
    connect(m_side, &Sidebar::newCaseAsked, this, [this] { perform(Command::NewCase); });
    connect(m_work, &WorkListPage::countsChanged, m_side, &Sidebar::setCounts);
    connect(m_work, &WorkListPage::openAsked, this, &MainWindow::showCase);
    connect(m_work, &WorkListPage::actAsked, this, [this](const QString &id, cases::ActKind act) {
        showCase(id);
        openAct(act);
    });
    connect(m_work, &WorkListPage::whyAsked, this, [this](const QString &id) {
        showCase(id);
        openWhy();
    });
    connect(m_work, &WorkListPage::sheetAsked, this, [this](const QString &id, const cases::CaseClock &clock) {
        showCase(id);
        openSheet(clock);
    });
    connect(m_case, &CasePage::backAsked, this, &MainWindow::showWorkList);
    connect(m_case, &CasePage::actAsked, this, &MainWindow::openAct);
    connect(m_case, &CasePage::sheetAsked, this, &MainWindow::openSheet);
    connect(m_case, &CasePage::whyAsked, this, &MainWindow::openWhy);
    const auto tell = [this](const Error &error) { ask::tell(this, tr("This could not be done"), text::trouble(error)); };
    connect(m_work, &WorkListPage::failed, this, tell);
    connect(m_case, &CasePage::failed, this, tell);
}

void MainWindow::enter(const OfficerCard &officer)
{
    m_officer = officer;
    m_case->setOfficer(officer);
    m_top->setOfficer(officer);
    m_side->setMayOpenCases(std::ranges::any_of(
        officer.roles, [](cases::Role role) { return cases::mayDo(role, cases::ActKind::OpenCase); }));
    m_whole->setCurrentIndex(1);
    m_work->reload(WorkListPage::Preview::Later); // the list first: its preview a moment later
    showPage(m_work, listLink(*m_work));
    m_work->focusList();
    sayToday();
    Q_EMIT entered(officer);
    drawNow();
}

void MainWindow::drawNow()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents(this, QEvent::UpdateRequest);
}

void MainWindow::signOut()
{
    m_top->search()->clear(); // the next officer looks for something else
    m_ports.account.signOut();
    m_case->leaveCase();
    m_top->setSignedIn(false);
    m_whole->setCurrentIndex(0);
    m_signIn->begin();
    enableActions();
    Q_EMIT signedOut();
}

void MainWindow::addCover(QWidget *cover)
{
    m_whole->addWidget(cover);
}

void MainWindow::setCovered(QWidget *cover)
{
    if (cover)
        m_whole->setCurrentWidget(cover);
    else
        m_whole->setCurrentIndex(1);
    m_top->setSignedIn(!cover);
    enableActions();
}

bool MainWindow::isOpen() const
{
    return m_whole->currentIndex() == 1;
}

void MainWindow::addPage(QWidget *page)
{
    m_pages->addWidget(page);
}

void MainWindow::addStrip(QWidget *strip)
{
    m_strips->addWidget(strip);
}

void MainWindow::showPage(QWidget *page, Sidebar::Link link)
{
    if (page != m_case) {
        m_case->leaveCase();
        m_side->choose(link);
    } else if (m_pages->currentWidget() != m_case) { // a case belongs to the list it was come to from, else to no link
        m_side->choose(m_pages->currentWidget() == m_work ? listLink(*m_work) : Sidebar::Link::None);
    }
    m_pages->setCurrentWidget(page);
    enableActions();
}

QWidget *MainWindow::page() const
{
    return m_whole->currentIndex() == 1 ? m_pages->currentWidget() : m_signIn;
}

void MainWindow::showWorkList()
{
    m_work->reload();
    showPage(m_work, listLink(*m_work));
    m_work->focusList();
}

void MainWindow::showCase(const QString &caseId)
{
    if (caseId.isEmpty() || !m_case->open(caseId))
        return;
    m_case->showTimeline();
    showPage(m_case);
}

QString MainWindow::shownCase() const
{
    return m_pages->currentWidget() == m_case && m_case->file() ? m_case->file()->id : QString();
}

const CaseFile *MainWindow::caseAtHand()
{
    if (shownCase().isEmpty())
        showCase(m_work->chosenCase());
    return m_case->file() ? &*m_case->file() : nullptr;
}

ActDialog *MainWindow::openAct(cases::ActKind act, const QJsonObject &fields)
{
    CaseFile file;
    file.today = m_ports.today();
    if (act != cases::ActKind::OpenCase && m_case->file())
        file = *m_case->file();
    ActDialog *dialog = formOver();
    dialog->begin(file, act, fields);
    dialog->open();
    return dialog;
}

void MainWindow::resumeDraft(const DraftCard &draft)
{
    CaseFile file;
    file.today = m_ports.today();
    if (!draft.caseId.isEmpty()) {
        showCase(draft.caseId);
        if (shownCase() != draft.caseId)
            return;
        file = *m_case->file();
    }
    ActDialog *dialog = formOver();
    dialog->resume(file, draft);
    dialog->open();
}

ActDialog *MainWindow::formOver()
{
    auto *dialog = new ActDialog(m_ports.cases, m_ports.papers, m_officer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::recorded, this, [this, dialog](const QString &caseId) { takeUp(*dialog, caseId); });
    connect(dialog, &ActDialog::finishedRecording, this, &MainWindow::goOn);
    // What the form was opened from was drawn anew: without this the keyboard goes to the first field of the window, the search.
    connect(dialog, &QDialog::finished, this, [this] {
        if (!shownCase().isEmpty())
            m_case->focusActs();
    });
    connect(dialog, &ActDialog::draftsChanged, this, &MainWindow::draftsChanged);
    return dialog;
}

/// An act was recorded: shows what it changed.
void MainWindow::takeUp(ActDialog &dialog, const QString &caseId)
{
    // Before the list is read again: this case takes another place in it then.
    m_next = m_work->caseAfter(caseId);
    if (discardSpent(m_ports.cases, caseId))
        Q_EMIT draftsChanged();
    if (!caseId.isEmpty())
        m_case->reload();
    m_work->reload();
    const auto act = dialog.form().act();
    if (const auto *opened = act ? std::get_if<cases::OpenCase>(&act->body) : nullptr; opened && caseId.isEmpty())
        showNumbered(opened->caseNumber);
}

/// Whoever opens a case goes on with it, and not with the one they came from.
void MainWindow::showNumbered(const QString &number)
{
    const auto page = m_ports.workList(std::nullopt, number, 1);
    const auto rows = page ? page->rows : std::vector<items::WorkRow>{};
    const auto row = std::ranges::find(rows, number, &items::WorkRow::number);
    if (row == rows.end())
        showWorkList();
    else
        showCase(row->caseId);
}

void MainWindow::goOn(AfterRecording after)
{
    if (after != AfterRecording::OpenNext || !m_case->file())
        return;
    const QString next = std::exchange(m_next, {});
    if (next.isEmpty()) {
        showWorkList();
        return;
    }
    m_work->chooseCase(next);
    showCase(next);
}

void MainWindow::openWhy()
{
    if (!m_case->file())
        return;
    auto *dialog = new WhyDialog(*m_case->file(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WhyDialog::removeAsked, this, [this] { openAct(cases::ActKind::Remove); });
    dialog->open();
}

void MainWindow::openSheet(const cases::CaseClock &clock)
{
    if (!m_case->file() || (!clock.target && !clock.limit))
        return;
    const QString id = m_case->file()->id;
    auto *dialog = new SheetDialog(
        m_ports.cases, m_ports.jurisdiction->calendar, clock,
        [this, id, clock](const QString &path) { return m_ports.papers.saveSheet(id, clock, path); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::refresh()
{
    if (!isOpen())
        return;
    m_work->reload();
    if (!shownCase().isEmpty())
        m_case->reload();
    retranslate();
}

void MainWindow::setLook(const Look &look)
{
    m_look = look;
    m_work->setDensity(look.density);
    Q_EMIT lookChosen(look);
    retranslate();
}

void MainWindow::bind(Command command, std::function<void()> handler)
{
    m_handlers[command] = std::move(handler);
}

bool MainWindow::isPossible(Command command) const
{
    const auto found = m_actions.find(command);
    return found != m_actions.end() && found->second->isEnabled();
}

void MainWindow::perform(Command command)
{
    if (const auto found = m_handlers.find(command); found != m_handlers.end())
        found->second();
}

} // namespace zm::ui
