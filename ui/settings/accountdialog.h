#pragma once

#include "ui/shell/accountports.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

/// Asks what a new account is to be, and makes it: who, which roles, how it signs, its first password.
class AccountDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AccountDialog(const AccountPorts &ports, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    NewAccount account() const;
    /// Why it cannot be made as it stands; empty: it can.
    QString wanting() const;
    void refresh();
    void add();
    const AccountPorts &m_ports;
    QLabel *m_intro, *m_said;
    QLineEdit *m_name, *m_id, *m_password, *m_again;
    std::vector<QCheckBox *> m_roles; ///< as AccountPorts::roles
    QCheckBox *m_ed25519;
    QPushButton *m_add, *m_cancel;
};

} // namespace zm::ui
