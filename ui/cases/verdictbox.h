#pragma once

#include "ui/shell/ports.h"
#include "ui/theme/palette.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace zm::ui {

class MeaningLabel;

/// What judging the act in the form would answer, in the one place for it: lawful and what follows, refused with the
/// article and the cure, or still incomplete.
class VerdictBox final : public QFrame {
    Q_OBJECT
public:
    explicit VerdictBox(QWidget *parent = nullptr);

    void showFault(const cases::FieldFault &fault);
    /// \param asked  the act that was refused.
    void showRefusal(const cases::Refusal &refusal, cases::ActKind asked);
    /// \param citation the rules the act rests on; may be empty.
    /// \param remarks  what one would want to know besides.
    void showLawful(const Foresight &foresight, const QString &citation, QDate today, const QStringList &remarks = {});
    void showTrouble(const QString &text);
    /// The headline and the text, for tests and the transcript.
    QString spokenText() const;

Q_SIGNALS:
    void cureChosen(const zm::cases::Cure &cure);

private:
    void say(Meaning meaning, const char *verdict, const QString &headline, const QStringList &lines);
    MeaningLabel *m_headline;
    QLabel *m_text, *m_article;
    QPushButton *m_cure;
    std::optional<cases::Cure> m_offered;
    QString m_spoken;
};

} // namespace zm::ui
