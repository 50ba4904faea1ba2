#include "ui/cases/recipientstab.h"

#include "items/words.h"
#include "ui/widgets/parts.h"

#include <QHeaderView>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString measuresText(const cases::RecipientRow &row)
{
    QStringList texts;
    for (const cases::MeasureRow &measure : row.measures)
        texts.append(u"%1 %2"_s.arg(measure.code, items::measureStateName(measure.state)));
    return texts.join(u", "_s);
}

} // namespace

RecipientsTab::RecipientsTab(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, 5, this)), m_empty(wrapped(TextRole::Muted, this))
{
    QVBoxLayout *layout = column(this, 0, 0);
    m_empty->setContentsMargins(12, kGroupGap, 12, 0);
    layout->addWidget(m_empty, 0, Qt::AlignTop);
    layout->addWidget(m_table, 1);
    m_table->setObjectName(u"recipients.table"_s);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
}

void RecipientsTab::showRows(const std::vector<cases::RecipientRow> &rows, const cases::UnitBook &units)
{
    m_rows = rows;
    m_units = units;
    retranslate();
}

void RecipientsTab::retranslate()
{
    m_empty->setText(tr("The entry has not been pushed to anybody."));
    m_empty->setVisible(m_rows.empty());
    m_table->setVisible(!m_rows.empty());
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setHorizontalHeaderLabels({tr("Unit"), tr("Pushed"), tr("Confirmed"), tr("Measures"), tr("State")});
    m_table->setRowCount(int(m_rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const cases::RecipientRow &row = m_rows[std::size_t(i)];
        const QString state = row.residue ? tr("residue: still shown there") : row.open ? tr("open") : tr("in order");
        const QString texts[] = {m_units.name(row.unit, items::inChinese()), items::dayText(row.pushed), items::dayText(row.acknowledged),
                                 measuresText(row), state};
        for (int c = 0; c < 5; ++c)
            m_table->setItem(i, c, new QTableWidgetItem(texts[c]));
        if (row.residue)
            m_table->item(i, 4)->setForeground(colourOf(Meaning::Overdue, palette()));
    }
}

} // namespace zm::ui
