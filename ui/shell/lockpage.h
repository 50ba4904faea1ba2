#pragma once

#include "ui/shell/lockports.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

class MeaningLabel;

/// In place of everything while the window is locked: the same officer's password brings it back as it was.
class LockPage final : public QWidget {
    Q_OBJECT
public:
    explicit LockPage(LockPorts ports, QWidget *parent = nullptr);
    /// \param name of the officer who is signed in.
    void begin(const QString &officer, const QString &name);
    void retranslate();

Q_SIGNALS:
    void unlocked();
    void signOutAsked();

private:
    void unlock();
    LockPorts m_ports;
    QString m_officer, m_name;
    QLabel *m_title, *m_said, *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_enter, *m_leave;
    MeaningLabel *m_wrong;
};

} // namespace zm::ui
