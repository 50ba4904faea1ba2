#include "app/desktop/walkthrough.h"

#include "items/words.h"
#include "ui/cases/actdialog.h"
#include "ui/cases/fieldeditors.h"
#include "ui/cases/verdictbox.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTimer>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSettleMs = 80;   // a turn of the event loop: layouts and zero timers
constexpr int kPaperMs = 320;   // the preview waits for a pause in typing
enum Exit { Done = 0, OtherAnswer = 1, MachineFailed = 3 };

} // namespace

Result<std::vector<WalkStep>> readScript(const QByteArray &json)
{
    std::vector<WalkStep> script;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object()["steps"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        const auto act = cases::named<cases::ActKind>(object["act"_L1].toString().toStdString());
        WalkStep step;
        step.on = QDate::fromString(object["on"_L1].toString(), Qt::ISODate);
        if (!act || !step.on.isValid())
            return fail(ErrorCode::Invalid, u"walkthrough.json: step %1: act or on"_s.arg(script.size()));
        step.act = *act;
        step.officer = object["officer"_L1].toString();
        step.fields = object["fields"_L1].toObject();
        step.refusedBy = object["refused"_L1].toString();
        for (const QJsonValue &what : object["show"_L1].toArray())
            step.show.append(what.toString());
        step.zh = object["zh"_L1].toString();
        step.en = object["en"_L1].toString();
        script.push_back(std::move(step));
    }
    if (script.empty())
        return fail(ErrorCode::Invalid, u"walkthrough.json: no steps"_s);
    return script;
}

Walkthrough::Walkthrough(ui::MainWindow &window, OfficeWindow &office, FixedClock &clock,
                         std::vector<WalkStep> script, const QString &out, QObject *parent)
    : QObject(parent), m_window(window), m_office(office), m_clock(clock), m_script(std::move(script)), m_out(out)
{
}

void Walkthrough::then(int waitMs, std::function<void()> task)
{
    m_tasks.emplace_back(waitMs, std::move(task));
}

void Walkthrough::next()
{
    if (m_over)
        return;
    if (m_tasks.empty()) {
        if (m_step == int(m_script.size())) {
            m_window.showCase(m_caseId);
            QTimer::singleShot(kSettleMs, this, &Walkthrough::finish);
            return;
        }
        play(m_script[std::size_t(m_step++)]);
    }
    const auto [waitMs, task] = m_tasks.front();
    m_tasks.pop_front();
    QTimer::singleShot(waitMs, this, [this, task] {
        task();
        next();
    });
}

void Walkthrough::start()
{
    then(kSettleMs, [this] { picture(&m_window, u"sign-in"_s); });
    next();
}

void Walkthrough::play(const WalkStep &step)
{
    m_clock.moveTo(step.on);
    say(u"%1 %2. %3"_s.arg(items::dayText(step.on)).arg(m_step).arg(items::spoken(step.zh, step.en)));
    if (m_officer != step.officer)
        then(kSettleMs, [this, officer = step.officer] { signIn(officer); });
    then(kSettleMs, [this] { m_window.refresh(); });
    if (m_step == 1)
        then(kSettleMs, [this] { picture(&m_window, u"work-list"_s); });
    then(kSettleMs, [this, step] {
        if (step.act == cases::ActKind::OpenCase) {
            if (!press(&m_window, u"nav.new"_s))
                giveUp(OtherAnswer, u"no button for a new case"_s);
            return;
        }
        m_window.showCase(m_caseId);
        // What has no place now has no button: the form still opens, to say why.
        if (!press(&m_window, u"act."_s + cases::word(step.act)))
            m_window.openAct(step.act);
    });
    then(kSettleMs, [this, step] {
        if (auto *dialog = m_window.findChild<ui::ActDialog *>(u"actDialog"_s))
            fill(*dialog, step);
        else
            giveUp(OtherAnswer, u"the form of %1 did not open"_s.arg(cases::word(step.act)));
    });
    then(kPaperMs, [this, step] {
        if (auto *dialog = m_window.findChild<ui::ActDialog *>(u"actDialog"_s))
            answer(*dialog, step);
    });
    for (const QString &what : step.show)
        then(kSettleMs, [this, what] { showMore(what); });
}

void Walkthrough::signIn(const QString &officer)
{
    if (!m_officer.isEmpty())
        m_window.perform(ui::Command::SignOut);
    m_officer = officer;
    auto *who = m_window.findChild<QComboBox *>(u"signin.officer"_s);
    auto *password = m_window.findChild<QLineEdit *>(u"signin.password"_s);
    who->setCurrentIndex(who->findData(officer));
    password->setText(m_office.ports().account.demoPassword);
    press(&m_window, u"signin.enter"_s);
    say(u"    %1"_s.arg(who->currentText()));
}

void Walkthrough::fill(ui::ActDialog &dialog, const WalkStep &step)
{
    for (auto at = step.fields.begin(); at != step.fields.end(); ++at) {
        if (ui::FieldEditor *editor = dialog.form().field(at.key()))
            editor->setValue(at.value());
        else
            giveUp(OtherAnswer, u"%1 has no field %2"_s.arg(cases::word(step.act), at.key()));
    }
}

