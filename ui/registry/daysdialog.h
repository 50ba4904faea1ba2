#pragma once

#include "ui/shell/registryports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zm::ui {

/// Entries and removals over the years, as a picture and as a table.
class DaysDialog final : public QDialog {
    Q_OBJECT
public:
    using Outcome = Result<std::vector<RegisterDay>>;

    DaysDialog(std::shared_ptr<const RegisterPorts> ports, QDate today, QWidget *parent = nullptr);
    ~DaysDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const Outcome &days);
    std::shared_ptr<const RegisterPorts> m_ports;
    QDate m_today;
    QFutureWatcher<Outcome> m_watcher;
    QLabel *m_said;
    QVBoxLayout *m_lines;
    QPushButton *m_close;
    QWidget *m_panel = nullptr;
};

} // namespace zm::ui
