#include "ui/cases/attachmentstab.h"

#include "items/dates.h"
#include "ui/shell/ask.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/parts.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastHeight = 32; // px

constexpr int kDigestShown = 12;
enum Column { Name, Size, Officer, At, Opened, Digest, kColumns };

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

QString dayOf(const QDateTime &at)
{
    return at.isValid() ? items::dayText(at.toLocalTime().date()) : QString();
}

} // namespace

AttachmentsTab::AttachmentsTab(const AttachmentPorts &ports, QWidget *parent)
    : CaseTab(parent), m_ports(ports), m_choose(button("", u"attachments.choose"_s, this)),
      m_stop(button("", u"attachments.stop"_s, this)), m_open(button("", u"attachments.open"_s, this)),
      m_save(button("", u"attachments.save"_s, this)), m_copy(button("", u"attachments.copy"_s, this)),
      m_hint(wrapped(TextRole::Muted, this)), m_said(new MeaningLabel(this)), m_bar(new QProgressBar(this)),
      m_table(new QTableWidget(0, kColumns, this)), m_view(new PaperView(this))
{
    buildLayout();
    connect(m_choose, &QPushButton::clicked, this, &AttachmentsTab::chooseFiles);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_waiting.clear();
        m_watcher.cancel();
    });
    connect(m_open, &QPushButton::clicked, this, &AttachmentsTab::openChosen);
    connect(m_save, &QPushButton::clicked, this, &AttachmentsTab::saveChosen);
    connect(m_copy, &QPushButton::clicked, this, &AttachmentsTab::copyDigest);
    connect(m_table, &QTableWidget::itemActivated, this, &AttachmentsTab::openChosen);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        leaveCase(); // what is shown is always the file that is chosen
        enable();
    });
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &AttachmentsTab::copyDigest);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AttachmentsTab::finish);
}

AttachmentsTab::~AttachmentsTab()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void AttachmentsTab::buildLayout()
{
    m_table->setObjectName(u"attachments.table"_s);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    // Both scroll: in the smallest window, and with the tour below it, little of each is enough.
    m_table->setMinimumHeight(kLeastHeight);
    m_view->setMinimumHeight(kLeastHeight);
    m_view->setObjectName(u"attachments.view"_s);
    m_said->setObjectName(u"attachments.said"_s);
    m_said->setWrapping();
    m_said->hide();
    QHBoxLayout *adding = row();
    adding->addWidget(m_choose);
    adding->addWidget(m_hint, 1);
    QHBoxLayout *doing = row();
    doing->addWidget(m_said, 2);
    doing->addWidget(m_bar, 1);
    doing->addWidget(m_stop);
    auto *upper = new QWidget(this);
    QVBoxLayout *upperColumn = column(upper, 0, kGap);
    upperColumn->setContentsMargins(0, kGap, 0, kGap);
    upperColumn->addLayout(adding);
    upperColumn->addLayout(doing);
    upperColumn->addWidget(m_table, 1);
    QHBoxLayout *buttons = row();
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    upperColumn->addLayout(buttons);
    orderTabs(upperColumn);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(upper);
    split->addWidget(m_view);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->setSizes({300, 300});
    column(this)->addWidget(split);
}

void AttachmentsTab::takeDropsOn(QWidget *page)
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
}

bool AttachmentsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event); // the base of all three
        const QStringList paths = localFiles(drop->mimeData());
        if (paths.isEmpty())
            return false;
        drop->setDropAction(Qt::CopyAction); // the file stays where it is
        drop->accept();
        if (event->type() == QEvent::Drop) {
            Q_EMIT dropped();
            add(paths);
        }
        return true;
    }
    return CaseTab::eventFilter(watched, event);
}

void AttachmentsTab::showCase(const CaseFile &file)
{
    if (m_caseId != file.id) {
        m_caseId = file.id;
        m_said->hide();
        leaveCase();
    }
    readList();
    retranslate();
}

void AttachmentsTab::leaveCase()
{
    m_openFor.clear();
    m_isOpen = false;
    showHint();
}

