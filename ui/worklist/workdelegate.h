#pragma once

#include "items/workrow.h"
#include "ui/theme/theme.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace zm::ui {

Meaning meaningOf(items::Band band);

/// Draws a line of the work list: icon and due, what is to be done, whom, which case. Headings as headings.
class WorkDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit WorkDelegate(QListView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setDensity(Density density) { m_compact = density == Density::Compact; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Whether the list is too narrow for one line a row at this size of text.
    bool isNarrow(const QFontMetrics &metrics) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const items::WorkRow &row) const;
    QListView *m_view;
    bool m_compact = false;
};

} // namespace zm::ui
