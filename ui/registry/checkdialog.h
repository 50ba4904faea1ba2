#pragma once

#include "ui/shell/registryports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace zm::ui {

/// Checks a file of people and companies against the register: for a reason, with progress, stopped at will, its result
/// saved as a table.
class CheckDialog final : public QDialog {
    Q_OBJECT
public:
    using Outcome = Result<RegisterCheck>;

    explicit CheckDialog(std::shared_ptr<const RegisterPorts> ports, QWidget *parent = nullptr);
    ~CheckDialog() override;

    void choose(const QString &path);
    /// Writes the result there; says why where that is not done.
    void saveTo(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void enable();
    void run();
    void show(const Outcome &outcome);
    void saveResult();
    std::shared_ptr<const RegisterPorts> m_ports;
    QFutureWatcher<Outcome> m_watcher;
    QString m_path;
    std::optional<RegisterCheck> m_checked;
    QLabel *m_what, *m_recorded, *m_file, *m_said;
    // In the order in which the tab key visits them.
    QPushButton *m_pick;
    QLineEdit *m_reason;
    QProgressBar *m_bar;
    QPushButton *m_save, *m_stop, *m_close, *m_start;
};

} // namespace zm::ui
