#include "ui/widgets/fit.h"

#include <QApplication>
#include <QLayout>
#include <QRegularExpression>
#include <QScreen>
#include <QWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void collectFocusable(QLayout *layout, QList<QWidget *> &found)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QLayout *inner = item->layout())
            collectFocusable(inner, found);
        QWidget *widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() & Qt::TabFocus)
            found.append(widget);
        else if (QLayout *inside = widget->layout())
            collectFocusable(inside, found);
    }
}

} // namespace

void resizeWithText(QWidget *window, QSize atHundred)
{
    constexpr double kBodyPx = 13; // of text at 100 per cent
    QSize most = window->screen()->availableSize();
    if (const QWidget *parent = window->parentWidget())
        most = most.expandedTo(parent->window()->size());
    window->resize((atHundred * (QApplication::font().pixelSize() / kBodyPx)).boundedTo(most));
}

void orderTabs(QLayout *layout)
{
    QList<QWidget *> order;
    collectFocusable(layout, order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression behind(u"\\(&\\w\\)"_s);
    return text.remove(behind).remove(u'&');
}

} // namespace zm::ui
