#pragma once

#include "ui/shell/purposeports.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

/// What it is looked at for: one key chooses a purpose of the list, or it is typed. Asked before, because the look is
/// written down before anything is shown.
class PurposeDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param what says what is about to be done, in the language of the program at that moment: "Open the evidence".
    PurposeDialog(PurposeCards purposes, std::function<QString()> what, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const zm::ui::PurposeGiven &purpose);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(std::size_t at);
    void giveOwnWords();
    PurposeCards m_purposes;
    std::function<QString()> m_what;
    QLabel *m_title, *m_said, *m_noteLabel;
    std::vector<QPushButton *> m_choices;
    QLineEdit *m_note;
    QPushButton *m_own, *m_cancel;
};

} // namespace zm::ui
