#pragma once

#include "app/desktop/officewindow.h"
#include "ui/shell/mainwindow.h"

#include <QDate>
#include <QDir>
#include <QJsonObject>
#include <QObject>

#include <deque>

namespace zm::desktop {

/// One step of the script: who does what on which day, and whether the law is expected to say no.
struct WalkStep {
    QDate on;
    QString officer;
    cases::ActKind act = cases::ActKind::Note;
    QJsonObject fields;   ///< by field name, in file words
    QString refusedBy;    ///< rule that is expected to refuse; empty: expected to be lawful
    QStringList show;     ///< what is shown after it: "case", "why", "sheet", "papers", "recipients", "list", ...
    QString zh, en;       ///< what happens, one sentence
};

/// \param json  resources/help/walkthrough.json. Errors: Invalid naming the step.
Result<std::vector<WalkStep>> readScript(const QByteArray &json);

/// Plays a script through the real windows: moves the clock, signs in, fills the forms and presses the buttons, and
/// leaves a picture of every window, every paper as PDF and a transcript.
class Walkthrough final : public QObject {
    Q_OBJECT
public:
    /// References must outlive this. \param out  a folder that exists.
    Walkthrough(ui::MainWindow &window, OfficeWindow &office, FixedClock &clock, std::vector<WalkStep> script,
                const QString &out, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// \param exitStatus 0, or 1 where a step was answered otherwise than the script expects, or 3 for the machine.
    void finished(int exitStatus);

private:
    void then(int waitMs, std::function<void()> task);
    void next();
    void play(const WalkStep &step);
    void signIn(const QString &officer);
    void fill(ui::ActDialog &dialog, const WalkStep &step);
    void answer(ui::ActDialog &dialog, const WalkStep &step);
    void showMore(const QString &what);
    void saveDialog(const QString &objectName, const QString &picture);
    void savePapers();
    void finish();
    void picture(QWidget *of, const QString &name);
    void say(const QString &line);
    void giveUp(int exitStatus, const QString &why);
    bool press(QWidget *in, const QString &objectName);

    ui::MainWindow &m_window;
    OfficeWindow &m_office;
    FixedClock &m_clock;
    std::vector<WalkStep> m_script;
    QDir m_out;
    std::deque<std::pair<int, std::function<void()>>> m_tasks;
    QString m_officer, m_caseId;
    QStringList m_transcript;
    int m_step = 0, m_pictures = 0;
    bool m_over = false;
};

} // namespace zm::desktop
