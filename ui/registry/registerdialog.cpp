#include "ui/registry/registerdialog.h"

#include "items/dates.h"
#include "ui/registry/checkdialog.h"
#include "ui/registry/comparedialog.h"
#include "ui/registry/daysdialog.h"
#include "ui/registry/registerfilters.h"
#include "ui/registry/registerwords.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void bringUp(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

RegisterDialog::RegisterDialog(std::shared_ptr<const RegisterPorts> ports, QDate today, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_today(today), m_banner(wrapped(TextRole::Body, this)),
      m_count(textLabel(TextRole::SmallMuted, this)), m_detail(wrapped(TextRole::Body, this)), m_text(new QLineEdit(this)),
      m_filters(new RegisterFilters(today, this)), m_rows(new QTableWidget(0, 6, this)),
      m_compare(button("", u"register.compare"_s, this)), m_check(button("", u"register.check"_s, this)),
      m_days(button("", u"register.days"_s, this))
{
    setObjectName(u"registerDialog"_s);
    buildLayout();
    connect(m_text, &QLineEdit::textChanged, this, &RegisterDialog::ask);
    connect(m_filters, &RegisterFilters::changed, this, &RegisterDialog::ask);
    connect(m_rows, &QTableWidget::itemSelectionChanged, this, &RegisterDialog::showRow);
    connect(m_rows->verticalScrollBar(), &QScrollBar::valueChanged, this, &RegisterDialog::askOn);
    connect(m_compare, &QPushButton::clicked, this, &RegisterDialog::compareChosen);
    connect(m_check, &QPushButton::clicked, this, [this] { bringUp(new CheckDialog(m_ports, this)); });
    connect(m_days, &QPushButton::clicked, this, [this] { bringUp(new DaysDialog(m_ports, m_today, this)); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_filters->question(m_text->text()) == m_asked)
            show(m_watcher.result());
        else
            ask(); // asked again: this answer is nobody's any more
    });
    m_text->installEventFilter(this);
    showRow();
    ask(); // whether there is a register, and how far it reaches, is known before anybody types
}

RegisterDialog::~RegisterDialog()
{
    m_watcher.waitForFinished();
}

void RegisterDialog::buildLayout()
{
    m_text->setObjectName(u"register.text"_s);
    m_text->setClearButtonEnabled(true);
    m_rows->setObjectName(u"register.rows"_s);
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->verticalHeader()->hide();
    m_rows->setShowGrid(false);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_banner->setObjectName(u"register.banner"_s);
    m_count->setObjectName(u"register.count"_s);
    m_detail->setObjectName(u"register.detail"_s);
    QHBoxLayout *buttons = row();
    for (QPushButton *one : {m_compare, m_check, m_days})
        buttons->addWidget(one);
    buttons->addStretch(1);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_text);
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(m_count);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_detail);
    layout->addLayout(buttons);
    resizeWithText(this, {1040, 680});
    retranslate();
}

void RegisterDialog::retranslate()
{
    setWindowTitle(tr("National register"));
    m_text->setAccessibleName(tr("Search the national register"));
    m_text->setPlaceholderText(tr("Name, part of a name, pinyin, initials, number or case number"));
    m_rows->setAccessibleName(tr("Entries found"));
    m_rows->setHorizontalHeaderLabels(
        {tr("Name"), tr("Number"), tr("Case number"), tr("Entered on"), tr("Standing"), tr("Why it matched")});
    tellBanner();
    setButtonText(m_compare, tr("Co&mpare two entries"));
    m_compare->setToolTip(tr("Choose two rows, the second with Ctrl held."));
    setButtonText(m_check, tr("Check a &file..."));
    setButtonText(m_days, tr("Over &time..."));
}

void RegisterDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        tellCount();
        ask(); // what was found is told anew
    }
}

/// Down goes from what is typed to what was found, and back is Shift+Tab.
bool RegisterDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool down = watched == m_text && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (!down || m_rows->rowCount() == 0)
        return QDialog::eventFilter(watched, event);
    m_rows->setFocus(Qt::OtherFocusReason);
    m_rows->selectRow(0);
    return true;
}

