#include "ui/reports/casesdialog.h"

#include "ui/widgets/parts.h"

#include <QListWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

CasesDialog::CasesDialog(const QString &about, const std::vector<reports::CaseRef> &cases, QWidget *parent)
    : QDialog(parent), m_cases(cases), m_list(new QListWidget(this))
{
    setObjectName(u"casesDialog"_s);
    setWindowTitle(tr("Cases behind the number"));
    QVBoxLayout *lines = column(this, kMargin, kGap);
    QLabel *title = wrapped(TextRole::Strong, this);
    title->setText(tr("%1: %n case(s)", nullptr, int(cases.size())).arg(about));
    lines->addWidget(title);
    m_list->setObjectName(u"cases.list"_s);
    m_list->setAccessibleName(about);
    for (const reports::CaseRef &one : cases)
        m_list->addItem(one.number);
    m_list->setCurrentRow(cases.empty() ? -1 : 0);
    lines->addWidget(m_list, 1);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    QPushButton *openIt = button("primary", u"cases.open"_s, this), *close = button("", u"cases.close"_s, this);
    setButtonText(openIt, tr("Open the case"));
    setButtonText(close, tr("Close"));
    openIt->setEnabled(!cases.empty());
    buttons->addWidget(openIt);
    buttons->addWidget(close);
    lines->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(openIt, &QPushButton::clicked, this, [this] { openRow(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { openRow(m_list->currentRow()); });
    resize(420, 460);
}

void CasesDialog::openRow(int row)
{
    if (row < 0)
        return;
    Q_EMIT caseAsked(m_cases[std::size_t(row)].id);
    accept();
}

} // namespace zm::ui
