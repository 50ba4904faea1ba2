#pragma once

#include "ui/shell/registryports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace zm::ui {

class RegisterFilters;

/// Searches the national register while one types: name, pinyin, initials, number, case number; narrowed by list, region,
/// standing and days. What is further down is read when one scrolls there.
class RegisterDialog final : public QDialog {
    Q_OBJECT
public:
    using Outcome = Result<RegisterAnswer>;

    RegisterDialog(std::shared_ptr<const RegisterPorts> ports, QDate today, QWidget *parent = nullptr);
    ~RegisterDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void ask();
    void askOn();
    void start(const RegisterQuestion &question);
    void show(const Outcome &outcome);
    void tellCount();
    void tellBanner();
    void append(const std::vector<RegisterRow> &rows);
    void showRow();
    void compareChosen();
    std::vector<int> chosenRows() const;
    std::shared_ptr<const RegisterPorts> m_ports;
    QDate m_today;
    QFutureWatcher<Outcome> m_watcher;
    RegisterQuestion m_asked;
    std::optional<RegisterPlace> m_next;
    std::optional<RegisterAnswer> m_told; ///< what the count says; without rows
    std::vector<RegisterRow> m_found;
    QLabel *m_banner, *m_count, *m_detail;
    QLineEdit *m_text;
    RegisterFilters *m_filters;
    QTableWidget *m_rows;
    QPushButton *m_compare, *m_check, *m_days;
};

} // namespace zm::ui
