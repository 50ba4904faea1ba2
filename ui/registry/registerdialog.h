#pragma once

#include "ui/shell/registryports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace zm::ui {

/// Searches the national register while one types: name, pinyin, initials, number, case number.
class RegisterDialog final : public QDialog {
    Q_OBJECT
public:
    using Outcome = Result<RegisterAnswer>;

    explicit RegisterDialog(SearchRegister search, QWidget *parent = nullptr);
    ~RegisterDialog() override;

private:
    void buildLayout();
    void ask();
    void show(const Outcome &outcome);
    void showRow();
    SearchRegister m_search;
    QFutureWatcher<Outcome> m_watcher;
    QString m_asked;
    std::vector<RegisterRow> m_found;
    QLabel *m_banner, *m_count, *m_detail;
    QLineEdit *m_text;
    QTableWidget *m_rows;
};

} // namespace zm::ui
