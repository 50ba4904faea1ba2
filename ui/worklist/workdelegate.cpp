#include "ui/worklist/workdelegate.h"

#include "items/worklistmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;
using items::WorkListModel;

namespace {

constexpr int kPad = 16;

/// Where the columns of a row stand; the same for every row of a width.
struct Columns {
    QRect icon, due, task, subject, number;
    Columns(const QRect &row, const QFontMetrics &metrics, bool narrow)
    {
        if (narrow) {
            const int side = metrics.ascent(), left = row.left() + kPad + side + 8, line = metrics.height();
            const int width = row.right() - kPad - left, first = row.top() + (row.height() - 2 * line) / 2;
            icon = QRect(row.left() + kPad, first + (line - side) / 2, side, side);
            task = QRect(left, first, width * 60 / 100, line);
            due = QRect(task.right() + 8, first, width - task.width() - 8, line);
            subject = QRect(left, first + line, width * 42 / 100, line);
            number = QRect(subject.right() + 8, first + line, width - subject.width() - 8, line);
            return;
        }
        const int side = metrics.ascent();
        const int inner = row.width() - 2 * kPad;
        const int dueWidth = std::min(metrics.horizontalAdvance(u"10 working days ago"_s) + 8, inner * 26 / 100);
        const int numberWidth = std::min(metrics.horizontalAdvance(u"(2025)京0105执10000号"_s) + 8, inner * 30 / 100);
        int x = row.left() + kPad;
        icon = QRect(x, row.center().y() - side / 2, side, side);
        x += side + 8;
        due = QRect(x, row.top(), dueWidth, row.height());
        x += dueWidth + 8;
        number = QRect(row.right() - kPad - numberWidth, row.top(), numberWidth, row.height());
        const int rest = number.left() - 8 - x;
        task = QRect(x, row.top(), rest * 58 / 100, row.height());
        subject = QRect(task.right() + 8, row.top(), rest - task.width() - 8, row.height());
    }
};

void drawText(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour, int flags = 0)
{
    painter->setPen(colour);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | flags, shown);
}

/// Underlines and tints the part of \a text by which its row was found; the text is drawn over it.
void markPart(QPainter *painter, const QRect &rect, const QString &text, const filter::Match &match,
              const Colours &colours)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int left = rect.left() + metrics.horizontalAdvance(text.left(match.from));
    const int width = std::min(metrics.horizontalAdvance(text.mid(match.from, match.length)), rect.right() - left);
    if (width <= 0)
        return;
    const int top = rect.center().y() - metrics.height() / 2;
    QColor tint = colours.accent;
    tint.setAlpha(48);
    painter->fillRect(left, top, width, metrics.height(), tint);
    painter->fillRect(left, top + metrics.height() - 2, width, 2, colours.accent);
}

/// The last working day and the end that lies behind it over rest days; empty where they are one day.
QString movedText(const items::WorkRow &row)
{
    if (!row.doBy.isValid() || !row.due.isValid() || row.doBy >= row.due)
        return {};
    return WorkDelegate::tr("by %1, ends %2", "last working day, end after rest days")
        .arg(items::nearDayText(row.doBy, row.due), items::nearDayText(row.due, row.doBy));
}

/// Days left, and beside them, where there is room, the last working day where rest days lie between it and the end.
void drawDue(QPainter *painter, const QRect &rect, const items::WorkRow &row, const Colours &colours, const QColor &colour)
{
    const QString left = items::dueText(row), moved = movedText(row);
    const QFont font = painter->font();
    const int used = painter->fontMetrics().horizontalAdvance(left) + 12;
    painter->setFont(fontOf(TextRole::Small, font));
    if (!moved.isEmpty() && used + painter->fontMetrics().horizontalAdvance(moved) <= rect.width())
        drawText(painter, rect.adjusted(used, 0, 0, 0), moved, colours.muted);
    painter->setFont(font);
    drawText(painter, rect, left, colour);
}

/// What marks a row beside the icon of its band.
struct Mark {
    Meaning meaning;
    QString word;
};

std::vector<Mark> marksOf(const items::WorkRow &row)
{
    std::vector<Mark> marks;
    if (row.band == items::Band::Suspended)
        marks.push_back({Meaning::Suspended, items::bandName(items::Band::Suspended)});
    if (row.provisional)
        marks.push_back({Meaning::Provisional, items::bandName(items::Band::Provisional)});
    if (row.disputed)
        marks.push_back({Meaning::Disputed, WorkDelegate::tr("disputed")});
    return marks;
}

