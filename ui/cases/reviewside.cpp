#include "ui/cases/reviewside.h"

#include "ui/cases/attachmentstab.h"
#include "ui/cases/sheetview.h"
#include "ui/cases/standing.h"

#include <QEvent>
#include <QTabBar>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ReviewSide::ReviewSide(const Ports &ports, CaseFile file, QWidget *parent) : QTabWidget(parent), m_file(std::move(file))
{
    setObjectName(u"review.side"_s);
    setDocumentMode(true);
    tabBar()->setObjectName(u"review.tabbar"_s);
    tabBar()->setDrawBase(false);
    if (ports.attachments) {
        m_evidence = new AttachmentsTab(*ports.attachments, this);
        m_evidence->setForReview(u"review"_s);
        addTab(m_evidence, QString());
        connect(m_evidence, &CaseTab::captionChanged, this, &ReviewSide::retranslate);
    }
    const auto clocks = runningClocks(m_file.view);
    const auto dated = std::ranges::find_if(clocks, [](const auto &clock) { return clock.target || clock.limit; });
    if (dated != clocks.end()) {
        m_sheet = new SheetView(ports.cases, ports.jurisdiction->calendar, *dated, this);
        m_sheet->setContentsMargins(12, 12, 12, 12);
        addTab(m_sheet, QString());
    }
    if (m_evidence)
        m_evidence->showCase(m_file);
    retranslate();
}

void ReviewSide::setPaper(QWidget *paper)
{
    m_paper = paper;
    addTab(paper, QString());
    retranslate();
}

void ReviewSide::retranslate()
{
    const auto name = [this](QWidget *widget, const QString &title) {
        if (widget)
            setTabText(indexOf(widget), title);
    };
    const int closed = m_evidence ? m_evidence->unopened() : 0;
    name(m_evidence, closed > 0 ? tr("Evidence, %n not opened", nullptr, closed) : tr("Evidence"));
    name(m_sheet, tr("Deadline sheet"));
    name(m_paper, tr("Paper"));
}

void ReviewSide::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_evidence)
        m_evidence->showCase(m_file);
    if (m_sheet)
        m_sheet->retranslate();
    retranslate();
}

} // namespace zm::ui
