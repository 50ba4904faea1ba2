#pragma once

#include "ui/shell/boardports.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace zm::ui {

class DateField;
class RowTable;

/// Takes in a unit's own list: what it still shows of an ended entry is residue, and opens its case again.
class SnapshotDialog final : public QDialog {
    Q_OBJECT
public:
    SnapshotDialog(std::shared_ptr<const BoardPorts> ports, const UnitOnBoard &unit, QDate today, QWidget *parent = nullptr);
    ~SnapshotDialog() override;

    void choose(const QString &path);

Q_SIGNALS:
    /// Something was recorded.
    void taken();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = Result<TakenSnapshot>;
    void buildLayout();
    void retranslate();
    void enable();
    void take();
    void show(const Outcome &outcome);
    std::shared_ptr<const BoardPorts> m_ports;
    QString m_unit, m_name, m_path, m_told;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<TakenSnapshot> m_taken;
    QLabel *m_title, *m_what, *m_dayLabel, *m_file, *m_said;
    // In the order of the tab key.
    QPushButton *m_pick;
    DateField *m_day;
    RowTable *m_apart;
    QPushButton *m_close, *m_take;
};

} // namespace zm::ui
