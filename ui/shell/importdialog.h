#pragma once

#include "ui/shell/ports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace zm::ui {

/// Imports a file in a worker thread: progress, stop, and what became of every row.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    using Outcome = Result<std::vector<ImportedRow>>;

    /// \param import must outlive the dialog's job; it is copied.
    ImportDialog(ImportCases import, const QString &path, QDate today, QWidget *parent = nullptr);
    ~ImportDialog() override;
    void start();

Q_SIGNALS:
    void imported();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void showOutcome(const Outcome &outcome);
    ImportCases m_import;
    QString m_path;
    QDate m_today;
    QFutureWatcher<Outcome> m_watcher;
    QLabel *m_title, *m_said;
    QProgressBar *m_bar;
    QTableWidget *m_rows;
    QPushButton *m_stop, *m_close;
};

} // namespace zm::ui
