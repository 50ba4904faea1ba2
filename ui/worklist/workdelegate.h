#pragma once

#include "items/workrow.h"
#include "ui/theme/palette.h"

#include <QStyledItemDelegate>

namespace zm::ui {

Meaning meaningOf(items::Band band);

/// Draws a line of the work list: icon and due, what is to be done, whom, which case. Headings as headings.
class WorkDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit WorkDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const items::WorkRow &row) const;
};

} // namespace zm::ui