/// Name, marks with icon and word, and why it was found. What has no room keeps its icon.
void drawSubject(QPainter *painter, QRect rect, const items::WorkRow &row, const Colours &colours)
{
    constexpr int kGap = 4;
    const std::vector<Mark> marks = marksOf(row);
    const QFont font = painter->font();
    const int side = painter->fontMetrics().ascent();
    const int icons = int(marks.size()) * (side + kGap);
    const int name = std::min(painter->fontMetrics().horizontalAdvance(row.subject), std::max(rect.width() - icons - kGap, side));
    drawText(painter, QRect(rect.topLeft(), QSize(name, rect.height())), row.subject, colours.ink);
    rect.setLeft(rect.left() + name + 2 * kGap);
    painter->setFont(fontOf(TextRole::Small, font));
    for (std::size_t i = 0; i < marks.size() && rect.width() >= side; ++i) {
        const QColor colour = colours.meaning[int(marks[i].meaning)];
        painter->drawPixmap(QPoint(rect.left(), rect.center().y() - side / 2),
                            iconPixmap(iconName(marks[i].meaning), colour, side, painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + side + kGap);
        const int wide = painter->fontMetrics().horizontalAdvance(marks[i].word);
        if (wide + int(marks.size() - i - 1) * (side + kGap) > rect.width())
            continue;
        drawText(painter, rect, marks[i].word, colour);
        rect.setLeft(rect.left() + wide + 2 * kGap);
    }
    if (row.match && rect.width() > side)
        drawText(painter, rect, items::foundText(row), colours.muted);
    painter->setFont(font);
}

} // namespace

Meaning meaningOf(items::Band band)
{
    switch (band) {
    case items::Band::Overdue: return Meaning::Overdue;
    case items::Band::Today: return Meaning::Today;
    case items::Band::Soon: return Meaning::Soon;
    case items::Band::WaitingForService: return Meaning::Waiting;
    case items::Band::Suspended: return Meaning::Suspended;
    case items::Band::ToPublish: return Meaning::Disputed;
    case items::Band::Provisional: return Meaning::Provisional;
    case items::Band::Later: return Meaning::Plain;
    case items::Band::Closed: return Meaning::Done;
    }
    return Meaning::Plain;
}

WorkDelegate::WorkDelegate(QListView *view) : QStyledItemDelegate(view), m_view(view) {}

bool WorkDelegate::isNarrow(const QFontMetrics &metrics) const
{
    constexpr int kCharacters = 84; // icon, due, task, name and number beside each other
    return m_view->viewport()->width() < kCharacters * metrics.averageCharWidth();
}

QSize WorkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index) // headings are as high as rows: the list lays out by one height
    const int lines = isNarrow(option.fontMetrics) ? 2 : 1;
    return {200, lines * option.fontMetrics.height() + (m_compact ? 8 : 14)};
}

void WorkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto *model = static_cast<const WorkListModel *>(index.model());
    if (const items::WorkRow *row = model->rowAt(index))
        paintRow(painter, option, *row);
    else
        paintHeading(painter, option, index);
    painter->restore();
}

void WorkDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = coloursOf(option.palette);
    const auto band = items::Band(index.data(WorkListModel::BandRole).toInt());
    QRect rect = option.rect.adjusted(kPad, m_compact ? 4 : 8, -kPad, 0);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QString name = index.data(Qt::DisplayRole).toString();
    const bool ofPerson = index.data(WorkListModel::IsPersonRole).toBool();
    drawText(painter, rect, name, ofPerson ? colours.ink : colours.meaning[int(meaningOf(band))]);
    const int used = painter->fontMetrics().horizontalAdvance(name) + 8;
    painter->setFont(fontOf(TextRole::Small, option.font));
    const QString said = u"%1   %2"_s.arg(index.data(WorkListModel::CountRole).toInt()).arg(index.data(WorkListModel::NoteRole).toString());
    drawText(painter, rect.adjusted(used, 0, 0, 0), said, colours.muted);
}

void WorkDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const items::WorkRow &row) const
{
    const Colours &colours = coloursOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen) {
        painter->fillRect(option.rect, colours.chosen);
        if (option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_Active))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, colours.sunken);
    }
    const Columns at(option.rect, option.fontMetrics, isNarrow(option.fontMetrics));
    const Meaning meaning = meaningOf(row.band);
    const QColor colour = colours.meaning[int(meaning)];
    painter->drawPixmap(at.icon.topLeft(), iconPixmap(iconName(meaning), colour, at.icon.width(),
                                                      painter->device()->devicePixelRatioF()));
    painter->setFont(option.font);
    drawDue(painter, at.due, row, colours, meaning == Meaning::Plain ? colours.muted : colour);
    if (row.match)
        markPart(painter, row.match->inName ? at.subject : at.number, row.match->inName ? row.subject : row.number,
                 *row.match, colours);
    drawSubject(painter, at.subject, row, colours);
    drawText(painter, at.number, row.number, colours.muted);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(chosen ? strong : option.font);
    drawText(painter, at.task, items::taskText(row), colours.ink);
}

} // namespace zm::ui