void RegisterDialog::ask()
{
    if (!m_watcher.isRunning()) // else asked again when this answer is there
        start(m_filters->question(m_text->text()));
}

void RegisterDialog::askOn()
{
    const QScrollBar *bar = m_rows->verticalScrollBar();
    if (!m_next || m_watcher.isRunning() || bar->value() < bar->maximum())
        return;
    RegisterQuestion on = m_asked;
    on.after = m_next;
    start(on);
}

void RegisterDialog::start(const RegisterQuestion &question)
{
    m_asked = question;
    m_watcher.setFuture(QtConcurrent::run([ports = m_ports, question]() -> Outcome { return ports->search(question); }));
}

void RegisterDialog::show(const Outcome &outcome)
{
    const bool goesOn = m_asked.after.has_value();
    if (!outcome) {
        m_found.clear();
        m_next.reset();
        m_told.reset();
        m_rows->setRowCount(0);
        m_count->setText(outcome.error().code == ErrorCode::NotFound
                             ? tr("No register was loaded into this office yet.")
                             : text::trouble(outcome.error()));
        return;
    }
    m_next = outcome->next;
    if (!goesOn) {
        m_rows->setRowCount(0);
        m_found.clear();
        m_told = *outcome;
        m_told->rows.clear();
        tellCount();
        tellBanner();
    }
    append(outcome->rows);
    showRow();
}

/// What to mind in whatever is found; a copy past its lease first of all, until a newer one has taken its place.
void RegisterDialog::tellBanner()
{
    const bool stale = m_told && m_told->stale;
    m_banner->setText(stale ? tr("This copy of the register reaches to %1 and is past its lease. Read it, but base nothing adverse on it.")
                                  .arg(items::dayText(m_told->dataUntil))
                            : tr("The same name is not the same person: only the number tells. Look at it before you act."));
}

/// How many were found, and how far the copy reaches; before anything is asked, the latter alone.
void RegisterDialog::tellCount()
{
    if (!m_told)
        return;
    const QString reaches = tr("The copy on this machine reaches to %1.").arg(items::dayText(m_told->dataUntil));
    m_count->setText(m_asked.text.trimmed().isEmpty()
                         ? reaches
                         : tr("%1. %2", "how many were found; how far the copy reaches").arg(registerwords::found(*m_told), reaches));
}

void RegisterDialog::append(const std::vector<RegisterRow> &rows)
{
    const int before = m_rows->rowCount();
    m_rows->setRowCount(before + int(rows.size()));
    for (int i = 0; i < int(rows.size()); ++i) {
        const RegisterRow &one = rows[std::size_t(i)];
        const QString texts[] = {one.name, one.number, one.caseNumber, items::dayText(one.listedOn), registerwords::standing(one),
                                 registerwords::why(one.why)};
        for (int c = 0; c < m_rows->columnCount(); ++c)
            m_rows->setItem(before + i, c, new QTableWidgetItem(texts[c]));
        if (!one.mayBeActedOn)
            m_rows->item(before + i, 4)->setForeground(colourOf(Meaning::Suspended, palette()));
    }
    m_found.insert(m_found.end(), rows.begin(), rows.end());
}

std::vector<int> RegisterDialog::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_rows->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void RegisterDialog::showRow()
{
    const std::vector<int> rows = chosenRows();
    m_compare->setEnabled(rows.size() == 2);
    if (rows.empty()) {
        m_detail->clear();
        return;
    }
    const RegisterRow &row = m_found[std::size_t(rows.front())];
    m_detail->setText(registerwords::detail(row, m_ports->remedies ? m_ports->remedies(row.list) : std::vector<RegisterRemedy>()));
}

void RegisterDialog::compareChosen()
{
    const std::vector<int> rows = chosenRows();
    if (rows.size() == 2)
        bringUp(new CompareDialog(m_found[std::size_t(rows[0])], m_found[std::size_t(rows[1])], this));
}

} // namespace zm::ui
