#pragma once

#include "ui/cases/actform.h"

#include <QDialog>

class QPushButton;
class QSplitter;

namespace zm::ui {

class PaperView;
class ReviewSide;

/// What came of the dialog.
enum class AfterRecording : quint8 { Stay, OpenNext };

/// An act form in a window: the form, the paper it makes, and the buttons.
///
/// A cure opens its own form in the same window; once recorded, the first form comes back as it was left.
class ActDialog final : public QDialog {
    Q_OBJECT
public:
    /// The ports must outlive the dialog.
    ActDialog(const CasePorts &cases, const PaperPorts &papers, OfficerCard officer, QWidget *parent = nullptr);

    /// \param fields what is known beforehand, in file words.
    void begin(const CaseFile &file, cases::ActKind kind, const QJsonObject &fields = {});
    /// Takes up a draft where it was left.
    void resume(const CaseFile &file, const DraftCard &draft);
    /// Nothing can be recorded from here: the act is only tried.
    void setTrialOnly();
    /// Second signature: \a pane stands before the form, and the paper becomes one tab of \a side.
    void addReview(QWidget *pane, ReviewSide *side);
    ActForm &form() { return *m_form; }

Q_SIGNALS:
    /// An act is written; the case has more acts now.
    void recorded(const QString &caseId, int n);
    /// The last form of the window is recorded; `done(Accepted)` follows.
    void finishedRecording(zm::ui::AfterRecording after);
    /// A draft was kept, laid ready or discarded.
    void draftsChanged();

public Q_SLOTS:
    /// Keeps what is typed, and closes.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void showDraft(const Draft &draft);
    void record(AfterRecording after);
    void openCure(const cases::Cure &cure);
    void showPaper();
    void keepDraft(bool ready);
    void discardDraft(const QString &id);
    bool wasRecalled();
    void layReady();
    void tryOut();
    const CasePorts &m_cases;
    const PaperPorts &m_papers;
    OfficerCard m_officer;
    CaseFile m_file;
    std::vector<Draft> m_waiting; ///< forms left for a cure, the first one first
    QLabel *m_title, *m_about;
    ActForm *m_form;
    PaperView *m_paper;
    QSplitter *m_split;
    QLabel *m_kept;
    QTimer m_paperWait, m_keepWait;
    bool m_trialOnly = false;
    QPushButton *m_discard, *m_ready, *m_try, *m_cancel, *m_record, *m_recordNext;
};

} // namespace zm::ui
