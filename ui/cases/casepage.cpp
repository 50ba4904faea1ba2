#include "ui/cases/casepage.h"

#include "identity/identifier.h"
#include "items/words.h"
#include "ui/cases/actslist.h"
#include "ui/cases/casetab.h"
#include "ui/cases/clockrow.h"
#include "ui/cases/paperstab.h"
#include "ui/cases/reach.h"
#include "ui/cases/recipientstab.h"
#include "ui/cases/standing.h"
#include "ui/cases/timelineview.h"
#include "ui/text/refusals.h"
#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

#include <QJsonObject>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

static constexpr int kLeastTabs = 160; // px

CasePage::CasePage(const CasePorts &cases, const PaperPorts &papers, const law::WorkCalendar &calendar,
                   QWidget *parent)
    : QWidget(parent), m_cases(cases), m_calendar(calendar), m_back(button("link", u"case.back"_s, this)),
      m_why(button("", u"case.why"_s, this)), m_reveal(button("link", u"case.reveal"_s, this)), m_name(textLabel(TextRole::Title, this)),
      m_identity(textLabel(TextRole::Muted, this)), m_about(wrapped(TextRole::Muted, this)),
      m_clocksTitle(textLabel(TextRole::Strong, this)), m_pastTitle(textLabel(TextRole::Strong, this)),
      m_integrity(wrapped(TextRole::SmallMuted, this)),
      m_alarms(wrapped(TextRole::Body, this)), m_standing(new MeaningLabel(this)), m_acts(new ActsList(this)),
      m_tabs(new QTabWidget(this)), m_timeline(new TimelineView(this)), m_recipients(new RecipientsTab(this)),
      m_papersTab(new PapersTab(papers, this))
{
    setObjectName(u"casePage"_s);
    m_identity->setObjectName(u"case.identity"_s);
    m_about->setObjectName(u"case.about"_s);
    m_standing->setWrapping();
    buildLayout();
    connect(m_back, &QPushButton::clicked, this, &CasePage::backAsked);
    connect(m_why, &QPushButton::clicked, this, &CasePage::whyAsked);
    connect(m_reveal, &QPushButton::clicked, this, &CasePage::numberAsked);
    connect(m_acts, &ActsList::actAsked, this, &CasePage::actAsked);
    connect(m_timeline, &TimelineView::actOpened, this, [this](int n) {
        if (m_papersTab->choosePaperOf(n))
            showPapers();
    });
}

