#include "ui/registry/comparedialog.h"

#include "items/dates.h"
#include "ui/registry/registerwords.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

CompareDialog::CompareDialog(const RegisterRow &one, const RegisterRow &other, QWidget *parent)
    : QDialog(parent), m_one(one), m_other(other), m_rows(new QTableWidget(0, 3, this)), m_verdict(wrapped(TextRole::Body, this)),
      m_close(button("primary", u"compare.close"_s, this))
{
    setObjectName(u"compareDialog"_s);
    m_rows->setObjectName(u"compare.rows"_s);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setTabKeyNavigation(false);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(true);
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_rows->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // measured anew when the columns have their width
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_verdict->setObjectName(u"compare.verdict"_s);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_verdict);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    resizeWithText(this, {860, 560});
    retranslate();
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Two entries side by side"));
    const std::tuple<QString, QString, QString> lines[] = {
        {tr("Name"), m_one.name, m_other.name},
        {tr("Number"), m_one.number, m_other.number},
        {tr("List"), registerwords::listName(m_one.list), registerwords::listName(m_other.list)},
        {tr("Case number"), m_one.caseNumber, m_other.caseNumber},
        {tr("Court"), m_one.office, m_other.office},
        {tr("Region"), m_one.region, m_other.region},
        {tr("Entered on"), items::dayText(m_one.listedOn), items::dayText(m_other.listedOn)},
        {tr("Standing"), registerwords::standing(m_one), registerwords::standing(m_other)},
        {tr("Obligation"), m_one.obligation, m_other.obligation},
        {tr("Performance"), m_one.performance, m_other.performance},
    };
    m_rows->setAccessibleName(windowTitle());
    m_rows->setHorizontalHeaderLabels({tr("First entry"), tr("Second entry"), tr("Compared")});
    m_rows->setRowCount(int(std::size(lines)));
    QStringList names;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const auto &[name, left, right] = lines[i];
        names.append(name);
        m_rows->setItem(i, 0, new QTableWidgetItem(left));
        m_rows->setItem(i, 1, new QTableWidgetItem(right));
        m_rows->setItem(i, 2, new QTableWidgetItem(left == right ? tr("the same") : tr("differs")));
    }
    m_rows->setVerticalHeaderLabels(names);
    m_verdict->setText(m_one.number.isEmpty() || m_other.number.isEmpty()
                           ? tr("One of them carries no number: nothing here tells whether this is one person. Ask the court.")
                       : m_one.number == m_other.number
                           ? tr("What is shown of the two numbers is the same. Compare the whole numbers before you take them for one person.")
                           : tr("The numbers differ: these are two people, however alike their names are."));
    setButtonText(m_close, tr("Close"));
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
