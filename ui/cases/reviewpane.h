#pragma once

#include "ui/cases/secondlook.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace zm::ui {

/// What a second officer reads before deciding: what the first one did and what came after, and what the decision in the
/// form would change. Nothing else of the case.
class ReviewPane final : public QWidget {
    Q_OBJECT
public:
    /// \param cases must outlive the pane.
    ReviewPane(const CasePorts &cases, CaseFile file, const SecondLook &look, QWidget *parent = nullptr);
    /// After each judgement. \param act  as it stands in the form; nullopt where it is not lawful or incomplete.
    void showDecision(const std::optional<cases::Act> &act);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillDecision();
    const CasePorts &m_cases;
    CaseFile m_file;
    SecondLook m_look;
    std::optional<CaseFile> m_after;
    QLabel *m_title, *m_effect;
    QVBoxLayout *m_did, *m_would;
};

} // namespace zm::ui
