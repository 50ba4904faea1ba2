#pragma once

#include <QLayout>
#include <QList>

namespace zm::ui {

/// Items in reading order, in as many lines as the width needs: nothing is cut at any text size.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;
    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    /// Lays the items out in \a rect (or only measures them) and answers the height used.
    int flow(const QRect &rect, bool place) const;
    QList<QLayoutItem *> m_items;
};

} // namespace zm::ui
