#include "ui/reports/reportpage.h"

#include "items/dates.h"
#include "ui/reports/casesdialog.h"
#include "ui/reports/chartpanel.h"
#include "ui/reports/exceptionspanel.h"
#include "ui/reports/metricspanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/shell/ask.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

constexpr int kTick = 100; ///< ms between two looks at the job
constexpr int kPermille = 1000;

} // namespace

ReportPage::ReportPage(const ReportPorts &ports, std::shared_ptr<const FilterPorts> filters,
                       std::shared_ptr<const filter::Words> words, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_tick(new QTimer(this)), m_title(textLabel(TextRole::Title, this)),
      m_fromLabel(textLabel(TextRole::Body, this)), m_toLabel(textLabel(TextRole::Body, this)),
      m_about(wrapped(TextRole::Muted, this)), m_chartsTitle(textLabel(TextRole::Strong, this)),
      m_from(new DateField(this)), m_to(new DateField(this)),
      m_filters(new ReportFilters(std::move(filters), std::move(words), this)),
      m_count(button("primary", u"report.count"_s, this)), m_stop(button("", u"report.stop"_s, this)),
      m_print(button("", u"report.print"_s, this)), m_table(button("", u"report.table"_s, this)),
      m_progress(new QProgressBar(this)), m_exceptions(new ExceptionsPanel(ports, this)), m_results(new QWidget),
      m_charts(new QGridLayout), m_metrics(new MetricsPanel(ports, this))
{
    setObjectName(u"reportPage"_s);
    auto *page = new QWidget;
    QVBoxLayout *lines = column(page, kMargin, kGroupGap);
    buildControls(lines);
    buildResults(lines);
    lines->addStretch(1);
    column(this, 0, 0)->addWidget(scrolled(page, this));
    connect(&m_watcher, &QFutureWatcher<Result<SharedReport>>::finished, this, &ReportPage::finish);
    connect(&m_lookWatcher, &QFutureWatcher<Result<SharedDigest>>::finished, this, &ReportPage::finishLook);
    connect(m_tick, &QTimer::timeout, this, &ReportPage::showProgress);
    connect(m_filters, &ReportFilters::chosen, this, &ReportPage::count);
    connect(m_filters, &ReportFilters::failed, this, &ReportPage::failed);
    connect(m_exceptions, &ExceptionsPanel::casesAsked, this, &ReportPage::openCases);
    connect(m_metrics, &MetricsPanel::casesAsked, this, &ReportPage::openCases);
    retranslate();
}

ReportPage::~ReportPage()
{
    stop();
    m_lookWatcher.waitForFinished();
    m_watcher.waitForFinished();
}

void ReportPage::buildControls(QVBoxLayout *lines)
{
    lines->addWidget(m_title);
    QHBoxLayout *period = row();
    m_from->edit()->setObjectName(u"report.from"_s);
    m_to->edit()->setObjectName(u"report.to"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_fromLabel, m_from, m_toLabel, m_to})
        period->addWidget(part);
    period->addStretch(1);
    lines->addLayout(period);
    m_fromLabel->setBuddy(m_from->edit());
    m_toLabel->setBuddy(m_to->edit());
    lines->addWidget(m_filters);
    QHBoxLayout *buttons = row();
    for (QPushButton *one : {m_count, m_stop, m_print, m_table})
        buttons->addWidget(one);
    m_progress->setObjectName(u"report.progress"_s);
    m_progress->setRange(0, kPermille);
    m_progress->setTextVisible(false);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    m_stop->hide();
    m_progress->hide();
    connect(m_count, &QPushButton::clicked, this, &ReportPage::count);
    connect(m_stop, &QPushButton::clicked, this, &ReportPage::stop);
    connect(m_print, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_table, &QPushButton::clicked, this, [this] { save(true); });
}

void ReportPage::buildResults(QVBoxLayout *lines)
{
    lines->addWidget(m_about);
    m_exceptions->followOn(m_table);
    lines->addWidget(m_exceptions);
    QVBoxLayout *parts = column(m_results, 0, kGroupGap);
    parts->addWidget(m_chartsTitle);
    m_charts->setSpacing(kGroupGap);
    m_charts->setColumnStretch(0, 1);
    m_charts->setColumnStretch(1, 1);
    parts->addLayout(m_charts);
    parts->addWidget(m_metrics);
    lines->addWidget(m_results);
    m_results->hide();
}

void ReportPage::suggest(QDate today)
{
    for (DateField *day : {m_from, m_to})
        day->setToday(today);
    if (m_from->date().isValid() || m_to->date().isValid())
        return;
    m_from->setDate(QDate(today.year(), 1, 1));
    m_to->setDate(today);
}

ReportAsked ReportPage::asked() const
{
    ReportAsked asked{m_from->date(), m_to->date(), m_filters->text()};
    asked.filterName = m_filters->name();
    return m_ports.question(asked);
}

void ReportPage::look()
{
    m_filters->reload();
    if (!m_ports.look || m_lookWatcher.isRunning())
        return;
    m_lookJob = std::make_shared<Job>();
    m_lookWatcher.setFuture(QtConcurrent::run([job = m_lookJob, look = m_ports.look, asked = asked()] {
        return look(asked, [job] { return !job->stopped; });
    }));
}

