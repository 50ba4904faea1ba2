#include "ui/cases/actdialog.h"

#include "items/words.h"
#include "ui/cases/draftspage.h"
#include "ui/cases/reviewside.h"
#include "ui/cases/suggestions.h"
#include "ui/cases/trialdialog.h"
#include "ui/text/refusals.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QShortcut>
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
    // Started by the first keystroke and not put off by the next: never more than this is lost.
    m_keepWait.setSingleShot(true);
    m_keepWait.setInterval(200);
    connect(&m_keepWait, &QTimer::timeout, this, [this] { keepDraft(false); });
    connect(m_form, &ActForm::edited, this, [this] {
        if (m_cases.forms.drafts.keep && !m_form->begun().another && !m_keepWait.isActive())
            m_keepWait.start();
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_keepWait.stop();
        discardDraft(m_form->begun().kept);
        done(Rejected);
    });
    connect(m_ready, &QPushButton::clicked, this, &ActDialog::layReady);
    connect(m_try, &QPushButton::clicked, this, &ActDialog::tryOut);
    connect(m_form, &ActForm::judged, this, [this](bool lawful) {
        m_try->setEnabled(lawful);
        m_ready->setEnabled(m_form->act().has_value());
        m_record->setEnabled(lawful);
        m_recordNext->setEnabled(lawful);
        m_paperWait.start();
    });
    connect(m_form, &ActForm::cureChosen, this, &ActDialog::openCure);
    connect(m_record, &QPushButton::clicked, this, [this] { record(AfterRecording::Stay); });
    connect(m_recordNext, &QPushButton::clicked, this, [this] { record(AfterRecording::OpenNext); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (int number = 1; number <= 9; ++number) {
        auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)), this);
        connect(key, &QShortcut::activated, this, [this, number] { m_form->chooseReason(number); });
    }
}

void ActDialog::buildLayout()
{
    m_title = textLabel(TextRole::Title, this);
    m_about = textLabel(TextRole::Muted, this);
    m_form = new ActForm(m_cases, this);
    m_paper = new PaperView(this);
    m_paper->setObjectName(u"paperPreview"_s);
    m_kept = textLabel(TextRole::SmallMuted, this);
    m_kept->setObjectName(u"draft.said"_s);
    m_discard = button("link", u"draft.discard"_s, this);
    m_ready = button("", u"draft.ready"_s, this);
    m_try = button("", u"tryOut"_s, this);
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
    m_split = new QSplitter(this);
    m_split->addWidget(formPage);
    m_split->addWidget(m_paper);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setHandleWidth(1);

    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addWidget(m_kept);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    buttons->addWidget(m_try);
    buttons->addWidget(m_ready);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_recordNext);
    buttons->addWidget(m_record);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(m_split, 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addLayout(buttons);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({640, 420});
    setTabOrder(m_try, m_ready);
    setTabOrder(m_ready, m_cancel);
    setTabOrder(m_cancel, m_recordNext);
    setTabOrder(m_recordNext, m_record);
    resizeWithText(this, {1080, 740});
}

void ActDialog::addReview(QWidget *pane, ReviewSide *side)
{
    m_split->replaceWidget(1, side);
    side->setPaper(m_paper);
    m_split->insertWidget(0, pane);
    m_split->setSizes({300, 420, 460});
    resizeWithText(this, {1240, 700});
}

void ActDialog::begin(const CaseFile &file, cases::ActKind kind, const QJsonObject &fields)
{
    m_file = file;
    m_waiting.clear();
    showDraft({kind, actorFor(kind, m_officer, m_file.view), fields});
}

void ActDialog::resume(const CaseFile &file, const DraftCard &draft)
{
    m_file = file;
    m_waiting.clear();
    const bool another = draft.officer != m_officer.id;
    showDraft({draft.act, actorFor(draft.act, m_officer, m_file.view), draft.fields, draft.id, another});
    if (const QStringList changes = changesSince(draft, file); !changes.isEmpty())
        m_kept->setText(tr("The case moved on since: %1").arg(changes.join(u" · "_s)));
}

void ActDialog::setTrialOnly()
{
    m_trialOnly = true;
    retranslate();
    m_try->setDefault(true);
}

void ActDialog::showDraft(const Draft &draft)
{
    setProperty("helpTopic", QString(u"act-"_s + cases::word(draft.kind)));
    m_keepWait.stop();
    m_kept->clear();
    m_form->begin(m_file, draft);
    retranslate();
}

