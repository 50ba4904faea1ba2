#pragma once

#include <QTreeWidget>

namespace zm::ui {

/// A table of whole rows: no grid, as wide as its texts, the last column to the edge. Where it has no row it says so.
class RowTable final : public QTreeWidget {
    Q_OBJECT
public:
    RowTable(const QString &name, int columns, QWidget *parent);

    /// What stands in place of rows: that there are none, and what would bring one.
    void setEmptyText(const QString &text);
    const QString &emptyText() const { return m_empty; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_empty;
};

} // namespace zm::ui
