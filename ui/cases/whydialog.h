#pragma once

#include "ui/shell/ports.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QVBoxLayout;
class QPushButton;
class QLabel;

namespace zm::ui {

/// Why this person is still listed: live grounds, what would end it, what stands in the way, the next date.
class WhyDialog final : public QDialog {
    Q_OBJECT
public:
    explicit WhyDialog(CaseFile file, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The removal is owed: the person wants to do it.
    void removeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString overdueText() const;
    QString groundText(const cases::LiveGround &ground) const;
    QString groundBelow(const cases::LiveGround &ground) const;
    void addHeading(const QString &text);
    void addLine(Meaning meaning, const QString &text, const QString &below);
    CaseFile m_file;
    QLabel *m_title;
    QVBoxLayout *m_lines;
    QPushButton *m_remove, *m_close;
};

} // namespace zm::ui
