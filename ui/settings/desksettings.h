#pragma once

#include "ui/shell/settingsports.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace zm::ui {

/// What one machine remembers: how the program looks and speaks, when it locks, where it prints. Each with what it does
/// and the way back to the default.
class DeskSettings final : public QWidget {
    Q_OBJECT
public:
    DeskSettings(const SettingsPorts &ports, QWidget *parent = nullptr);

    /// Shows what holds now.
    void show(const Look &look, const QString &language);
    void retranslate();

Q_SIGNALS:
    void lookChosen(const zm::ui::Look &look);
    void languageChosen(const QString &code);
    void remembered(const QString &key);

private:
    struct Row {
        const char *title, *why; ///< source texts
        QLabel *titleLabel, *whyLabel;
        QPushButton *back;
        QWidget *control;
        std::function<bool()> isStandard;
    };
    void addRow(const char *title, const char *why, QWidget *control, std::function<bool()> isStandard,
                std::function<void()> goBack);
    void buildLooks();
    void buildDesk();
    void choose(const Look &look);
    void remember(const char *key, const QVariant &value);
    void redraw();
    const SettingsPorts &m_ports;
    Look m_look;
    QString m_language;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    QComboBox *m_speaks, *m_scale, *m_scheme, *m_density, *m_printer;
    QSpinBox *m_idle;
    QCheckBox *m_tray;
};

} // namespace zm::ui
