#include "ui/cases/actdialog.h"

#include "items/words.h"
#include "ui/cases/suggestions.h"
#include "ui/text/refusals.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QSplitter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ActDialog::ActDialog(const CasePorts &cases, const PaperPorts &papers, OfficerCard officer, QWidget *parent)
    : QDialog(parent), m_cases(cases), m_papers(papers), m_officer(std::move(officer))
{
    setObjectName(u"actDialog"_s);
    buildLayout();
    m_paperWait.setSingleShot(true);
    m_paperWait.setInterval(150); // a pause in typing; a page takes tens of milliseconds to draw
    connect(&m_paperWait, &QTimer::timeout, this, &ActDialog::showPaper);
    connect(m_form, &ActForm::judged, this, [this](bool lawful) {
        m_record->setEnabled(lawful);
        m_recordNext->setEnabled(lawful);
        m_paperWait.start();
    });
    connect(m_form, &ActForm::cureChosen, this, &ActDialog::openCure);
    connect(m_record, &QPushButton::clicked, this, [this] { record(AfterRecording::Stay); });
    connect(m_recordNext, &QPushButton::clicked, this, [this] { record(AfterRecording::OpenNext); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ActDialog::buildLayout()
{
    m_title = textLabel(TextRole::Title, this);
    m_about = textLabel(TextRole::Muted, this);
    m_form = new ActForm(m_cases, this);
    m_paper = new PaperView(this);
    m_paper->setObjectName(u"paperPreview"_s);
    m_cancel = button("", u"cancel"_s, this);
    m_record = button("primary", u"record"_s, this);
    m_recordNext = button("", u"recordNext"_s, this);
    m_record->setDefault(true);
    m_recordNext->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto *formPage = new QWidget;
    QVBoxLayout *formColumn = column(formPage, 0, 4);
    for (QLabel *label : {m_title, m_about})
        label->setContentsMargins(kMargin, 0, kMargin, 0);
    formColumn->addSpacing(kMargin);
    formColumn->addWidget(m_title);
    formColumn->addWidget(m_about);
    formColumn->addSpacing(12);
    formColumn->addWidget(m_form, 1);
    auto *split = new QSplitter(this);
    split->addWidget(formPage);
    split->addWidget(m_paper);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setHandleWidth(1);

    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_recordNext);
    buttons->addWidget(m_record);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(split, 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addLayout(buttons);
    split->setChildrenCollapsible(false);
    split->setSizes({640, 420});
    resize(1080, 740);
}

void ActDialog::begin(const CaseFile &file, cases::ActKind kind, const QJsonObject &fields)
{
    m_file = file;
    m_waiting.clear();
    showDraft({kind, actorFor(kind, m_officer, m_file.view), fields});
}

void ActDialog::showDraft(const Draft &draft)
{
    m_form->begin(m_file, draft);
    retranslate();
}

void ActDialog::retranslate()
{
    const Draft &draft = m_form->begun();
    m_title->setText(items::actName(draft.kind));
    setWindowTitle(m_title->text());
    const QString subject = m_file.state.head.subject.name;
    const QString as = draft.by.role == cases::Role::None
                           ? m_officer.name
                           : tr("%1, as %2", "officer, role").arg(m_officer.name, items::roleName(draft.by.role));
    m_about->setText(m_file.id.isEmpty() ? as
                                         : tr("%1 · case %2 · %3", "subject, case number, who records")
                                               .arg(subject, m_file.number, as));
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_record, tr("Record"));
    setButtonText(m_recordNext, tr("Record and open next"));
    m_recordNext->setToolTip(tr("Ctrl+Enter"));
    m_recordNext->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_recordNext->setVisible(m_waiting.empty() && !m_file.id.isEmpty());
}

void ActDialog::record(AfterRecording after)
{
    const auto act = m_form->act();
    if (!act)
        return;
    const auto answer = m_cases.submit(m_file.id, *act, m_file.state.acts);
    if (!answer) {
        m_form->showTrouble(answer.error());
        return;
    }
    if (const auto *refusal = std::get_if<cases::Refusal>(&*answer)) {
        m_form->showAnswer(*refusal);
        return;
    }
    Q_EMIT recorded(m_file.id, std::get<int>(*answer));
    if (m_waiting.empty()) {
        Q_EMIT finishedRecording(after);
        accept();
        return;
    }
    if (auto fresh = m_cases.open(m_file.id))
        m_file = std::move(*fresh);
    const Draft back = m_waiting.back();
    m_waiting.pop_back();
    showDraft(back);
}

void ActDialog::openCure(const cases::Cure &cure)
{
    m_waiting.push_back(m_form->draft());
    showDraft({cure.act, actorFor(cure.act, m_officer, m_file.view), cure.fields});
}

void ActDialog::showPaper()
{
    const auto act = m_form->act();
    if (!act)
        return;
    const auto picture = m_papers.draft(m_file.id, *act, m_paper->wantedWidth());
    if (!picture)
        m_paper->setMessage(text::trouble(picture.error()));
    else if (picture->isNull())
        m_paper->setMessage(tr("This act makes no paper."));
    else
        m_paper->setPages({*picture});
}

void ActDialog::keyPressEvent(QKeyEvent *event)
{
    // Number keys choose grounds wherever the keyboard is, except in a field that takes text itself.
    const int number = event->key() - Qt::Key_0;
    if (number >= 1 && number <= 9 && event->modifiers() == Qt::NoModifier && m_form->chooseByNumber(number))
        return;
    QDialog::keyPressEvent(event);
}

void ActDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        retranslate();
        m_paperWait.start();
    }
}

} // namespace zm::ui
