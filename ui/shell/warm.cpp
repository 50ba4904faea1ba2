#include "ui/shell/warm.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/signinpage.h"
#include "ui/worklist/worklistpage.h"

#include <QEvent>

namespace zm::ui {

namespace {

void warm(MainWindow &window)
{
    if (window.isOpen())
        return;
    QWidget &inside = *window.sidebar().parentWidget();
    inside.resize(window.signInPage().size()); // it will stand in its place
    window.workList().rehearse(inside);
}

/// Waits for the page to sign in on to be seen: nothing may keep it back.
class Warming final : public QObject {
public:
    explicit Warming(MainWindow &window) : QObject(&window), m_window(window) { window.signInPage().installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(this, [this] { // when the picture is there
                warm(m_window);
                deleteLater();
            }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    MainWindow &m_window;
};

} // namespace

void warmOnceSeen(MainWindow &window)
{
    new Warming(window);
}

} // namespace zm::ui
