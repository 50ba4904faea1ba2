#pragma once

#include "ui/shell/simulationports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace zm::ui {

class RowTable;

/// A change of the law, tried on every open case before two officers adopt it (N5).
class SimulationDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param ports must outlive the dialog.
    explicit SimulationDialog(std::shared_ptr<const SimulationPorts> ports, QWidget *parent = nullptr);
    ~SimulationDialog() override;

    /// Looks at a draft; what is shown stays until the answer is there.
    void simulate(const LawDraft &draft);

Q_SIGNALS:
    /// Something was signed: the office may judge by another law now.
    void recorded();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = Result<SimulatedLaw>;
    void buildLayout();
    void retranslate();
    void enable();
    void readProposals();
    void fillProposals();
    void fillChanges();
    void addChange(const ChangedCase &one);
    void chooseFile();
    void chooseProposal();
    void propose();
    void answer(bool adopt);
    void goBack();
    void sign(const QString &done, std::function<Result<LawVerdict>()> work);
    void say(const Result<LawVerdict> &verdict);
    void saveRows();
    const LawProposal *chosen() const;
    QString summary() const;
    std::shared_ptr<const SimulationPorts> m_ports;
    QFutureWatcher<Outcome> m_watcher;
    QFutureWatcher<Result<LawVerdict>> m_signing;
    QString m_done; ///< what to say when what is being signed is signed
    LawDraft m_draft;
    std::optional<SimulatedLaw> m_seen;
    QString m_told; ///< what became of the last thing done
    std::vector<LawProposal> m_proposals;
    QLabel *m_title, *m_said, *m_proposalsTitle, *m_changesTitle;
    RowTable *m_list, *m_changes;
    QProgressBar *m_bar;
    QLineEdit *m_reasons;
    QPushButton *m_file, *m_former, *m_save, *m_propose, *m_adopt, *m_decline, *m_close;
};

} // namespace zm::ui
