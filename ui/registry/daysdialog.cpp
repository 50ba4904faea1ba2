#include "ui/registry/daysdialog.h"

#include "reports/chart.h"
#include "ui/reports/chartpanel.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QtConcurrentRun>

#include <map>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kYears = 10;

} // namespace

DaysDialog::DaysDialog(std::shared_ptr<const RegisterPorts> ports, QDate today, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_today(today), m_said(wrapped(TextRole::Body, this)), m_lines(column(this, kMargin)),
      m_close(button("primary", u"days.close"_s, this))
{
    setObjectName(u"daysDialog"_s);
    m_said->setObjectName(u"days.said"_s);
    m_lines->addWidget(m_said);
    m_lines->addStretch(1);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    m_lines->addWidget(m_close, 0, Qt::AlignRight);
    resizeWithText(this, {860, 560});
    retranslate();
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { show(m_watcher.result()); });
    m_watcher.setFuture(QtConcurrent::run([ports = m_ports]() -> Outcome { return ports->days(); }));
}

DaysDialog::~DaysDialog()
{
    m_watcher.waitForFinished();
}

void DaysDialog::retranslate()
{
    setWindowTitle(tr("Entries and removals over time"));
    setButtonText(m_close, tr("Close"));
    m_said->setText(tr("Counting..."));
    if (m_watcher.isFinished() && m_watcher.future().resultCount() > 0)
        show(m_watcher.result());
}

void DaysDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DaysDialog::show(const Outcome &days)
{
    if (!days) {
        m_said->setText(days.error().code == ErrorCode::NotFound ? tr("No register was loaded into this office yet.")
                                                                 : text::trouble(days.error()));
        return;
    }
    m_said->setText(tr("Counted from the copy of the register on this machine, by the year of the entry and of the removal."));
    reports::Chart chart{.id = u"registerYears"_s, .title = tr("Entries and removals by year"),
                         .what = tr("The last %1 years. Removals are those this copy has seen.").arg(kYears),
                         .places = {}, .series = {{tr("Entries that stand"), {}}, {tr("Removals"), {}}}};
    std::map<int, std::pair<qint64, qint64>> years;
    for (int year = m_today.year() - kYears + 1; year <= m_today.year(); ++year)
        years[year] = {};
    for (const RegisterDay &day : *days) {
        if (const auto at = years.find(day.day.year()); at != years.end()) {
            at->second.first += day.entries;
            at->second.second += day.removals;
        }
    }
    for (const auto &[year, counts] : years) {
        chart.places.append(QString::number(year));
        chart.series[0].values.push_back(double(counts.first));
        chart.series[1].values.push_back(double(counts.second));
    }
    auto *panel = new ChartPanel(chart, this);
    connect(panel, &ChartPanel::failed, this, [this](const Error &error) { m_said->setText(text::trouble(error)); });
    delete m_panel;
    if (!m_panel)
        delete m_lines->takeAt(1); // the stretch that held the place
    m_panel = panel;
    m_lines->insertWidget(1, panel, 1);
}

} // namespace zm::ui
