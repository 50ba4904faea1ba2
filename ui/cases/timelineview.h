#pragma once

#include "items/timeline.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace zm::ui {

/// Draws an act of the timeline: date, what was done in bold, what it says beyond that in as many lines as it needs.
class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(QListView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QListView *m_view;
};

/// The timeline, newest first.
class TimelineView final : public QListView {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setRows(std::vector<items::TimelineRow> rows) { m_model.setRows(std::move(rows)); }

Q_SIGNALS:
    /// The person wants the papers of act \a n.
    void actOpened(int n);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    items::TimelineModel m_model;
};

} // namespace zm::ui
