#include "ui/reports/exceptionspanel.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QPushButton>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

Tongue tongue()
{
    return items::inChinese() ? Tongue::Zh : Tongue::En;
}

} // namespace

ExceptionsPanel::ExceptionsPanel(const ReportPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_title(textLabel(TextRole::Strong, this)), m_new(wrapped(TextRole::Muted, this)),
      m_lines(new QVBoxLayout)
{
    setObjectName(u"report.exceptions"_s);
    QVBoxLayout *all = column(this, 0, 4);
    all->addWidget(m_title);
    all->addWidget(m_new);
    m_lines->setSpacing(4);
    all->addLayout(m_lines);
    redraw();
}

void ExceptionsPanel::setDigest(std::shared_ptr<const Digest> digest)
{
    m_digest = std::move(digest);
    redraw();
}

void ExceptionsPanel::setReport(SharedReport report)
{
    m_report = std::move(report);
    redraw();
}

void ExceptionsPanel::redraw()
{
    for (QPushButton *former : findChildren<QPushButton *>())
        former->setObjectName({}); // the one that takes its place has the name
    clear(m_lines);
    m_last = m_before;
    m_title->setText(tr("What needs attention"));
    m_new->setVisible(m_digest != nullptr);
    if (m_digest)
        m_new->setText(m_digest->fresh() > 0
                           ? tr("%n new since %1, in the whole office.", nullptr, m_digest->fresh()).arg(items::dayText(m_digest->since))
                           : tr("Nothing new since %1, in the whole office.").arg(items::dayText(m_digest->since)));
    if (!m_digest && !m_report)
        return;
    for (const Line line : m_ports.definitions->exceptions)
        addLine(line);
    if (m_lines->count() == 0) // not isEmpty(): what is not shown yet is empty to a layout
        addNothing();
}

void ExceptionsPanel::addLine(Line line)
{
    const DigestLine *kept = m_digest ? m_digest->of(line) : nullptr;
    std::vector<CaseRef> cases;
    if (m_report) {
        cases = m_report->figures.casesOf({line, {}, 0, Standing::Counts});
    } else if (kept) {
        cases = kept->fresh;
        cases.insert(cases.end(), kept->standing.begin(), kept->standing.end());
    }
    // Of no case, and counted all the same: a figure is never hidden.
    const int found = m_report && cases.empty() ? m_report->figures.of(line).counts : int(cases.size());
    if (found == 0)
        return;
    const QString about = in(m_ports.definitions->of(line).title, tongue());
    const bool whole = !m_report || m_report->head.filter.isEmpty();
    const int fresh = kept && whole ? int(kept->fresh.size()) : 0;
    QPushButton *open = button("row", u"report.exception."_s + lineName(line), this);
    setButtonText(open, fresh > 0 ? tr("%1: %n case(s), %2 of them new", "what is wrong, how often, since yesterday", found).arg(about).arg(fresh)
                                  : tr("%1: %n case(s)", "what is wrong, and how often", found).arg(about));
    setMeaning(open, Meaning::Overdue);
    open->setIcon(icon(u"overdue"_s, colourOf(Meaning::Overdue, palette())));
    connect(open, &QPushButton::clicked, this, [this, about, cases] { Q_EMIT casesAsked(about, cases); });
    m_lines->addWidget(open);
    if (m_last)
        setTabOrder(m_last, open);
    m_last = open;
}

void ExceptionsPanel::addNothing()
{
    auto *fine = new MeaningLabel(this);
    fine->say(Meaning::Done, tr("Nothing asks for attention. Thank you."));
    m_lines->addWidget(fine);
}

void ExceptionsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        redraw();
}

} // namespace zm::ui
