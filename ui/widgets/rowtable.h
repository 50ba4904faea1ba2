#pragma once

#include <QString>

class QTreeWidget;
class QWidget;

namespace zm::ui {

/// A table of whole rows: no grid, as wide as its texts, the last column to the edge. \a parent owns it.
QTreeWidget *rowTable(const QString &name, int columns, QWidget *parent);

} // namespace zm::ui