void ReportPage::finishLook()
{
    const auto made = m_lookWatcher.result();
    if (m_lookJob->stopped)
        return;
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_exceptions->setDigest(*made);
    Q_EMIT looked();
}

void ReportPage::count()
{
    if (m_watcher.isRunning()) {
        // Somebody chose something else meanwhile: that is what counts.
        m_again = true;
        m_job->stopped = true;
        return;
    }
    m_job = std::make_shared<Job>();
    m_watcher.setFuture(QtConcurrent::run([job = m_job, make = m_ports.count, asked = asked()] {
        return make(asked, [job](qint64 done, qint64 total) {
            job->done = done;
            job->total = total;
            return !job->stopped;
        });
    }));
    m_tick->start(kTick);
    showProgress();
}

void ReportPage::stop()
{
    m_again = false;
    for (const auto &job : {m_job, m_lookJob}) {
        if (job)
            job->stopped = true;
    }
}

void ReportPage::forget()
{
    stop();
    m_report.reset();
    m_filters->forget();
    m_exceptions->setDigest({});
    m_exceptions->setReport({});
    m_metrics->setReport({});
    m_results->hide();
    m_about->clear();
    showProgress();
}

void ReportPage::showProgress()
{
    const bool runs = m_watcher.isRunning();
    m_stop->setVisible(runs);
    m_progress->setVisible(runs);
    m_count->setEnabled(!runs);
    m_print->setEnabled(m_report && !runs);
    m_table->setEnabled(m_report && !runs);
    if (runs && m_job && m_job->total > 0)
        m_progress->setValue(int(m_job->done * kPermille / m_job->total));
}

void ReportPage::finish()
{
    m_tick->stop();
    const bool wasStopped = m_job && m_job->stopped;
    auto made = m_watcher.result();
    if (made && !wasStopped)
        m_report = *made;
    showProgress();
    if (std::exchange(m_again, false))
        return count();
    if (wasStopped)
        return;
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_exceptions->setReport(m_report);
    m_metrics->setReport(m_report);
    showReport();
    Q_EMIT counted();
}

Tongue ReportPage::tongue() const
{
    return items::inChinese() ? Tongue::Zh : Tongue::En;
}

void ReportPage::showReport()
{
    if (!m_report)
        return;
    const ReportHead &head = m_report->head;
    m_about->setText(tr("%1 cases and %2 acts, as of %3. Data head %4.")
                         .arg(QLocale().toString(head.cases), QLocale().toString(head.acts), items::dayText(head.asOf),
                              QString::fromLatin1(head.dataHead.toHex().first(16))));
    m_results->show();
    showCharts();
    layOutNow();
}

/// What wraps has no height until it is laid out, and somebody may look before the next turn.
void ReportPage::layOutNow()
{
    QWidget *page = m_results->parentWidget();
    m_results->layout()->activate();
    page->layout()->activate();
    page->resize(page->width(), std::max({page->height(), page->layout()->totalHeightForWidth(page->width()),
                                          page->layout()->totalMinimumSize().height()}));
}

void ReportPage::showCharts()
{
    clear(m_charts);
    int at = 0;
    for (const Chart &chart : chartsOf(m_report->figures, m_ports.words, tongue())) {
        auto *panel = new ChartPanel(chart, this);
        connect(panel, &ChartPanel::failed, this, &ReportPage::failed);
        m_charts->addWidget(panel, at / 2, at % 2);
        ++at;
    }
}

void ReportPage::openCases(const QString &about, const std::vector<CaseRef> &cases)
{
    auto *dialog = new CasesDialog(about, cases, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CasesDialog::caseAsked, this, &ReportPage::caseAsked);
    dialog->open();
}

void ReportPage::save(bool asTable)
{
    const QString name = u"report-%1-%2"_s.arg(m_report->head.period.from.toString(Qt::ISODate), m_report->head.period.to.toString(Qt::ISODate));
    const QString path = asTable ? ask::saveFilePath(this, tr("Save the tables"), name + u".xlsx"_s, tr("Tables (*.xlsx *.csv)"))
                                 : ask::savePath(this, tr("Save the report"), name + u".pdf"_s);
    if (path.isEmpty())
        return;
    if (const auto saved = m_ports.save(m_report, path, tongue()); !saved)
        Q_EMIT failed(saved.error());
}

void ReportPage::retranslate()
{
    m_title->setText(tr("Supervision"));
    m_fromLabel->setText(tr("Fr&om"));
    m_toLabel->setText(tr("&to"));
    m_from->retranslate();
    m_to->retranslate();
    m_from->edit()->setAccessibleName(tr("First day of the period"));
    m_to->edit()->setAccessibleName(tr("Last day of the period"));
    m_progress->setAccessibleName(tr("How far the counting has come"));
    setButtonText(m_count, tr("Count"));
    setButtonText(m_stop, tr("Stop"));
    setButtonText(m_print, tr("Signed report (PDF)..."));
    setButtonText(m_table, tr("Tables..."));
    m_chartsTitle->setText(tr("Trends"));
    showReport();
    showProgress();
}

void ReportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
