#pragma once

#include "ui/shell/lockports.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QDialog;

namespace zm::ui {

class LockPage;
class MainWindow;

/// Locks the window when nobody has touched it for a while: pages and dialogs are hidden, not closed, and come back as
/// they were for the same officer. Numbers and evidence that were shown are closed.
class IdleLock final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as \a window.
    IdleLock(MainWindow &window, LockPorts ports);
    void lock();
    bool isLocked() const { return m_isLocked; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touch();
    void unlock();
    void signOut();
    void setDialogsShown(bool shown);
    MainWindow &m_window;
    LockPorts m_ports;
    LockPage *m_page;
    QTimer m_idle;
    QDateTime m_touched; ///< by the wall clock: a machine that slept has run no timer
    QList<QPointer<QDialog>> m_hidden;
    bool m_isLocked = false;
};

/// Gives \a window its lock and the sign-in page its waits.
IdleLock *attachLock(MainWindow &window, const LockPorts &ports);

} // namespace zm::ui