void AttachmentsTab::showHint()
{
    if (m_cards.empty()) {
        m_view->setMessage(m_purpose.isEmpty() ? QString() : tr("No evidence lies beside this case."));
        return;
    }
    m_view->setMessage(tr("Opening a file is written into the query log, with what it is opened for. "
                          "It is shown from memory only and closed when you leave the case."));
}

QString AttachmentsTab::caption() const
{
    return tr("Attachments %1").arg(m_cards.size());
}

void AttachmentsTab::setForReview(const QString &purpose)
{
    m_purpose = purpose;
    m_choose->hide();
    m_hint->hide();
}

int AttachmentsTab::unopened() const
{
    return int(std::ranges::count_if(m_cards, [](const AttachmentCard &card) { return !card.openedAt.isValid(); }));
}

void AttachmentsTab::readList()
{
    auto cards = m_ports.list(m_caseId);
    if (!cards)
        say(Meaning::Refused, text::trouble(cards.error()));
    m_cards = cards ? *std::move(cards) : std::vector<AttachmentCard>{};
}

void AttachmentsTab::retranslate()
{
    setButtonText(m_choose, tr("&Add files"));
    setButtonText(m_stop, tr("Stop"));
    setButtonText(m_open, tr("Open"));
    setButtonText(m_save, tr("Save a copy"));
    setButtonText(m_copy, tr("Copy the digest"));
    m_hint->setText(m_cards.empty() ? tr("No evidence lies beside this case yet. Drop files anywhere on this page: each is "
                                         "sealed at once, and only officers of this office can open it.")
                                    : tr("or drop them anywhere on this page"));
    m_table->setAccessibleName(tr("Evidence beside the case"));
    m_bar->setAccessibleName(tr("Progress"));
    m_table->setHorizontalHeaderLabels(
        {tr("File"), tr("Size"), tr("Added by"), tr("Added on"), tr("Opened by you"), tr("Digest")});
    if (!m_isOpen)
        showHint();
    const QSignalBlocker quiet(m_table);
    const int row = m_table->currentRow();
    m_table->setRowCount(int(m_cards.size()));
    for (int at = 0; at < m_table->rowCount(); ++at)
        fillRow(at, m_cards[std::size_t(at)]);
    if (m_table->rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_table->rowCount() - 1));
    enable();
}

void AttachmentsTab::fillRow(int at, const AttachmentCard &card)
{
    const QString texts[kColumns] = {
        card.name,         card.withheld ? QString() : sizeText(card.size),
        card.officer,      dayOf(card.at),
        card.openedAt.isValid() ? dayOf(card.openedAt) : tr("not yet"), card.digest.left(kDigestShown)};
    for (int c = 0; c < kColumns; ++c) {
        auto *item = new QTableWidgetItem(texts[c]);
        item->setToolTip(c == Digest ? card.digest : texts[c]);
        m_table->setItem(at, c, item);
    }
}

void AttachmentsTab::enable()
{
    const AttachmentCard *card = chosen();
    const bool running = m_watcher.isRunning();
    m_table->setVisible(!m_cards.empty());
    m_bar->setVisible(running);
    m_stop->setVisible(running);
    m_open->setEnabled(card && !card->withheld && !running);
    m_save->setEnabled(card && !card->withheld && !running);
    m_copy->setEnabled(card);
    for (QPushButton *one : {m_open, m_save, m_copy})
        one->setVisible(!m_cards.empty());
}

const AttachmentCard *AttachmentsTab::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_cards.size()) ? &m_cards[std::size_t(row)] : nullptr;
}

void AttachmentsTab::say(Meaning meaning, const QString &text)
{
    m_said->say(meaning, text);
    m_said->show();
}

void AttachmentsTab::chooseFiles()
{
    add(ask::openPaths(this, tr("Add evidence")));
}

void AttachmentsTab::copyDigest()
{
    if (const AttachmentCard *card = chosen()) {
        QGuiApplication::clipboard()->setText(card->digest);
        say(Meaning::Done, tr("The digest is on the clipboard. It names this file in an act's proof or evidence."));
    }
}

} // namespace zm::ui
