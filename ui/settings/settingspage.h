#pragma once

#include "ui/shell/settingsports.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace zm::ui {

class AccountSettings;
class DeskSettings;
class MainWindow;
class OfficeSettings;

/// What can be set: for this machine, and for the office.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    SettingsPage(const SettingsPorts &ports, const QString &officeName, QWidget *parent = nullptr);
    DeskSettings &desk() { return *m_desk; }
    OfficeSettings &office() { return *m_office; }
    /// Null where the program has no accounts to show.
    AccountSettings *accounts() { return m_accounts; }
    void showOffice();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString m_officeName;
    QLabel *m_title;
    QTabWidget *m_tabs;
    DeskSettings *m_desk;
    OfficeSettings *m_office;
    AccountSettings *m_accounts = nullptr;
};

/// Adds the page where the program has settings, and its command.
void attachSettings(MainWindow &window);

} // namespace zm::ui
