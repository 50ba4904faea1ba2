#include "ui/worklist/previewpane.h"

#include "items/words.h"
#include "ui/cases/clockrow.h"
#include "ui/cases/standing.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

PreviewPane::PreviewPane(const law::WorkCalendar &calendar, QWidget *parent)
    : QWidget(parent), m_calendar(calendar), m_name(wrapped(TextRole::Strong, this)),
      m_number(wrapped(TextRole::Muted, this)), m_clocksTitle(textLabel(TextRole::SmallMuted, this)),
      m_nextTitle(textLabel(TextRole::SmallMuted, this)), m_empty(wrapped(TextRole::Muted, this)),
      m_stage(new MeaningLabel(this)), m_body(new QWidget(this)), m_open(button("", u"preview.open"_s, this)),
      m_why(button("link", u"preview.why"_s, this))
{
    setObjectName(u"previewPane"_s);
    m_stage->setWrapping();
    QVBoxLayout *inner = column(m_body, 0, 4);
    inner->addWidget(m_name);
    inner->addWidget(m_number);
    inner->addWidget(m_stage);
    inner->addSpacing(kGroupGap);
    inner->addWidget(m_nextTitle);
    m_next = new QVBoxLayout;
    m_next->setSpacing(2);
    inner->addLayout(m_next);
    inner->addSpacing(kGroupGap);
    inner->addWidget(m_clocksTitle);
    m_clocks = new QVBoxLayout;
    m_clocks->setSpacing(12);
    inner->addLayout(m_clocks);
    inner->addSpacing(kGroupGap);
    inner->addWidget(m_why, 0, Qt::AlignLeft);
    inner->addStretch(1);
    inner->addWidget(m_open);
    QVBoxLayout *layout = column(this, kGroupGap);
    layout->addWidget(m_empty);
    layout->addWidget(m_body, 1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_file->id); });
    connect(m_why, &QPushButton::clicked, this, [this] { Q_EMIT whyAsked(m_file->id); });
    showNothing();
}

void PreviewPane::showCase(const CaseFile &file)
{
    m_file = file;
    redraw();
}

void PreviewPane::showNothing()
{
    m_file.reset();
    redraw();
}

void PreviewPane::retranslate()
{
    redraw();
}

void PreviewPane::redraw()
{
    m_body->setVisible(m_file.has_value());
    m_empty->setVisible(!m_file.has_value());
    m_empty->setText(tr("Choose a case to see where it stands."));
    if (!m_file)
        return;
    m_name->setText(tr("%1 · %2", "subject, kind").arg(m_file->state.head.subject.name,
                                                       items::subjectKindName(m_file->state.head.subject.kind)));
    m_number->setText(m_file->number);
    m_stage->say(text::meaning(m_file->view.stage), standingText(*m_file));
    m_clocksTitle->setText(tr("Clocks"));
    m_nextTitle->setText(tr("Next"));
    setButtonText(m_open, tr("Open the case (Enter)"));
    setButtonText(m_why, tr("Why still listed? (W)"));
    m_why->setVisible(isOnList(m_file->view));
    fillClocks();

    clear(m_next);
    constexpr std::size_t kOffered = 4; // what fits beside the list; the case page has all
    const auto next = nextStepOf(*m_file);
    for (const cases::ActKind act : offeredActs(*m_file)) {
        if (std::size_t(m_next->count()) >= kOffered)
            break;
        auto *link = button(next && act == next->act ? "primary" : "row", u"preview.act."_s + cases::word(act), m_body);
        setButtonText(link, items::actName(act, m_file->state.head.program));
        m_next->addWidget(link);
        connect(link, &QPushButton::clicked, this, [this, act] { Q_EMIT actAsked(m_file->id, act); });
    }
    orderTabs(layout());
}

void PreviewPane::fillClocks()
{
    clear(m_clocks);
    for (const cases::CaseClock &clock : runningClocks(m_file->view)) {
        auto *shown = new ClockRow(clock, m_file->today, m_calendar, m_body);
        connect(shown, &ClockRow::sheetAsked, this, &PreviewPane::sheetAsked);
        m_clocks->addWidget(shown);
    }
    m_clocksTitle->setVisible(m_clocks->count() > 0);
}

} // namespace zm::ui
