#include "ui/shell/idlelock.h"

#include "ui/cases/casepage.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinpage.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

namespace zm::ui {

namespace {

bool isTouch(QEvent::Type type)
{
    switch (int(type)) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod: return true;
    default: return false;
    }
}

} // namespace

IdleLock::IdleLock(MainWindow &window, LockPorts ports)
    : QObject(&window), m_window(window), m_ports(std::move(ports)), m_page(new LockPage(m_ports, &window))
{
    window.addCover(m_page);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &IdleLock::lock);
    connect(m_page, &LockPage::unlocked, this, &IdleLock::unlock);
    connect(m_page, &LockPage::signOutAsked, this, &IdleLock::signOut);
    connect(&window, &MainWindow::entered, this, &IdleLock::touch);
    connect(&window, &MainWindow::lockAsked, this, &IdleLock::lock);
    connect(&window, &MainWindow::signedOut, &m_idle, &QTimer::stop);
    connect(&window, &MainWindow::retranslated, m_page, &LockPage::retranslate);
    qApp->installEventFilter(this);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_isLocked && m_idle.isActive() && isTouch(event->type())) {
        const qint64 idle = m_ports.idleMs();
        if (idle > 0 && m_touched.msecsTo(m_ports.now()) > idle) {
            lock(); // the machine slept longer than anybody may be away; this very key does nothing
            return true;
        }
        touch();
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::touch()
{
    m_touched = m_ports.now();
    if (const qint64 idle = m_ports.idleMs(); idle > 0)
        m_idle.start(int(idle));
    else
        m_idle.stop();
}

void IdleLock::lock()
{
    if (m_isLocked || m_window.officer().id.isEmpty() || !m_window.isOpen())
        return;
    m_isLocked = true;
    m_idle.stop();
    setDialogsShown(false);
    m_window.casePage().leaveCase();
    m_window.setCovered(m_page);
    m_page->begin(m_window.officer().id, m_window.officer().name);
}

void IdleLock::unlock()
{
    m_isLocked = false;
    m_window.setCovered(nullptr);
    m_window.refresh();
    setDialogsShown(true);
    touch();
}

void IdleLock::signOut()
{
    // What was typed in a form is kept as the draft of the one who typed it, before they are gone.
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {})) {
        if (dialog)
            dialog->reject();
    }
    m_isLocked = false;
    m_window.setCovered(nullptr);
    m_window.signOut();
}

void IdleLock::setDialogsShown(bool shown)
{
    if (shown) {
        for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {})) {
            if (dialog)
                dialog->open();
        }
        return;
    }
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (dialog->isVisible() && dialog->isWindow()) {
            m_hidden.append(dialog);
            dialog->hide();
        }
    }
}

IdleLock *attachLock(MainWindow &window, const LockPorts &ports)
{
    auto *lock = new IdleLock(window, ports);
    window.signInPage().setPace(ports);
    return lock;
}

} // namespace zm::ui
