#include "ui/shell/sizememory.h"

#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kTaken = "sizesRemembered";

QString keyOf(const QWidget &widget, const QString &what)
{
    return widget.objectName().isEmpty() ? QString() : u"sizes/%1.%2"_s.arg(widget.objectName(), what);
}

bool hasDrawnColumns(const QHeaderView &header)
{
    for (int section = 0; section < header.count(); ++section) {
        if (header.sectionResizeMode(section) == QHeaderView::Interactive)
            return true;
    }
    return false;
}

} // namespace

SizeMemory::SizeMemory(QObject &watched, Read read, Write write)
    : QObject(&watched), m_read(std::move(read)), m_write(std::move(write))
{
    watched.installEventFilter(this);
}

bool SizeMemory::isKnown(QObject &object)
{
    const bool known = object.property(kTaken).toBool();
    object.setProperty(kTaken, true);
    return known;
}

bool SizeMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        if (auto *splitter = qobject_cast<QSplitter *>(watched))
            take(*splitter);
        else if (auto *header = qobject_cast<QHeaderView *>(watched))
            take(*header);
        else if (auto *window = static_cast<QWidget *>(watched);
                 window->isWindow() && (qobject_cast<QDialog *>(window) || qobject_cast<QMainWindow *>(window)))
            take(*window);
    } else if (event->type() == QEvent::Hide && watched->isWidgetType() && watched->property(kTaken).toBool()) {
        auto *window = static_cast<QWidget *>(watched);
        if (window->isWindow())
            m_write(keyOf(*window, u"window"_s), window->saveGeometry());
    }
    return QObject::eventFilter(watched, event);
}

void SizeMemory::take(QSplitter &splitter)
{
    const QString key = keyOf(splitter, u"split"_s);
    if (key.isEmpty() || isKnown(splitter))
        return;
    splitter.restoreState(m_read(key).toByteArray());
    connect(&splitter, &QSplitter::splitterMoved, this, [this, key, &splitter] { m_write(key, splitter.saveState()); });
}

void SizeMemory::take(QHeaderView &header)
{
    // A header has no name of its own: it goes by its table's.
    const QWidget *table = header.parentWidget();
    const QString key = table ? keyOf(*table, u"columns"_s) : QString();
    if (key.isEmpty() || header.orientation() != Qt::Horizontal || !hasDrawnColumns(header) || isKnown(header))
        return;
    header.restoreState(m_read(key).toByteArray());
    connect(&header, &QHeaderView::sectionResized, this, [this, key, &header] { m_write(key, header.saveState()); });
}

void SizeMemory::take(QWidget &window)
{
    const QString key = keyOf(window, u"window"_s);
    if (key.isEmpty() || isKnown(window))
        return;
    window.restoreGeometry(m_read(key).toByteArray());
}

} // namespace zm::ui
