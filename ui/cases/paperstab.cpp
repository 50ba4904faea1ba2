#include "ui/cases/paperstab.h"

#include "items/dates.h"
#include "ui/shell/ask.h"
#include "ui/text/refusals.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/parts.h"

#include <QListWidget>
#include <QPrinter>
#include <QProgressDialog>
#include <QSplitter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What was issued is kept as it left the office; labels and drafts are no part of the file.
bool belongsInTheFile(const PaperCard &paper)
{
    return paper.issued && !paper.working;
}

} // namespace

PapersTab::PapersTab(const PaperPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_list(new QListWidget(this)), m_view(new PaperView(this)),
      m_save(button("", u"papers.save"_s, this)), m_print(button("", u"papers.print"_s, this)),
      m_bind(button("", u"papers.bind"_s, this)), m_empty(wrapped(TextRole::Muted, this)),
      m_leftOut(wrapped(TextRole::SmallMuted, this))
{
    m_list->setObjectName(u"papers.list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setObjectName(u"papers.view"_s);
    auto *left = new QWidget(this);
    QVBoxLayout *leftColumn = column(left, 0, kGap);
    leftColumn->setContentsMargins(0, kGap, kGap, kGap);
    leftColumn->addWidget(m_empty);
    leftColumn->addWidget(m_list, 1);
    auto *ways = new FlowLayout(nullptr, kGap);
    for (QPushButton *one : {m_save, m_print, m_bind})
        ways->addWidget(one);
    leftColumn->addLayout(ways);
    m_leftOut->setObjectName(u"papers.leftOut"_s);
    leftColumn->addWidget(m_leftOut);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(m_view);
    split->setHandleWidth(1);
    split->setStretchFactor(1, 1);
    split->setSizes({260, 480});
    column(this)->addWidget(split);
    connect(m_list, &QListWidget::currentRowChanged, this, &PapersTab::showPaper);
    connect(m_save, &QPushButton::clicked, this, &PapersTab::save);
    connect(m_print, &QPushButton::clicked, this, [this] { print(false); });
    connect(m_bind, &QPushButton::clicked, this, [this] { print(true); });
}

void PapersTab::showCase(const CaseFile &file)
{
    const int chosen = m_caseId == file.id ? m_list->currentRow() : -1;
    m_caseId = file.id;
    m_number = file.number;
    m_acts = file.acts;
    auto papers = m_ports.papers(m_caseId);
    m_papers = papers ? std::move(*papers) : std::vector<PaperCard>{};
    retranslate();
    m_list->setCurrentRow(chosen >= 0 ? chosen : int(m_papers.size()) - 1);
    showPaper();
}

void PapersTab::retranslate()
{
    const int chosen = m_list->currentRow();
    setButtonText(m_save, tr("&Save as PDF"));
    setButtonText(m_bind, tr("Print &all, with contents…"));
    m_list->clear();
    for (const PaperCard &paper : m_papers)
        m_list->addItem(u"%1\n%2"_s.arg(items::spoken(paper.titleZh, paper.titleEn), aboutPaper(paper)));
    m_list->setCurrentRow(chosen);
    m_list->setAccessibleName(tr("Papers of the case"));
    m_empty->setText(tr("This case has no papers yet."));
    m_empty->setVisible(m_papers.empty());
    m_list->setVisible(!m_papers.empty());
    m_save->setEnabled(!m_papers.empty());
    m_print->setEnabled(!m_papers.empty());
    m_bind->setEnabled(std::ranges::any_of(m_papers, belongsInTheFile));
    showLeftOut();
}

QDate PapersTab::servedOn(const PaperCard &paper) const
{
    // Departments have papers of their own for the documents that courts serve too.
    QString document = paper.kind;
    if (document.startsWith("department_"_L1))
        document.remove(0, "department_"_L1.size());
    for (const RecordedAct &recorded : m_acts) {
        const auto *service = std::get_if<cases::Serve>(&recorded.act.body);
        if (service && recorded.n > paper.n && cases::word(service->document) == document)
            return recorded.act.on;
    }
    return {};
}

QString PapersTab::aboutPaper(const PaperCard &paper) const
{
    const QString day = items::dayText(paper.on);
    if (paper.working)
        return tr("%1, to fill in by hand").arg(day);
    if (paper.issued)
        return day;
    const QDate served = servedOn(paper);
    return served.isValid() ? tr("%1, served on %2; no copy was issued from here").arg(day, items::dayText(served))
                            : tr("%1, not issued yet").arg(day);
}

// Each row says why it is left out; here stands how many, so that the list keeps its room.
void PapersTab::showLeftOut()
{
    QStringList left;
    for (const PaperCard &paper : m_papers) {
        if (!belongsInTheFile(paper))
            left.append(tr("%1 (%2)", "paper, why").arg(items::spoken(paper.titleZh, paper.titleEn), aboutPaper(paper)));
    }
    m_leftOut->setVisible(!left.isEmpty());
    m_leftOut->setText(tr("Printing all leaves out %n paper(s): the list says why.", nullptr, int(left.size())));
    m_leftOut->setToolTip(left.join(u'\n'));
    m_leftOut->setAccessibleDescription(left.join(u'\n'));
}

bool PapersTab::choosePaperOf(int n)
{
    const auto at = std::ranges::find(m_papers, n, &PaperCard::n);
    if (at == m_papers.end())
        return false;
    m_list->setCurrentRow(int(at - m_papers.begin()));
    return true;
}

void PapersTab::showPaper()
{
    const int row = m_list->currentRow();
    const bool issued = row < 0 || row >= count() || m_papers[std::size_t(row)].issued;
    setButtonText(m_save, issued ? tr("&Save as PDF") : tr("&Issue and save as PDF"));
    setButtonText(m_print, issued ? tr("&Print…") : tr("Issue and &print…"));
    if (row < 0 || row >= count()) {
        m_view->setMessage(QString());
        return;
    }
    auto pages = m_ports.pages(m_caseId, m_papers[std::size_t(row)], std::max(600, m_view->wantedWidth()));
    if (pages)
        m_view->setPages(std::move(*pages));
    else
        m_view->setMessage(text::trouble(pages.error()));
}

void PapersTab::save()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const PaperCard &paper = m_papers[std::size_t(row)];
    const QString path = ask::savePath(this, tr("Save the paper"), u"%1 %2.pdf"_s.arg(m_number, paper.titleZh));
    if (path.isEmpty())
        return;
    if (const auto saved = m_ports.save(m_caseId, paper, path); !saved) {
        ask::tell(this, tr("The paper was not saved"), text::trouble(saved.error()));
        return;
    }
    m_papers[std::size_t(row)].issued = true;
    retranslate();
}

void PapersTab::print(bool bound)
{
    const int row = m_list->currentRow();
    std::vector<PaperCard> chosen;
    if (bound)
        std::ranges::copy_if(m_papers, std::back_inserter(chosen), belongsInTheFile);
    else if (row >= 0)
        chosen.push_back(m_papers[std::size_t(row)]);
    if (chosen.empty())
        return;
    QPrinter printer(QPrinter::HighResolution);
    m_ports.preparePrinter(printer);
    printer.setDocName(bound ? m_number : u"%1 %2"_s.arg(m_number, chosen.front().titleZh));
    if (bound)
        printer.setDuplex(QPrinter::DuplexLongSide);
    if (!ask::printer(this, tr("Print papers"), printer))
        return;
    QProgressDialog progress(tr("Printing…"), tr("Stop"), 0, 0, this);
    progress.setWindowModality(Qt::WindowModal);
    const auto printed = m_ports.print(m_caseId, chosen, bound, printer, [&progress](int page, int of) {
        progress.setMaximum(of);
        progress.setValue(page);
        return !progress.wasCanceled();
    });
    progress.reset();
    if (!printed)
        return ask::tell(this, tr("The paper was not printed"), text::trouble(printed.error()));
    if (!bound)
        m_papers[std::size_t(row)].issued = true;
    retranslate();
    showPaper();
}

} // namespace zm::ui