void ActDialog::retranslate()
{
    const Draft &draft = m_form->begun();
    m_title->setText(items::actName(draft.kind, m_file.state.head.program));
    setWindowTitle(m_title->text());
    const QString subject = m_file.state.head.subject.name;
    // A role the officer does not hold is somebody else's: it is not put beside their name.
    const bool outside = draft.by.id.isEmpty();
    const bool held = outside || std::ranges::find(m_officer.roles, draft.by.role) != m_officer.roles.end();
    const QString as = draft.by.role == cases::Role::None || !held
                           ? m_officer.name
                           : tr("%1, as %2", "officer, role").arg(m_officer.name, items::roleName(draft.by.role));
    m_about->setText(m_file.id.isEmpty() ? as
                                         : tr("%1 · case %2 · %3", "subject, case number, who records")
                                               .arg(subject, m_file.number, as));
    const bool kept = !draft.kept.isEmpty() && !draft.another;
    setButtonText(m_discard, tr("Discard the draft"));
    m_discard->setVisible(kept);
    setButtonText(m_ready, tr("Lay ready to sign"));
    m_ready->setToolTip(tr("Whoever may do this act finds it under Drafts; you can recall it until somebody signs."));
    m_ready->setVisible(m_cases.forms.drafts.keep && !draft.another && m_waiting.empty() && !m_trialOnly);
    setButtonText(m_try, tr("What if?"));
    m_try->setToolTip(tr("Shows the case after this act. Nothing is written."));
    m_try->setVisible(m_cases.tryOut && !m_file.id.isEmpty());
    setButtonText(m_cancel, kept ? tr("Close, keep the draft") : tr("Cancel"));
    m_record->setVisible(!m_trialOnly);
    setButtonText(m_record, tr("Record"));
    setButtonText(m_recordNext, tr("Record and open next"));
    m_recordNext->setToolTip(tr("Ctrl+Enter"));
    m_recordNext->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_recordNext->setVisible(m_waiting.empty() && !m_file.id.isEmpty() && !m_trialOnly);
}

void ActDialog::record(AfterRecording after)
{
    const auto act = m_form->act();
    if (!act || m_trialOnly || wasRecalled())
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
    m_keepWait.stop();
    discardDraft(m_form->begun().kept);
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

void ActDialog::keepDraft(bool ready)
{
    const Draft draft = m_form->draft();
    DraftCard card;
    card.id = draft.kept;
    card.caseId = m_file.id;
    card.act = draft.kind;
    card.fields = draft.fields;
    card.actsSeen = m_file.state.acts;
    card.ready = ready;
    const auto kept = m_cases.forms.drafts.keep(card);
    if (!kept) {
        m_kept->setText(tr("Not kept as a draft: %1").arg(text::trouble(kept.error())));
        return;
    }
    m_form->setKept(*kept);
    m_kept->setText(tr("Kept as a draft"));
    retranslate();
    Q_EMIT draftsChanged();
}

void ActDialog::discardDraft(const QString &id)
{
    if (id.isEmpty())
        return;
    // One that cannot be discarded stays in the list, where it can be seen and tried again.
    (void)m_cases.forms.drafts.discard(id);
    Q_EMIT draftsChanged();
}

/// Whether the officer who laid the act ready has taken it back; then nobody signs it.
bool ActDialog::wasRecalled()
{
    if (!m_form->begun().another)
        return false;
    const auto drafts = m_cases.forms.drafts.list();
    const bool there = drafts && std::ranges::any_of(*drafts, [this](const DraftCard &draft) {
        return draft.id == m_form->begun().kept && draft.ready;
    });
    if (!there)
        m_form->showTrouble({ErrorCode::Conflict, tr("It was recalled from the tray or signed by somebody else.")});
    return !there;
}

void ActDialog::layReady()
{
    m_keepWait.stop();
    keepDraft(true);
    done(Rejected);
}

void ActDialog::tryOut()
{
    const auto act = m_form->act();
    if (!act || !m_form->isLawful())
        return;
    auto tried = m_cases.tryOut(m_file.id, *act);
    if (!tried) {
        m_form->showTrouble(tried.error());
        return;
    }
    auto *dialog = new TrialDialog(m_file, *std::move(tried), act->kind(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ActDialog::reject()
{
    if (m_keepWait.isActive()) {
        m_keepWait.stop();
        keepDraft(false);
    }
    QDialog::reject();
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
    // Number keys choose grounds, or reasons where there are no grounds, wherever the keyboard is, except in a field that
    // takes text itself: there Alt is held.
    const int number = event->key() - Qt::Key_0;
    if (number >= 1 && number <= 9 && event->modifiers() == Qt::NoModifier &&
        (m_form->chooseByNumber(number) || m_form->chooseReason(number)))
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
