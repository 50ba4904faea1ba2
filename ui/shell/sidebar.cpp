#include "ui/shell/sidebar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent), m_desk(textLabel(TextRole::SmallMuted, this)), m_work(button("nav", u"nav.work"_s, this)),
      m_closed(button("nav", u"nav.closed"_s, this)), m_drafts(button("nav", u"nav.drafts"_s, this)),
      m_reports(button("nav", u"nav.reports"_s, this)), m_new(button("nav", u"nav.new"_s, this))
{
    setProperty("surface", u"sunken"_s);
    QVBoxLayout *layout = column(this, 12, 4);
    layout->addSpacing(4);
    m_desk->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_desk);
    for (QPushButton *link : {m_work, m_closed, m_drafts, m_reports}) {
        link->setCheckable(true);
        layout->addWidget(link);
        connect(link, &QPushButton::clicked, this, [this] { choose(m_chosen); }); // marked is what is shown, not what is clicked
    }
    layout->addSpacing(kGroupGap);
    layout->addWidget(m_new);
    layout->addStretch(1);
    choose(Link::Work);
    connect(m_work, &QPushButton::clicked, this, &Sidebar::workAsked);
    connect(m_closed, &QPushButton::clicked, this, &Sidebar::closedAsked);
    m_drafts->hide();
    m_reports->hide();
    connect(m_reports, &QPushButton::clicked, this, &Sidebar::reportsAsked);
    connect(m_drafts, &QPushButton::clicked, this, &Sidebar::draftsAsked);
    connect(m_new, &QPushButton::clicked, this, &Sidebar::newCaseAsked);
    retranslate();
}

void Sidebar::setCounts(const items::BandCounts &counts)
{
    m_counts = counts;
    retranslate();
}

void Sidebar::setDrafts(int count)
{
    m_draftCount = count;
    m_drafts->show();
    retranslate();
}

void Sidebar::setMayOpenCases(bool may)
{
    m_new->setVisible(may);
}

void Sidebar::choose(Link link)
{
    m_chosen = link;
    m_work->setChecked(link == Link::Work);
    m_closed->setChecked(link == Link::Closed);
    m_drafts->setChecked(link == Link::Drafts);
    m_reports->setChecked(link == Link::Reports);
}

void Sidebar::retranslate()
{
    int urgent = 0;
    for (const items::Band band : {items::Band::Overdue, items::Band::Today, items::Band::Soon})
        urgent += m_counts[std::size_t(band)];
    m_desk->setText(tr("My desk"));
    setButtonText(m_work, urgent > 0 ? tr("Work list  %1").arg(urgent) : tr("Work list"));
    m_work->setToolTip(tr("%n case(s) due within three working days or overdue", nullptr, urgent));
    setButtonText(m_closed, tr("Closed cases"));
    setButtonText(m_drafts, m_draftCount > 0 ? tr("Drafts  %1").arg(m_draftCount) : tr("Drafts"));
    setButtonText(m_reports, tr("Supervision"));
    setButtonText(m_new, tr("New case"));
    paintIcons();
}

void Sidebar::paintIcons()
{
    const QColor ink = coloursOf(palette()).muted;
    m_work->setIcon(icon(u"work"_s, ink));
    m_closed->setIcon(icon(u"cases"_s, ink));
    m_drafts->setIcon(icon(u"paper"_s, ink));
    m_reports->setIcon(icon(u"report"_s, ink));
    m_new->setIcon(icon(u"add"_s, ink));
}

void Sidebar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        paintIcons();
}

} // namespace zm::ui
