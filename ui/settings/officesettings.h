#pragma once

#include "ui/shell/settingsports.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace zm::ui {

/// What the whole office may have otherwise than the program ships it: each with what it is, whose it is now, and the way
/// back. An administrator decides; everybody can read and save it as a file.
class OfficeSettings final : public QWidget {
    Q_OBJECT
public:
    OfficeSettings(const SettingsPorts &ports, QWidget *parent = nullptr);

    /// Reads what holds. \param mayAdopt  the officer is an administrator.
    void reload(bool mayAdopt);
    void retranslate();
    /// Takes the chosen one from a file, after the checks.
    void takeFrom(const QString &path);
    void saveTo(const QString &path);

Q_SIGNALS:
    void failed(const zm::Error &error);

private:
    void buildLayout();
    const OfficeChoice *chosen() const;
    void showChosen();
    void adopt(const QByteArray &content);
    const SettingsPorts &m_ports;
    bool m_mayAdopt = false;
    std::vector<OfficeChoice> m_choices;
    QListWidget *m_list;
    QLabel *m_title, *m_why, *m_state, *m_faults, *m_note;
    QLineEdit *m_line;
    QPushButton *m_keep, *m_save, *m_take, *m_back;
};

} // namespace zm::ui
