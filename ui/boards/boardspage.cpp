#include "ui/boards/boardspage.h"

#include "items/dates.h"
#include "ui/boards/snapshotdialog.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowtable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QProgressBar>
#include <QPromise>
#include <QTabWidget>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCaseId = Qt::UserRole, kUnitId = Qt::UserRole + 1;

QString dayOrPromptly(QDate day)
{
    return day.isValid() ? items::dayText(day) : QCoreApplication::translate("zm::ui::BoardsPage", "promptly");
}

/// A word and a colour, never a colour alone.
void setStanding(QTreeWidgetItem *item, int column, bool done, const QPalette &palette)
{
    item->setText(column, done ? BoardsPage::tr("done") : BoardsPage::tr("open"));
    item->setForeground(column, colourOf(done ? Meaning::Done : Meaning::Today, palette));
}

QTreeWidgetItem *caseRow(const BoardCase &of)
{
    auto *item = new QTreeWidgetItem;
    item->setText(0, of.number);
    item->setText(1, of.name);
    item->setData(0, kCaseId, of.caseId);
    return item;
}

} // namespace

BoardsPage::BoardsPage(const Ports &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_title(textLabel(TextRole::Title, this)),
      m_said(wrapped(TextRole::Muted, this)), m_bar(new QProgressBar(this)),
      m_again(button("", u"boards.again"_s, this)), m_stop(button("", u"boards.stop"_s, this)),
      m_snapshot(button("", u"boards.snapshot"_s, this)), m_tabs(new QTabWidget(this))
{
    setObjectName(u"boardsPage"_s);
    buildLayout();
    connect(m_again, &QPushButton::clicked, this, &BoardsPage::reload);
    connect(m_snapshot, &QPushButton::clicked, this, &BoardsPage::askForSnapshot);
    connect(list(Board::Recipients), &QTreeWidget::currentItemChanged, this, [this] { m_snapshot->setEnabled(chosenUnit()); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int board) { m_snapshot->setVisible(Board(board) == Board::Recipients); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_watcher.cancel(); });
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
            show(m_watcher.result());
        retranslate();
    });
    retranslate();
}

BoardsPage::~BoardsPage()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void BoardsPage::buildLayout()
{
    static constexpr const char *kNames[] = {"boards.recipients", "boards.remedies", "boards.restorations",
                                             "boards.notListed"};
    static constexpr int kColumns[] = {7, 8, 5, 5};
    for (int board = 0; board < kBoards; ++board) {
        auto *tree = new RowTable(QLatin1StringView(kNames[board]), kColumns[board], m_tabs);
        tree->setRootIsDecorated(Board(board) == Board::Recipients);
        connect(tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
            const QString caseId = item->data(0, kCaseId).toString();
            if (!caseId.isEmpty())
                Q_EMIT openAsked(caseId);
        });
        m_tabs->addTab(tree, QString());
        m_lists[std::size_t(board)] = tree;
    }
    m_tabs->setObjectName(u"boards.tabs"_s);
    QHBoxLayout *top = row();
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_stop);
    top->addWidget(m_again);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addLayout(top);
    layout->addWidget(m_said);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    QHBoxLayout *below = row();
    below->addWidget(m_snapshot);
    below->addStretch(1);
    layout->addLayout(below);
    setTabOrder(m_tabs, m_snapshot);
}

void BoardsPage::retranslate()
{
    const bool running = m_watcher.isRunning();
    m_title->setText(tr("Across all cases"));
    m_said->setText(m_trouble.isEmpty() ? tr("Enter opens the case of a row. Unknown is never counted as released.")
                                        : m_trouble);
    setButtonText(m_again, tr("Read &again"));
    setButtonText(m_stop, tr("&Stop"));
    setButtonText(m_snapshot, tr("Take in the &list of this unit..."));
    m_bar->setAccessibleName(tr("Progress of reading the cases"));
    m_bar->setVisible(running);
    m_stop->setVisible(running);
    m_again->setEnabled(!running);
    const QString number = tr("Case number"), name = tr("Name"), due = tr("Due");
    list(Board::Recipients)
        ->setHeaderLabels({tr("Unit or case"), tr("Releases due"), tr("Late"), tr("Unknown"), tr("Still shown there"),
                           tr("Person-days of it"), tr("Oldest removal")});
    list(Board::Remedies)
        ->setHeaderLabels({number, name, tr("Error found"), tr("Taken off"), tr("Apology served"), tr("Clarified"),
                           tr("Told of compensation"), due});
    list(Board::Restorations)->setHeaderLabels({number, name, tr("Received"), tr("Waits for"), due});
    list(Board::NotListed)->setHeaderLabels({number, name, tr("Decided on"), tr("By"), tr("Reasons")});
    list(Board::Recipients)->setEmptyText(tr("No unit owes a release."));
    list(Board::Remedies)->setEmptyText(tr("No error is being remedied."));
    list(Board::Restorations)->setEmptyText(tr("No application for restoration is waiting."));
    list(Board::NotListed)->setEmptyText(tr("Nobody has been decided not to be listed."));
    for (int column = 1; column <= 5; ++column)
        list(Board::Recipients)->headerItem()->setTextAlignment(column, Qt::AlignCenter);
    const QString titles[] = {tr("Recipients"), tr("Errors being remedied"), tr("Credit restoration"),
                              tr("Decided not to list")};
    const std::size_t counts[] = {m_contents.recipients.size(), m_contents.remedies.size(),
                                  m_contents.restorations.size(), m_contents.notListed.size()};
    for (int board = 0; board < kBoards; ++board) {
        m_tabs->setTabText(board, tr("%1  %2", "board, number of rows").arg(titles[board]).arg(counts[board]));
        m_lists[std::size_t(board)]->setAccessibleName(titles[board]);
    }
    fill();
}