void CasePage::buildLayout()
{
    QHBoxLayout *names = row(12);
    names->addWidget(m_name);
    names->addWidget(m_identity, 0, Qt::AlignBottom);
    names->addWidget(m_reveal, 0, Qt::AlignBottom);
    names->addStretch(1);
    names->addWidget(m_why);
    setTabOrder(m_reveal, m_why);
    auto *header = new QWidget(this);
    QVBoxLayout *headerColumn = column(header, 0, 4);
    headerColumn->setContentsMargins(kMargin, 12, kMargin, 12);
    headerColumn->addWidget(m_back, 0, Qt::AlignLeft);
    headerColumn->addLayout(names);
    headerColumn->addWidget(m_about);
    headerColumn->addWidget(m_standing);
    headerColumn->addWidget(m_alarms);
    setMeaning(m_alarms, Meaning::Today);

    auto *left = new QWidget;
    QVBoxLayout *leftColumn = column(left, kMargin, 4);
    leftColumn->setContentsMargins(kMargin, kGroupGap, kGroupGap, kMargin);
    leftColumn->addWidget(m_clocksTitle);
    m_clocks = new QVBoxLayout;
    m_clocks->setSpacing(12);
    m_clocks->setContentsMargins(8, 0, 0, kGroupGap);
    leftColumn->addLayout(m_clocks);
    leftColumn->addWidget(m_acts);
    leftColumn->addSpacing(kGroupGap);
    leftColumn->addWidget(m_pastTitle);
    m_pastClocks = new QVBoxLayout;
    m_pastClocks->setSpacing(12);
    m_pastClocks->setContentsMargins(8, 0, 0, 0);
    leftColumn->addLayout(m_pastClocks);
    leftColumn->addStretch(1);

    auto *right = new QWidget(this);
    QVBoxLayout *rightColumn = column(right, 0, 0);
    rightColumn->setContentsMargins(kGroupGap, kGap, kMargin, kGap);
    m_tabs->setObjectName(u"case.tabs"_s);
    m_recipients->setObjectName(u"recipientsTab"_s);
    m_papersTab->setObjectName(u"papersTab"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(kLeastTabs); // what is in them scrolls: a long heading must not push the window higher
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setObjectName(u"case.tabbar"_s);
    m_tabs->addTab(m_timeline, QString());
    m_tabs->addTab(m_recipients, QString());
    m_tabs->addTab(m_papersTab, QString());
    rightColumn->addWidget(m_tabs, 1);
    rightColumn->addWidget(m_integrity);

    auto *split = new QSplitter(this);
    split->setObjectName(u"case.split"_s);
    split->addWidget(scrolled(left, split));
    split->addWidget(right);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->setSizes({400, 640});
    split->setStretchFactor(1, 1);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(header);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addWidget(split, 1);
}

bool CasePage::open(const QString &caseId)
{
    if (m_file && m_file->id != caseId)
        leaveCase(); // before the other one is read
    auto file = m_cases.open(caseId);
    if (!file) {
        Q_EMIT failed(file.error());
        return false;
    }
    m_file = std::move(*file);
    retranslate();
    return true;
}

void CasePage::reload()
{
    if (m_file)
        open(m_file->id);
}

void CasePage::showTimeline()
{
    m_tabs->setCurrentWidget(m_timeline);
}

void CasePage::focusActs()
{
    m_acts->focusFirst();
}

void CasePage::showRecipients()
{
    m_tabs->setCurrentWidget(m_recipients);
}

void CasePage::showPapers()
{
    m_tabs->setCurrentWidget(m_papersTab);
}

void CasePage::addTab(CaseTab *tab)
{
    m_more.push_back(tab);
    m_tabs->addTab(tab, QString());
    connect(tab, &CaseTab::captionChanged, this, &CasePage::fillTabs);
}

void CasePage::showTab(CaseTab *tab)
{
    m_tabs->setCurrentWidget(tab);
}

void CasePage::leaveCase()
{
    m_isRevealed = false;
    Q_EMIT caseLeft();
    for (CaseTab *tab : m_more)
        tab->leaveCase();
}

void CasePage::setRevealed(bool revealed)
{
    m_isRevealed = revealed;
    reload();
}

bool CasePage::hasNumber() const
{
    return m_file && !m_file->withheld && !m_file->state.head.subject.id.value.isEmpty();
}

void CasePage::retranslate()
{
    setButtonText(m_back, tr("Work list"));
    m_back->setIcon(icon(u"back"_s, coloursOf(palette()).accent, 12));
    setButtonText(m_why, tr("Why still listed? (W)"));
    if (!m_file)
        return;
    fillHeader();
    m_acts->showCase(*m_file, m_officer);
    fillClocks();
    fillTimeline();
    m_recipients->showRows(m_file->view.recipients, m_file->units);
    m_papersTab->showCase(*m_file);
    m_timeline->setAccessibleName(tr("Timeline, newest first"));
    for (CaseTab *tab : m_more)
        tab->showCase(*m_file);
    fillTabs();
    m_integrity->setText(tr("%n act(s), each signed by its officer and chained to the one before", nullptr,
                            int(m_file->acts.size())));
}

void CasePage::fillTabs()
{
    m_tabs->setTabText(0, tr("Timeline %1").arg(m_file->acts.size()));
    m_tabs->setTabText(1, tr("Recipients %1").arg(m_file->view.recipients.size()));
    m_tabs->setTabText(2, tr("Papers %1").arg(m_papersTab->count()));
    for (CaseTab *tab : m_more)
        m_tabs->setTabText(m_tabs->indexOf(tab), tab->caption());
}

void CasePage::fillHeader()
{
    const cases::OpenCase &head = m_file->state.head;
    m_name->setText(head.subject.name);
    QStringList identity{items::subjectKindName(head.subject.kind)};
    if (head.subject.birth.isValid())
        identity.append(tr("born %1").arg(items::dayText(head.subject.birth)));
    if (!head.subject.id.value.isEmpty())
        identity.append(u"%1 %2"_s.arg(items::choiceName(u"id.kind"_s, identity::idKindName(head.subject.id.kind)),
                                       m_isRevealed ? head.subject.id.value
                                                    : identity::masked(head.subject.id.kind, head.subject.id.value,
                                                                       identity::MaskPolicy::Screen)));
    m_identity->setText(identity.join(u" · "_s));
    m_reveal->setVisible(m_mayReveal && hasNumber());
    setButtonText(m_reveal, m_isRevealed ? tr("Hide the number (N)") : tr("Show the number (N)"));
    QStringList about{tr("%1 · %2 · rests on %3 of %4", "case number, obligation, basis, its issuer")
                          .arg(m_file->number, head.obligation, head.basis.number, head.basis.issuer)};
    if (!m_file->holder.isEmpty())
        about.append(tr("in the hands of %1", "the officer who works on the case").arg(m_file->holder));
    m_about->setText(about.join(u" · "_s));
    m_standing->say(text::meaning(m_file->view.stage), standingText(*m_file));
    m_why->setVisible(isOnList(m_file->view));
    QStringList alarms;
    for (const cases::Alarm &alarm : m_file->view.alarms)
        alarms.append(items::spoken(alarm.zh, alarm.en));
    m_alarms->setText(alarms.join(u" · "_s));
    m_alarms->setVisible(!alarms.isEmpty());
}

void CasePage::fillClocks()
{
    const auto fill = [this](QVBoxLayout *layout, const std::vector<cases::CaseClock> &clocks) {
        clear(layout);
        for (const cases::CaseClock &clock : clocks) {
            auto *shown = new ClockRow(clock, m_file->today, m_calendar, this);
            connect(shown, &ClockRow::sheetAsked, this, &CasePage::sheetAsked);
            layout->addWidget(shown);
        }
    };
    const auto running = runningClocks(m_file->view);
    std::vector<cases::CaseClock> past;
    std::ranges::copy_if(m_file->view.clocks, std::back_inserter(past), [](const cases::CaseClock &clock) {
        return clock.state == cases::ClockState::Met || clock.state == cases::ClockState::Late;
    });
    fill(m_clocks, running);
    fill(m_pastClocks, past);
    m_clocksTitle->setText(tr("Running clocks"));
    m_clocksTitle->setVisible(!running.empty());
    m_pastTitle->setText(tr("Clocks that have ended"));
    m_pastTitle->setVisible(!past.empty());
}

void CasePage::fillTimeline()
{
    std::vector<items::TimelineRow> rows;
    for (const RecordedAct &recorded : m_file->acts) {
        const cases::ActKind kind = recorded.act.kind();
        rows.push_back({recorded.n, recorded.act.on, recorded.recordedAt, recorded.officer, items::actDone(kind),
                        items::actDetail(recorded.act, m_file->units), kind == cases::ActKind::Note, reachText(recorded)});
    }
    m_timeline->setRows(std::move(rows));
}

} // namespace zm::ui
