#include "ui/registry/comparedialog.h"

#include "items/dates.h"
#include "ui/registry/registerwords.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QHeaderView>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

CompareDialog::CompareDialog(const RegisterRow &one, const RegisterRow &other, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Two entries side by side"));
    const std::tuple<QString, QString, QString> lines[] = {
        {tr("Name"), one.name, other.name},
        {tr("Number"), one.number, other.number},
        {tr("List"), registerwords::listName(one.list), registerwords::listName(other.list)},
        {tr("Case number"), one.caseNumber, other.caseNumber},
        {tr("Court"), one.office, other.office},
        {tr("Region"), one.region, other.region},
        {tr("Entered on"), items::dayText(one.listedOn), items::dayText(other.listedOn)},
        {tr("Standing"), registerwords::standing(one), registerwords::standing(other)},
        {tr("Obligation"), one.obligation, other.obligation},
        {tr("Performance"), one.performance, other.performance},
    };
    auto *table = new QTableWidget(int(std::size(lines)), 3, this);
    table->setObjectName(u"compare.rows"_s);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("First entry"), tr("Second entry"), tr("Compared")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QStringList names;
    for (int i = 0; i < table->rowCount(); ++i) {
        const auto &[name, left, right] = lines[i];
        names.append(name);
        table->setItem(i, 0, new QTableWidgetItem(left));
        table->setItem(i, 1, new QTableWidgetItem(right));
        table->setItem(i, 2, new QTableWidgetItem(left == right ? tr("the same") : tr("differs")));
    }
    table->setVerticalHeaderLabels(names);
    table->resizeRowsToContents();
    QLabel *verdict = wrapped(TextRole::Body, this);
    verdict->setObjectName(u"compare.verdict"_s);
    verdict->setText(one.number.isEmpty() || other.number.isEmpty()
                         ? tr("One of them carries no number: nothing here tells whether this is one person. Ask the court.")
                     : one.number == other.number
                         ? tr("What is shown of the two numbers is the same. Compare the whole numbers before you take them for one person.")
                         : tr("The numbers differ: these are two people, however alike their names are."));
    QPushButton *close = button("primary", u"compare.close"_s, this);
    setButtonText(close, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(verdict);
    layout->addWidget(table, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resizeWithText(this, {860, 560});
}

} // namespace zm::ui
