#include "ui/shell/palettedelegate.h"

#include "ui/shell/commandpalette.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPad = 16, kLinePad = 6;

} // namespace

PaletteDelegate::PaletteDelegate(QListView *view) : QStyledItemDelegate(view), m_view(view) {}

/// The room of the text under a title, its lines broken to the width of the list.
QRect PaletteDelegate::belowRect(const QFont &font, const QString &text) const
{
    if (text.isEmpty())
        return {};
    const QFontMetrics metrics(font);
    const int left = kPad + QFontMetrics(m_view->font()).ascent() + 8;
    return metrics.boundingRect(QRect(left, 0, m_view->viewport()->width() - left - kPad, 1000),
                                Qt::AlignLeft | Qt::TextWordWrap, text);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (index.data(CommandPalette::IsHeadingRole).toBool())
        return {200, line + kPad};
    const QFont small = fontOf(TextRole::Small, option.font);
    const int below = belowRect(small, index.data(CommandPalette::BelowRole).toString()).height();
    const int cure = index.data(CommandPalette::CureRole).toString().isEmpty() ? 0 : QFontMetrics(small).height() + 2;
    return {200, line + below + cure + 2 * kLinePad};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Colours &colours = coloursOf(option.palette);
    const int line = option.fontMetrics.height();
    if (index.data(CommandPalette::IsHeadingRole).toBool()) {
        painter->setFont(fontOf(TextRole::Small, option.font));
        painter->setPen(colours.muted);
        painter->drawText(option.rect.adjusted(kPad, 0, -kPad, -4), Qt::AlignLeft | Qt::AlignBottom,
                          index.data().toString());
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, colours.chosen);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.accent);
    }
    const bool barred = index.data(CommandPalette::GroupRole).toInt() == int(PaletteEntry::Group::Impossible);
    const int side = option.fontMetrics.ascent();
    if (barred)
        painter->drawPixmap(option.rect.left() + kPad, option.rect.top() + kLinePad + (line - side) / 2,
                            iconPixmap(iconName(Meaning::Refused), colours.muted, side,
                                       painter->device()->devicePixelRatioF()));
    QRect rect(option.rect.left() + kPad + side + 8, option.rect.top() + kLinePad,
               option.rect.width() - 2 * kPad - side - 8, line);
    painter->setFont(option.font);
    const QString aside = index.data(CommandPalette::AsideRole).toString();
    const int asideWidth = std::min(option.fontMetrics.horizontalAdvance(aside), rect.width() / 2);
    painter->setPen(barred ? colours.muted : colours.ink);
    painter->drawText(rect.adjusted(0, 0, -asideWidth - 8, 0), Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width() - asideWidth - 8));
    painter->setPen(colours.muted);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight,
                      option.fontMetrics.elidedText(aside, Qt::ElideRight, asideWidth + 1));
    const QFont small = fontOf(TextRole::Small, option.font);
    painter->setFont(small);
    int y = rect.bottom() + 1;
    if (const QString below = index.data(CommandPalette::BelowRole).toString(); !below.isEmpty()) {
        const QRect room(rect.left(), y, rect.width(), belowRect(small, below).height());
        painter->drawText(room, Qt::AlignLeft | Qt::TextWordWrap, below);
        y = room.bottom() + 3;
    }
    if (const QString cure = index.data(CommandPalette::CureRole).toString(); !cure.isEmpty()) {
        painter->setPen(colours.accent);
        painter->drawText(QRect(rect.left(), y, rect.width(), QFontMetrics(small).height()), Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(cure, Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

} // namespace zm::ui
