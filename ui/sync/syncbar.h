#pragma once

#include "ui/shell/syncports.h"

#include <QFrame>

#include <memory>

class QPushButton;

namespace zm::ui {

class MainWindow;
class MeaningLabel;

/// What was sent, what is confirmed, what was refused, and when the platform last answered. Never says that something is done
/// which the platform has not confirmed.
class SyncBar final : public QFrame {
    Q_OBJECT
public:
    /// \param today  for the words of times.
    SyncBar(std::shared_ptr<const SyncPorts> ports, std::function<QDate()> today, QWidget *parent = nullptr);
    /// Reads the figures again.
    void reload();
    void synchronise();

Q_SIGNALS:
    void tasksAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const SyncStanding &standing);
    QString when(const QDateTime &at) const;
    std::shared_ptr<const SyncPorts> m_ports;
    std::function<QDate()> m_today;
    MeaningLabel *m_said;
    QPushButton *m_tasks, *m_now;
};

/// The bar, its commands and its dialog, where the office belongs to a platform.
void attachSync(MainWindow &window);

} // namespace zm::ui
