#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace zm::ui {

QTreeWidget *rowTable(const QString &name, int columns, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(name);
    tree->setColumnCount(columns);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(true);
    return tree;
}

} // namespace zm::ui
