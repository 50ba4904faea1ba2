#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace zm::ui {

/// Draws a line of the palette: title and key, for what is barred the article and the cure below.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PaletteDelegate(QListView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRect belowRect(const QFont &font, const QString &text) const;
    QListView *m_view;
};

} // namespace zm::ui
