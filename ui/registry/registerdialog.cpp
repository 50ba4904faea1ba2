#include "ui/registry/registerdialog.h"

#include "items/dates.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whyText(const QString &why)
{
    if (why == "number"_L1)
        return RegisterDialog::tr("same number");
    if (why == "case_number"_L1)
        return RegisterDialog::tr("case number");
    if (why == "exact_name"_L1)
        return RegisterDialog::tr("whole name");
    if (why == "exact_reading"_L1)
        return RegisterDialog::tr("whole pinyin or initials");
    if (why == "name_begins"_L1)
        return RegisterDialog::tr("name begins so");
    if (why == "reading_begins"_L1)
        return RegisterDialog::tr("pinyin begins so");
    return RegisterDialog::tr("part of the name");
}

QString statusText(const RegisterRow &row)
{
    if (row.status == "suspended"_L1)
        return RegisterDialog::tr("suspended: do not act on it");
    return row.mayBeActedOn ? RegisterDialog::tr("in force") : RegisterDialog::tr("term over: do not act on it");
}

QString countText(const RegisterAnswer &answer)
{
    switch (answer.countIs) {
    case RegisterAnswer::Count::Exact: return RegisterDialog::tr("%1 found").arg(answer.count);
    case RegisterAnswer::Count::AtLeast: return RegisterDialog::tr("at least %1 found").arg(answer.count);
    case RegisterAnswer::Count::About: return RegisterDialog::tr("about %1 found").arg(answer.count);
    }
    return {};
}

} // namespace

RegisterDialog::RegisterDialog(SearchRegister search, QWidget *parent)
    : QDialog(parent), m_search(std::move(search)), m_banner(wrapped(TextRole::Body, this)),
      m_count(textLabel(TextRole::SmallMuted, this)), m_detail(wrapped(TextRole::Body, this)), m_text(new QLineEdit(this)),
      m_rows(new QTableWidget(0, 6, this))
{
    setObjectName(u"registerDialog"_s);
    buildLayout();
    connect(m_text, &QLineEdit::textChanged, this, &RegisterDialog::ask);
    connect(m_rows, &QTableWidget::currentCellChanged, this, &RegisterDialog::showRow);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        show(m_watcher.result());
        if (m_text->text() != m_asked)
            ask();
    });
}

RegisterDialog::~RegisterDialog()
{
    m_watcher.waitForFinished();
}

void RegisterDialog::buildLayout()
{
    setWindowTitle(tr("National register"));
    m_text->setObjectName(u"register.text"_s);
    m_text->setAccessibleName(tr("Search the national register"));
    m_text->setPlaceholderText(tr("Name, part of a name, pinyin, initials, number or case number"));
    m_text->setClearButtonEnabled(true);
    m_rows->setObjectName(u"register.rows"_s);
    m_rows->setAccessibleName(tr("Entries found"));
    m_rows->setHorizontalHeaderLabels(
        {tr("Name"), tr("Number"), tr("Case number"), tr("Entered on"), tr("Standing"), tr("Why it matched")});
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->verticalHeader()->hide();
    m_rows->setShowGrid(false);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_banner->setObjectName(u"register.banner"_s);
    m_banner->setText(tr("The same name is not the same person: only the number tells. Look at it before you act."));
    m_count->setObjectName(u"register.count"_s);
    m_detail->setObjectName(u"register.detail"_s);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_text);
    layout->addWidget(m_banner);
    layout->addWidget(m_count);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_detail);
    resize(980, 620);
}

void RegisterDialog::ask()
{
    if (m_watcher.isRunning())
        return; // asked again when this answer is there
    m_asked = m_text->text();
    m_watcher.setFuture(QtConcurrent::run([search = m_search, text = m_asked]() -> Outcome { return search(text); }));
}

void RegisterDialog::show(const Outcome &outcome)
{
    m_rows->setRowCount(0);
    m_detail->clear();
    if (!outcome) {
        m_found.clear();
        m_count->setText(outcome.error().code == ErrorCode::NotFound
                             ? tr("No register was loaded into this office yet.")
                             : text::trouble(outcome.error()));
        return;
    }
    m_found = outcome->rows;
    m_count->setText(countText(*outcome));
    if (outcome->stale)
        m_banner->setText(tr("This copy of the register reaches to %1 and is past its lease. Read it, but base nothing adverse on it.")
                              .arg(items::dayText(outcome->dataUntil)));
    m_rows->setRowCount(int(m_found.size()));
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const RegisterRow &one = m_found[std::size_t(i)];
        const QString texts[] = {one.name,  one.number, one.caseNumber, items::dayText(one.listedOn), statusText(one),
                                 whyText(one.why)};
        for (int c = 0; c < m_rows->columnCount(); ++c)
            m_rows->setItem(i, c, new QTableWidgetItem(texts[c]));
        if (!one.mayBeActedOn)
            m_rows->item(i, 4)->setForeground(colourOf(Meaning::Suspended, palette()));
    }
}

void RegisterDialog::showRow()
{
    const int row = m_rows->currentRow();
    if (row < 0 || row >= int(m_found.size()))
        return;
    const RegisterRow &one = m_found[std::size_t(row)];
    m_detail->setText(tr("%1 · court %2 · %3", "name, code of the court, obligation").arg(one.name, one.office, one.obligation));
}

} // namespace zm::ui
