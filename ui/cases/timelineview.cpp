#include "ui/cases/timelineview.h"

#include "items/dates.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPad = 12;

int dateWidth(const QFontMetrics &metrics)
{
    return std::max(metrics.horizontalAdvance(u"Wed 30 Sep 2026"_s), metrics.horizontalAdvance(u"2026年12月30日 周三"_s)) + 24;
}

/// The second line: what the act says, who recorded it and, when that was another day, when.
QString secondLine(const items::TimelineRow &row)
{
    const QDate recorded = row.recordedAt.isValid() ? row.recordedAt.toOffsetFromUtc(8 * 3600).date() : QDate();
    QStringList parts{row.detail, row.officer};
    if (recorded.isValid() && recorded != row.on)
        parts.append(TimelineDelegate::tr("recorded %1").arg(items::dayText(recorded)));
    parts.append(row.reach);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

TimelineDelegate::TimelineDelegate(QListView *view) : QStyledItemDelegate(view), m_view(view) {}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const items::TimelineRow *row = static_cast<const items::TimelineModel *>(index.model())->rowAt(index);
    const int left = dateWidth(option.fontMetrics) + 2 * kPad;
    const int width = std::max(120, m_view->viewport()->width() - left - kPad);
    const QFontMetrics small(fontOf(TextRole::Small, option.font));
    const QString second = row ? secondLine(*row) : QString();
    const int lines = second.isEmpty() ? 0 : small.boundingRect(0, 0, width, 10000, Qt::TextWordWrap, second).height();
    return {200, option.fontMetrics.height() + lines + 14};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const items::TimelineRow *row = static_cast<const items::TimelineModel *>(index.model())->rowAt(index);
    const Colours &colours = coloursOf(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(option.rect, colours.chosen);

    const int dates = dateWidth(option.fontMetrics);
    const QRect inner = option.rect.adjusted(kPad, 7, -kPad, -7);
    const int lineX = inner.left() + dates - 8;
    const int dotY = inner.top() + option.fontMetrics.height() / 2;
    painter->setPen(colours.hairline);
    painter->drawLine(lineX, index.row() == 0 ? dotY : option.rect.top(), lineX,
                      index.row() + 1 == index.model()->rowCount() ? dotY : option.rect.bottom());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(row->technical ? colours.paper : colours.accent);
    painter->setPen(row->technical ? colours.muted : colours.accent);
    painter->drawEllipse(QPointF(lineX + 0.5, dotY), 3.5, 3.5);

    painter->setPen(colours.muted);
    painter->setFont(option.font);
    painter->drawText(QRect(inner.left(), inner.top(), dates - 20, option.fontMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, items::dayText(row->on));
    const QRect texts(inner.left() + dates + 8, inner.top(), inner.width() - dates - 8, inner.height());
    QFont strong = option.font;
    if (!row->technical)
        strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(colours.ink);
    painter->drawText(QRect(texts.left(), texts.top(), texts.width(), option.fontMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(row->title, Qt::ElideRight, texts.width()));
    painter->setFont(fontOf(TextRole::Small, option.font));
    painter->setPen(colours.muted);
    painter->drawText(texts.adjusted(0, option.fontMetrics.height(), 0, 8), Qt::TextWordWrap, secondLine(*row));
    painter->restore();
}

TimelineView::TimelineView(QWidget *parent) : QListView(parent)
{
    setObjectName(u"timeline"_s);
    setModel(&m_model);
    setItemDelegate(new TimelineDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(Adjust);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT actOpened(index.data(items::TimelineModel::NumberRole).toInt());
    });
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // the lines a text needs depend on the width
}

} // namespace zm::ui
