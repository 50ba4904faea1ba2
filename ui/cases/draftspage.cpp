#include "ui/cases/draftspage.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/widgets/parts.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

DraftsPage::DraftsPage(const CasePorts &cases, const DraftPorts &drafts, QWidget *parent)
    : QWidget(parent), m_cases(cases), m_ports(drafts), m_title(textLabel(TextRole::Title, this)),
      m_empty(wrapped(TextRole::Muted, this)), m_cards(new QVBoxLayout)
{
    setObjectName(u"draftsPage"_s);
    auto *page = new QWidget;
    QVBoxLayout *pageColumn = column(page, kMargin, kGroupGap);
    pageColumn->addWidget(m_title);
    pageColumn->addWidget(m_empty);
    m_cards->setSpacing(12);
    pageColumn->addLayout(m_cards);
    pageColumn->addStretch(1);
    column(this, 0, 0)->addWidget(scrolled(page, this));
    showDrafts();
}

bool DraftsPage::readDrafts()
{
    auto drafts = m_ports.list();
    if (!drafts) {
        Q_EMIT failed(drafts.error());
        return false;
    }
    m_drafts = *std::move(drafts);
    std::erase_if(m_drafts, [this](const DraftCard &draft) {
        return draft.officer != m_officer.id && !mayBeSignedHere(draft);
    });
    Q_EMIT countChanged(count());
    return true;
}

void DraftsPage::reload()
{
    if (readDrafts())
        showDrafts();
}

void DraftsPage::recount()
{
    readDrafts();
}

bool DraftsPage::mayBeSignedHere(const DraftCard &draft) const
{
    return std::ranges::any_of(m_officer.roles, [&](cases::Role role) { return cases::mayDo(role, draft.act); });
}

void DraftsPage::showDrafts()
{
    m_title->setText(tr("Drafts"));
    m_empty->setText(tr("Nothing is begun. What you type in a form is kept here by itself until it is recorded."));
    m_empty->setVisible(m_drafts.empty());
    clear(m_cards);
    const auto addGroup = [this](const QString &heading, const auto &belongs) {
        bool first = true;
        for (const DraftCard &draft : m_drafts) {
            if (!belongs(draft))
                continue;
            if (std::exchange(first, false))
                addHeading(heading);
            addCard(draft);
        }
    };
    addGroup(tr("Ready to sign, laid here by others"), [this](const DraftCard &d) { return d.officer != m_officer.id; });
    addGroup(tr("Begun by you"), [this](const DraftCard &d) { return d.officer == m_officer.id && !d.ready; });
    addGroup(tr("Yours in the tray, until somebody signs"),
             [this](const DraftCard &d) { return d.officer == m_officer.id && d.ready; });
}

void DraftsPage::addHeading(const QString &text)
{
    QLabel *heading = textLabel(TextRole::Strong, this);
    heading->setText(text);
    m_cards->addWidget(heading);
}

void DraftsPage::addCard(const DraftCard &draft)
{
    QFrame *card = surface("card", this);
    QVBoxLayout *lines = column(card, 12, 4);
    QLabel *title = textLabel(TextRole::Strong, card);
    title->setText(items::actName(draft.act));
    title->setObjectName(u"draft.act."_s + draft.id);
    lines->addWidget(title);
    QStringList about;
    QStringList changes;
    if (!draft.caseId.isEmpty()) {
        if (const auto file = m_cases.open(draft.caseId)) {
            about.append(file->state.head.subject.name);
            about.append(file->number);
            changes = changesSince(draft, *file);
        }
    } else {
        about.append(draft.fields["subject.name"_L1].toString());
        about.append(draft.fields["case_number"_L1].toString());
        about.removeAll(QString());
    }
    about.append(tr("by %1, last changed %2").arg(draft.name, items::dayText(draft.changedAt.toLocalTime().date())));
    QLabel *said = wrapped(TextRole::Muted, card);
    said->setObjectName(u"draft.about."_s + draft.id);
    said->setText(about.join(u" · "_s));
    lines->addWidget(said);
    if (!changes.isEmpty()) {
        QLabel *moved = wrapped(TextRole::Body, card);
        moved->setObjectName(u"draft.changes."_s + draft.id);
        setMeaning(moved, Meaning::Today);
        moved->setText(tr("The case moved on since: %1").arg(changes.join(u" · "_s)));
        lines->addWidget(moved);
    }
    QHBoxLayout *buttons = row();
    const auto addButton = [&](const char *kind, const QString &word, const QString &text, auto does) {
        QPushButton *made = button(kind, u"draft.%1.%2"_s.arg(word, draft.id), card);
        setButtonText(made, text);
        connect(made, &QPushButton::clicked, this, does);
        buttons->addWidget(made);
    };
    const bool own = draft.officer == m_officer.id;
    if (own && draft.ready)
        addButton("primary", u"recall"_s, tr("Recall"), [this, draft] { change(draft, false); });
    else
        addButton("primary", u"resume"_s, own ? tr("Go on") : tr("Look and sign"),
                  [this, draft] { Q_EMIT resumeAsked(draft); });
    if (own)
        addButton("", u"discard"_s, tr("Discard"), [this, draft] {
            if (const auto gone = m_ports.discard(draft.id); !gone)
                Q_EMIT failed(gone.error());
            reload();
        });
    buttons->addStretch(1);
    lines->addLayout(buttons);
    m_cards->addWidget(card);
}

void DraftsPage::change(const DraftCard &draft, bool ready)
{
    DraftCard changed = draft;
    changed.ready = ready;
    // Somebody may have signed in the meantime: then there is nothing to recall.
    reload();
    const bool there = std::ranges::find(m_drafts, draft.id, &DraftCard::id) != m_drafts.end();
    if (there) {
        if (const auto kept = m_ports.keep(changed); !kept)
            Q_EMIT failed(kept.error());
    }
    reload();
}

void DraftsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showDrafts();
}

QStringList changesSince(const DraftCard &draft, const CaseFile &file)
{
    QStringList changes;
    for (const RecordedAct &act : file.acts) {
        if (act.n >= draft.actsSeen)
            changes.append(DraftsPage::tr("%1 on %2, by %3", "act, day, officer")
                               .arg(items::actDone(act.act.kind()), items::dayText(act.act.on), act.officer));
    }
    return changes;
}

} // namespace zm::ui