void Walkthrough::answer(ui::ActDialog &dialog, const WalkStep &step)
{
    picture(&dialog, cases::word(step.act));
    for (const QString &line : dialog.form().verdict().spokenText().split(u'\n'))
        say(u"    %1"_s.arg(line));
    const auto &refusal = dialog.form().refusal();
    if (!step.refusedBy.isEmpty()) {
        if (!refusal || refusal->rule != step.refusedBy)
            giveUp(OtherAnswer, u"%1 was to be refused by %2"_s.arg(cases::word(step.act), step.refusedBy));
        press(&dialog, u"cancel"_s);
        return;
    }
    if (!dialog.form().isLawful() || !press(&dialog, u"record"_s) || dialog.isVisible()) {
        giveUp(OtherAnswer, u"%1 was not recorded: %2"_s.arg(cases::word(step.act),
                                                             dialog.form().verdict().spokenText()));
        return;
    }
    if (step.act == cases::ActKind::OpenCase) {
        const auto opened = m_office.desk().read(step.fields["case_number"_L1].toString());
        if (!opened)
            giveUp(MachineFailed, opened.error().detail);
        else
            m_caseId = opened->id;
    }
}

void Walkthrough::showMore(const QString &what)
{
    if (what != "list"_L1)
        m_window.showCase(m_caseId);
    if (what == "list"_L1) {
        m_window.showWorkList();
        m_tasks.emplace_front(kSettleMs, [this] { picture(&m_window, u"work-list"_s); });
    } else if (what == "case"_L1) {
        m_tasks.emplace_front(kSettleMs, [this] { picture(&m_window, u"case"_s); });
    } else if (what == "papers"_L1 || what == "recipients"_L1) {
        m_window.perform(what == "papers"_L1 ? ui::Command::Papers : ui::Command::Recipients);
        m_tasks.emplace_front(kSettleMs, [this, what] { picture(&m_window, what); });
    } else if (what == "why"_L1) {
        m_window.openWhy();
        m_tasks.emplace_front(kSettleMs, [this] { saveDialog(u"whyDialog"_s, u"why"_s); });
    } else if (what == "sheet"_L1) {
        m_window.perform(ui::Command::Sheet);
        m_tasks.emplace_front(kSettleMs, [this] { saveDialog(u"sheetDialog"_s, u"sheet"_s); });
    }
}

void Walkthrough::saveDialog(const QString &objectName, const QString &name)
{
    auto *dialog = m_window.findChild<QDialog *>(objectName);
    if (!dialog) {
        giveUp(OtherAnswer, u"%1 did not open"_s.arg(objectName));
        return;
    }
    picture(dialog, name);
    dialog->accept();
}

void Walkthrough::savePapers()
{
    const auto papers = m_office.ports().papers.papers(m_caseId);
    if (!papers) {
        giveUp(MachineFailed, papers.error().detail);
        return;
    }
    m_out.mkpath(u"papers"_s);
    int index = 0;
    for (const ui::PaperCard &paper : *papers) {
        const QString name = u"papers/%1-%2.pdf"_s.arg(++index, 2, 10, QLatin1Char('0')).arg(QString(paper.kind).replace(u'_', u'-'));
        const auto saved = m_office.ports().papers.save(m_caseId, paper, m_out.filePath(name));
        if (!saved)
            giveUp(MachineFailed, saved.error().detail);
        say(u"    %1  %2"_s.arg(name, items::spoken(paper.titleZh, paper.titleEn)));
    }
}

void Walkthrough::finish()
{
    picture(&m_window, u"closed"_s);
    savePapers();
    const auto file = m_office.desk().read(m_caseId);
    if (file && file->view.stage != cases::Stage::Closed)
        giveUp(OtherAnswer, u"the case is %1, not closed"_s.arg(cases::word(file->view.stage)));
    if (m_over)
        return;
    say(u"%1: %2"_s.arg(items::stageName(cases::Stage::Closed), file->number));
    giveUp(Done, {});
}

void Walkthrough::picture(QWidget *of, const QString &name)
{
    const QString file = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(QString(name).replace(u'_', u'-'));
    if (!of->grab().save(m_out.filePath(file)))
        giveUp(MachineFailed, u"cannot write "_s + file);
}

void Walkthrough::say(const QString &line)
{
    m_transcript.append(line);
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

void Walkthrough::giveUp(int exitStatus, const QString &why)
{
    if (m_over)
        return;
    m_over = true;
    if (!why.isEmpty())
        std::fprintf(stderr, "zhengming: step %d: %s\n", m_step, qUtf8Printable(why));
    QSaveFile file(m_out.filePath(u"transcript.txt"_s));
    const QByteArray text = m_transcript.join(u'\n').toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        exitStatus = MachineFailed;
    Q_EMIT finished(exitStatus);
}

bool Walkthrough::press(QWidget *in, const QString &objectName)
{
    for (auto *found : in->findChildren<QPushButton *>(objectName)) {
        if (found->isVisible() && found->isEnabled()) {
            found->click();
            return true;
        }
    }
    return false;
}

} // namespace zm::desktop
