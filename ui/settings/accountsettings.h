#pragma once

#include "ui/shell/accountports.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace zm::ui {

/// Who has an account here, what became of it, and what the signed-in officer may do about it; one's own password.
class AccountSettings final : public QWidget {
    Q_OBJECT
public:
    explicit AccountSettings(const AccountPorts &ports, QWidget *parent = nullptr);

    /// Reads the accounts. \param officer  id of who is signed in.
    void reload(const QString &officer);
    void retranslate();

Q_SIGNALS:
    void failed(const zm::Error &error);

private:
    void buildLayout();
    const AccountCard *chosen() const;
    void showChosen();
    void showHistory(const AccountCard &card);
    void offer(QPushButton *button, AccountDeed deed, const AccountCard &card, bool fits);
    void act(AccountDeed deed);
    void changePassword();
    bool mayAdd() const;
    void addAccount();
    const AccountPorts &m_ports;
    QString m_officer;
    std::vector<AccountCard> m_accounts;
    QListWidget *m_list;
    QLabel *m_title, *m_state, *m_key, *m_history, *m_said, *m_newKeys;
    QLineEdit *m_reason, *m_present, *m_next, *m_again;
    QPushButton *m_confirm, *m_suspend, *m_ask, *m_resume, *m_password, *m_add;
};

} // namespace zm::ui