void BoardsPage::showBoard(Board board)
{
    m_tabs->setCurrentIndex(int(board));
    list(board)->setFocus();
    reload();
}

void BoardsPage::reload()
{
    if (!m_ports.boards || m_watcher.isRunning())
        return;
    m_watcher.setFuture(QtConcurrent::run([read = m_ports.boards->read](QPromise<Outcome> &promise) {
        promise.addResult(read([&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    }));
    retranslate();
}

void BoardsPage::forget()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
    m_contents = {};
    retranslate();
}

void BoardsPage::show(const Outcome &outcome)
{
    m_trouble = outcome ? QString() : text::trouble(outcome.error());
    if (outcome)
        m_contents = *outcome;
}

void BoardsPage::fill()
{
    for (QTreeWidget *tree : m_lists)
        tree->clear();
    fillRecipients();
    fillRemedies();
    fillRestorations();
    fillNotListed();
    m_snapshot->setEnabled(chosenUnit());
}

void BoardsPage::fillRecipients()
{
    for (const UnitOnBoard &unit : m_contents.recipients) {
        auto *item = new QTreeWidgetItem(QStringList{unit.unit, QString::number(unit.due), QString::number(unit.late),
                                                     QString::number(unit.unknown), QString::number(unit.residue),
                                                     QString::number(unit.residueDays), items::dayText(unit.oldest)});
        item->setData(0, kUnitId, unit.id);
        if (unit.late > 0)
            item->setForeground(2, colourOf(Meaning::Overdue, palette()));
        for (int column = 4; unit.residue > 0 && column <= 5; ++column)
            item->setForeground(column, colourOf(Meaning::Overdue, palette()));
        for (int column = 1; column <= 5; ++column)
            item->setTextAlignment(column, Qt::AlignCenter);
        list(Board::Recipients)->addTopLevelItem(item);
        for (const BoardCase &of : unit.cases) {
            QTreeWidgetItem *below = caseRow(of);
            below->setText(0, u"%1   %2"_s.arg(of.number, of.name)); // under numbers a name would read as one of them
            below->setText(1, QString());
            item->addChild(below);
            below->setFirstColumnSpanned(true);
        }
        item->setExpanded(true);
    }
}

const UnitOnBoard *BoardsPage::chosenUnit() const
{
    const QTreeWidgetItem *item = list(Board::Recipients)->currentItem();
    const QTreeWidgetItem *top = item && item->parent() ? item->parent() : item;
    const auto found = std::ranges::find(m_contents.recipients, top ? top->data(0, kUnitId).toString() : QString(), &UnitOnBoard::id);
    return found == m_contents.recipients.end() ? nullptr : &*found;
}

void BoardsPage::askForSnapshot()
{
    const UnitOnBoard *unit = chosenUnit();
    if (!unit || !m_ports.boards)
        return;
    auto *dialog = new SnapshotDialog(m_ports.boards, *unit, m_ports.today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SnapshotDialog::taken, this, &BoardsPage::reload);
    dialog->open();
}

void BoardsPage::fillRemedies()
{
    for (const RemedyOnBoard &remedy : m_contents.remedies) {
        QTreeWidgetItem *item = caseRow(remedy.of);
        item->setText(2, items::dayText(remedy.foundOn));
        for (int duty = 0; duty < int(remedy.done.size()); ++duty)
            setStanding(item, 3 + duty, remedy.done[std::size_t(duty)], palette());
        item->setText(7, remedy.late ? tr("%1, overdue").arg(dayOrPromptly(remedy.due)) : dayOrPromptly(remedy.due));
        if (remedy.late)
            item->setForeground(7, colourOf(Meaning::Overdue, palette()));
        list(Board::Remedies)->addTopLevelItem(item);
    }
}

void BoardsPage::fillRestorations()
{
    for (const RestorationOnBoard &waiting : m_contents.restorations) {
        QTreeWidgetItem *item = caseRow(waiting.of);
        item->setText(2, items::dayText(waiting.receivedOn));
        item->setText(3, waiting.answered ? tr("the decision") : tr("the answer whether it is accepted"));
        item->setText(4, waiting.late ? tr("%1, overdue").arg(dayOrPromptly(waiting.due)) : dayOrPromptly(waiting.due));
        if (waiting.late)
            item->setForeground(4, colourOf(Meaning::Overdue, palette()));
        list(Board::Restorations)->addTopLevelItem(item);
    }
}

void BoardsPage::fillNotListed()
{
    for (const NotListedOnBoard &decision : m_contents.notListed) {
        QTreeWidgetItem *item = caseRow(decision.of);
        item->setText(2, items::dayText(decision.decidedOn));
        item->setText(3, decision.officer);
        item->setText(4, decision.reasons);
        item->setToolTip(4, decision.reasons);
        list(Board::NotListed)->addTopLevelItem(item);
    }
}

void BoardsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace zm::ui
