#include "ui/widgets/rowtable.h"

#include "ui/theme/theme.h"
#include "ui/widgets/parts.h"

#include <QHeaderView>
#include <QPainter>

namespace zm::ui {

RowTable::RowTable(const QString &name, int columns, QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(name);
    setColumnCount(columns);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
}

void RowTable::setEmptyText(const QString &text)
{
    m_empty = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0 || m_empty.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(fontOf(TextRole::Small, font()));
    painter.setPen(coloursOf(palette()).muted);
    const QRect inside = viewport()->rect().adjusted(kGroupGap, kGroupGap, -kGroupGap, -kGroupGap);
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_empty);
}

} // namespace zm::ui
