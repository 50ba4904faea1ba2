#pragma once

#include "ui/shell/ports.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <expected>

class QGridLayout;
class QLabel;

namespace zm::ui {

class DateField;
class FieldEditor;
class LateRecording;
class VerdictBox;

/// What a form is about.
struct Draft {
    cases::ActKind kind = cases::ActKind::Note;
    cases::Actor by;
    QJsonObject fields; ///< in file words, dots for groups
    QString kept = {};  ///< id of the draft this was kept as
    bool another = false; ///< laid into the tray by somebody else
};

/// The one form of every act: fields from their description, the verdict under them while typing.
class ActForm final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the form.
    explicit ActForm(const CasePorts &ports, QWidget *parent = nullptr);

    /// Shows an empty form with what the case suggests. \param file  number of acts 0 for a case not opened yet.
    void begin(const CaseFile &file, const Draft &draft);
    /// The act as filled in, or the first field that is missing or malformed.
    std::expected<cases::Act, cases::FieldFault> act() const;
    /// What was typed, to take it up again after a cure was recorded.
    Draft draft() const;
    const Draft &begun() const { return m_draft; }
    void setKept(const QString &id) { m_draft.kept = id; }
    bool isLawful() const { return m_lawful; }
    /// What refused the act as it stands; nullopt where it is lawful or incomplete.
    const std::optional<cases::Refusal> &refusal() const { return m_refusal; }
    /// Shows what submitting answered where it did not record.
    void showAnswer(const cases::Refusal &refusal);
    void showTrouble(const Error &error);
    const VerdictBox &verdict() const { return *m_verdict; }
    void retranslate();
    bool chooseByNumber(int number);
    bool chooseReason(int number);
    FieldEditor *field(const QString &name) const;

Q_SIGNALS:
    /// A person changed a field.
    void edited();
    /// After each judgement; whether the act may be recorded.
    void judged(bool lawful);
    void cureChosen(const zm::cases::Cure &cure);

private:
    void buildFields();
    /// Hides what the choices made do not ask for; offers the reasons that go with them.
    void followChoices();
    QString valueOf(const QString &field) const;
    /// What the measure that is chosen does, and where it is written.
    QString measureHelp() const;
    void showDates();
    void judgeNow();
    QJsonObject object() const;
    const CasePorts &m_ports;
    CaseFile m_file;
    Draft m_draft;
    QGridLayout *m_grid = nullptr;
    QWidget *m_page = nullptr, *m_fields = nullptr;
    DateField *m_on = nullptr;
    QLabel *m_onLabel = nullptr;
    std::vector<FieldEditor *> m_editors;
    std::vector<QLabel *> m_labels, m_helps;
    std::vector<QWidget *> m_holders;
    LateRecording *m_late = nullptr;
    VerdictBox *m_verdict;
    QTimer m_wait;
    bool m_lawful = false;
    std::optional<cases::Refusal> m_refusal;
};

} // namespace zm::ui
