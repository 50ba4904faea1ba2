#pragma once

#include "ui/shell/lockports.h"
#include "ui/shell/ports.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

class MeaningLabel;

/// Who works here: an officer and their password.
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the page.
    SignInPage(const SignInPorts &ports, OfficeCard office, QWidget *parent = nullptr);
    void begin();
    /// Asks for an officer while the window goes on: \a done is called in its thread.
    using Later = std::function<void(const QString &id, const QByteArray &password, std::function<void(Result<OfficerCard>)> done)>;
    /// Without it, or empty, signing in is over before the click is.
    void setLater(Later later) { m_later = std::move(later); }
    /// How long one must wait after wrong passwords.
    void setPace(const LockPorts &pace) { m_pace = pace; }
    void retranslate();

Q_SIGNALS:
    void signedIn(const zm::ui::OfficerCard &officer);

private:
    void buildLayout();
    void signIn();
    void setWaiting(bool waits);
    void answer(const QString &id, const Result<OfficerCard> &officer);
    const SignInPorts &m_ports;
    OfficeCard m_office;
    LockPorts m_pace;
    Later m_later;
    QLabel *m_mark, *m_title, *m_officerLabel, *m_passwordLabel, *m_demo;
    QComboBox *m_officer;
    QLineEdit *m_password;
    QPushButton *m_enter;
    MeaningLabel *m_wrong;
    bool m_waits = false; ///< for the answer to a password
};

} // namespace zm::ui
