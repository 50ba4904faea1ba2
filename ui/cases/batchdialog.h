#pragma once

#include "ui/cases/actform.h"
#include "ui/shell/batchports.h"

#include <QDialog>
#include <QFutureWatcher>

class QComboBox;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace zm::ui {

/// One act in many cases: filled in once, tried with every check, recorded where it passes, each row kept as a file.
class BatchDialog final : public QDialog {
    Q_OBJECT
public:
    using Outcome = Result<std::vector<BatchRow>>;

    /// \param ports must outlive the dialog. \param run is copied. \param first  the case the form is judged on.
    BatchDialog(const CasePorts &ports, RunBatch run, OfficerCard officer, CaseFile first, QStringList caseIds,
                QWidget *parent = nullptr);
    ~BatchDialog() override;
    void choose(cases::ActKind act);
    ActForm &form() { return *m_form; }

Q_SIGNALS:
    /// Something was recorded.
    void recorded();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Step : quint8 { Filling, Tried, Recorded };
    void buildLayout();
    void retranslate();
    void run(bool forGood);
    void showOutcome(const Outcome &outcome);
    void showRows();
    void enable();
    void saveRows();
    QString summary() const;
    RunBatch m_run;
    OfficerCard m_officer;
    CaseFile m_first;
    QStringList m_caseIds;
    std::vector<cases::ActKind> m_acts;
    std::vector<BatchRow> m_rows;
    Step m_step = Step::Filling;
    bool m_forGood = false;
    QFutureWatcher<Outcome> m_watcher;
    QLabel *m_title, *m_said;
    QComboBox *m_act;
    ActForm *m_form;
    QProgressBar *m_bar;
    QTableWidget *m_table;
    QPushButton *m_try, *m_record, *m_stop, *m_save, *m_close;
};

/// The rows as CSV with a heading, for a spreadsheet: UTF-8 with its mark.
QByteArray batchCsv(const std::vector<BatchRow> &rows);

} // namespace zm::ui
