#include "tests/ui/support/widgets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>

namespace zm::tests {

namespace {

template <typename... T>
bool isOneOf(const QWidget *widget)
{
    return (qobject_cast<const T *>(widget) || ...);
}

/// Parts that Qt makes inside its own widgets: they answer for their owner.
bool isInside(const QWidget *widget)
{
    const QWidget *owner = widget->parentWidget();
    return isOneOf<QComboBox, QSpinBox, QLineEdit, QAbstractItemView, QTabBar>(owner) ||
           widget->objectName().startsWith("qt_");
}

QString place(const QWidget *widget)
{
    return QString("%1 %2").arg(widget->metaObject()->className(), widget->objectName());
}

} // namespace

QList<QWidget *> interactiveWidgets(const QWidget &root)
{
    QList<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || isInside(widget))
            continue;
        if (isOneOf<QAbstractButton, QLineEdit, QPlainTextEdit, QSpinBox, QComboBox, QAbstractItemView>(widget))
            found.append(widget);
    }
    return found;
}

QStringList visibleTexts(const QWidget &root)
{
    QStringList texts;
    const auto add = [&texts](const QWidget *widget, const QString &text) {
        if (!text.isEmpty())
            texts.append(place(widget) + ": " + text);
    };
    add(&root, root.windowTitle());
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        add(widget, widget->toolTip());
        add(widget, widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(label, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button, button->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            add(line, line->placeholderText());
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add(combo, combo->itemText(i));
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs, tabs->tabText(i));
        }
    }
    return texts;
}

QStringList cutTexts(const QWidget &root)
{
    QStringList cut;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty() || isInside(widget))
            continue;
        const int needed = label && label->wordWrap() ? label->heightForWidth(label->width())
                                                      : widget->sizeHint().height();
        const bool narrow = !(label && label->wordWrap()) && widget->width() < widget->sizeHint().width();
        if (narrow || widget->height() < needed)
            cut.append(QString("%1 \"%2\": %3x%4, needs %5x%6")
                           .arg(place(widget), text).arg(widget->width()).arg(widget->height())
                           .arg(widget->sizeHint().width()).arg(needed));
    }
    return cut;
}

} // namespace zm::tests
