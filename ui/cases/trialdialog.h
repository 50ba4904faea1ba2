#pragma once

#include "ui/shell/ports.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zm::ui {

/// What a case would look like after an act, side by side with how it stands. A trial: nothing is written, and every
/// part of the window says so.
class TrialDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param after  the same case with the act done on a copy.
    TrialDialog(CaseFile before, CaseFile after, cases::ActKind act, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addSection(const QString &title, const QStringList &lines);
    CaseFile m_before, m_after;
    cases::ActKind m_act;
    QLabel *m_title, *m_mark;
    QVBoxLayout *m_sections;
    QPushButton *m_close;
};

} // namespace zm::ui
