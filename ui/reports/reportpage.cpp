#include "ui/reports/reportpage.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/reports/casesdialog.h"
#include "ui/reports/chartpanel.h"
#include "ui/shell/ask.h"
#include "ui/theme/icons.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QTableWidget>
#include <QTimer>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

constexpr int kTick = 100; ///< ms between two looks at the job
constexpr int kPermille = 1000;

QTableWidgetItem *cell(const QString &text, bool number = false)
{
    auto *item = new QTableWidgetItem(text);
    if (number)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QTableWidget *table(const QString &name, QWidget *parent)
{
    auto *made = new QTableWidget(parent);
    made->setObjectName(name);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->verticalHeader()->hide();
    made->setShowGrid(false);
    made->setTabKeyNavigation(false);
    return made;
}

/// As high as its rows: the page scrolls, not the table.
void fitRows(QTableWidget *table)
{
    table->resizeRowsToContents();
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    for (int row = 0; row < table->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height);
}

} // namespace

ReportPage::ReportPage(const ReportPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_tick(new QTimer(this)), m_title(textLabel(TextRole::Title, this)),
      m_fromLabel(textLabel(TextRole::Body, this)), m_toLabel(textLabel(TextRole::Body, this)),
      m_about(wrapped(TextRole::Muted, this)), m_exceptionsTitle(textLabel(TextRole::Strong, this)),
      m_chartsTitle(textLabel(TextRole::Strong, this)), m_metricsTitle(textLabel(TextRole::Strong, this)),
      m_groupsTitle(textLabel(TextRole::Strong, this)), m_definition(wrapped(TextRole::Muted, this)),
      m_from(new DateField(this)), m_to(new DateField(this)), m_filter(new QLineEdit(this)),
      m_count(button("primary", u"report.count"_s, this)), m_stop(button("", u"report.stop"_s, this)),
      m_print(button("", u"report.print"_s, this)), m_table(button("", u"report.table"_s, this)),
      m_progress(new QProgressBar(this)), m_results(new QWidget), m_exceptions(new QVBoxLayout), m_charts(new QGridLayout),
      m_metrics(table(u"report.metrics"_s, this)), m_groups(table(u"report.groups"_s, this)), m_by(new QComboBox(this))
{
    setObjectName(u"reportPage"_s);
    auto *page = new QWidget;
    QVBoxLayout *lines = column(page, kMargin, kGroupGap);
    buildControls(lines);
    buildResults(lines);
    lines->addStretch(1);
    column(this, 0, 0)->addWidget(scrolled(page, this));
    connect(&m_watcher, &QFutureWatcher<Result<SharedReport>>::finished, this, &ReportPage::finish);
    connect(m_tick, &QTimer::timeout, this, &ReportPage::showProgress);
    retranslate();
}

ReportPage::~ReportPage()
{
    stop();
    m_watcher.waitForFinished();
}

void ReportPage::buildControls(QVBoxLayout *lines)
{
    lines->addWidget(m_title);
    QHBoxLayout *period = row();
    m_from->edit()->setObjectName(u"report.from"_s);
    m_to->edit()->setObjectName(u"report.to"_s);
    m_filter->setObjectName(u"report.filter"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_fromLabel, m_from, m_toLabel, m_to})
        period->addWidget(part);
    period->addWidget(m_filter, 1);
    lines->addLayout(period);
    m_fromLabel->setBuddy(m_from->edit());
    m_toLabel->setBuddy(m_to->edit());
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
    connect(m_filter, &QLineEdit::returnPressed, this, &ReportPage::count);
    connect(m_stop, &QPushButton::clicked, this, &ReportPage::stop);
    connect(m_print, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_table, &QPushButton::clicked, this, [this] { save(true); });
}

void ReportPage::buildResults(QVBoxLayout *lines)
{
    lines->addWidget(m_about);
    QVBoxLayout *parts = column(m_results, 0, kGroupGap);
    parts->addWidget(m_exceptionsTitle);
    m_exceptions->setSpacing(4);
    parts->addLayout(m_exceptions);
    parts->addWidget(m_chartsTitle);
    m_charts->setSpacing(kGroupGap);
    m_charts->setColumnStretch(0, 1);
    m_charts->setColumnStretch(1, 1);
    parts->addLayout(m_charts);
    parts->addWidget(m_metricsTitle);
    parts->addWidget(m_definition);
    parts->addWidget(m_metrics);
    QHBoxLayout *broken = row();
    broken->addWidget(m_groupsTitle);
    m_by->setObjectName(u"report.by"_s);
    m_groupsTitle->setBuddy(m_by);
    broken->addWidget(m_by);
    broken->addStretch(1);
    parts->addLayout(broken);
    parts->addWidget(m_groups);
    lines->addWidget(m_results);
    m_results->hide();
    connect(m_metrics, &QTableWidget::currentCellChanged, this, [this] { showGroups(); });
    connect(m_metrics, &QTableWidget::cellActivated, this, &ReportPage::openRow);
    connect(m_by, &QComboBox::currentIndexChanged, this, &ReportPage::showGroups);
}

void ReportPage::suggest(QDate today)
{
    if (m_from->date().isValid() || m_to->date().isValid())
        return;
    m_from->setDate(QDate(today.year(), 1, 1));
    m_to->setDate(today);
}

void ReportPage::count()
{
    if (m_watcher.isRunning())
        return;
    m_job = std::make_shared<Job>();
    const ReportAsked asked = m_ports.question({m_from->date(), m_to->date(), m_filter->text().trimmed()});
    m_watcher.setFuture(QtConcurrent::run([job = m_job, make = m_ports.count, asked] {
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
    if (m_job)
        m_job->stopped = true;
}

void ReportPage::forget()
{
    stop();
    m_report.reset();
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
    if (wasStopped)
        return;
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
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
                         .arg(QLocale().toString(head.cases), QLocale().toString(head.acts), head.asOf.toString(Qt::ISODate),
                              QString::fromLatin1(head.dataHead.toHex().first(16))));
    m_results->show();
    showExceptions();
    showCharts();
    showMetrics();
    // At once: what wraps has no height until it is laid out, and somebody may look before the next turn.
    QWidget *page = m_results->parentWidget();
    m_results->layout()->activate();
    page->layout()->activate();
    page->resize(page->width(), std::max({page->height(), page->layout()->totalHeightForWidth(page->width()),
                                          page->layout()->totalMinimumSize().height()}));
}

void ReportPage::showExceptions()
{
    clear(m_exceptions);
    QWidget *before = m_table;
    bool any = false;
    for (const Line line : m_report->figures.definitions().exceptions) {
        const int found = m_report->figures.of(line).counts;
        if (found == 0)
            continue;
        any = true;
        QPushButton *open = button("row", u"report.exception."_s + lineName(line), this);
        const QString about = said(m_report->figures.definitions().of(line).title);
        setButtonText(open, tr("%1: %2", "what is wrong, and how often").arg(about).arg(found));
        setMeaning(open, Meaning::Overdue);
        open->setIcon(icon(u"overdue"_s, colourOf(Meaning::Overdue, palette())));
        connect(open, &QPushButton::clicked, this, [this, line, about] { openCases(about, {line, {}, 0, Standing::Counts}); });
        m_exceptions->addWidget(open);
        setTabOrder(before, open);
        before = open;
    }
    if (!any) {
        auto *fine = new MeaningLabel(this);
        fine->say(Meaning::Done, tr("Nothing asks for attention. Thank you."));
        m_exceptions->addWidget(fine);
    }
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

void ReportPage::showMetrics()
{
    const QStringList captions{tr("Line"), tr("Counts"), tr("Other"), tr("Unknown"), tr("Apart"), tr("Result")};
    m_metrics->clear();
    m_metrics->setRowCount(0);
    m_metrics->setColumnCount(int(captions.size()));
    m_metrics->setHorizontalHeaderLabels(captions);
    m_rows.clear();
    for (const MetricDefinition &metric : m_report->figures.definitions().metrics)
        addMetric(metric);
    m_metrics->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_metrics->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitRows(m_metrics);
    m_metrics->setCurrentCell(1, 0);
}

void ReportPage::addMetric(const MetricDefinition &metric)
{
    const int caption = m_metrics->rowCount();
    m_metrics->insertRow(caption);
    const QString name = metric.id == "X"_L1 ? said(metric.title) : metric.id + u"  "_s + said(metric.title);
    auto *title = cell(metric.counters.isEmpty() ? name : tr("%1 (read with %2)").arg(name, metric.counters.join(u", "_s)));
    QFont strong = font();
    strong.setBold(true);
    title->setFont(strong);
    title->setToolTip(said(metric.definition));
    m_metrics->setItem(caption, 0, title);
    m_metrics->setSpan(caption, 0, 1, m_metrics->columnCount());
    m_rows.push_back(std::nullopt);
    for (const Line line : metric.lines) {
        const int at = m_metrics->rowCount();
        const Tally tally = m_report->figures.of(line);
        const LineDefinition &definition = m_report->figures.definitions().of(line);
        m_metrics->insertRow(at);
        m_metrics->setItem(at, 0, cell(u"    "_s + said(definition.title)));
        int column = 1;
        for (const int number : {tally.counts, tally.others, tally.unknown, tally.apart})
            m_metrics->setItem(at, column++, cell(QString::number(number), true));
        m_metrics->setItem(at, column, cell(resultText(tally, definition, m_ports.words, tongue()), true));
        m_rows.push_back(line);
    }
}

void ReportPage::showGroups()
{
    const int row = m_metrics->currentRow();
    m_groups->setRowCount(0);
    if (!m_report || row < 0 || std::size_t(row) >= m_rows.size() || m_by->currentIndex() < 0)
        return;
    const auto line = m_rows[std::size_t(row)] ? m_rows[std::size_t(row)] : m_rows[std::size_t(row) + 1];
    const Definitions &definitions = m_report->figures.definitions();
    const LineDefinition &definition = definitions.of(*line);
    m_definition->setText(u"%1 %2"_s.arg(definitions.metricOf(*line).id, said(definitions.metricOf(*line).definition)));
    const QStringList captions{said(definition.title), tr("Counts"), tr("Other"), tr("Unknown"), tr("Apart"), tr("Result")};
    m_groups->setColumnCount(int(captions.size()));
    m_groups->setHorizontalHeaderLabels(captions);
    const Dimension by = Dimension(m_by->currentIndex());
    for (const Group &group : m_report->figures.breakdown(*line, by)) {
        const int at = m_groups->rowCount();
        m_groups->insertRow(at);
        m_groups->setItem(at, 0, cell(groupName(group, by, m_ports.words, definitions, tongue())));
        int column = 1;
        for (const int number : {group.tally.counts, group.tally.others, group.tally.unknown, group.tally.apart})
            m_groups->setItem(at, column++, cell(QString::number(number), true));
        m_groups->setItem(at, column, cell(resultText(group.tally, definition, m_ports.words, tongue()), true));
    }
    m_groups->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_groups->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitRows(m_groups);
}

void ReportPage::openRow(int row)
{
    if (!m_report || row < 0 || !m_rows[std::size_t(row)])
        return;
    const Line line = *m_rows[std::size_t(row)];
    const LineDefinition &definition = m_report->figures.definitions().of(line);
    openCases(said(definition.title), {line, {}, 0, attention(definition)});
}

void ReportPage::openCases(const QString &about, const Selection &selection)
{
    auto *dialog = new CasesDialog(about, m_report->figures.casesOf(selection), this);
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
    m_filter->setPlaceholderText(tr("Filter, as on the work list; empty: every case"));
    m_filter->setAccessibleName(tr("Filter of the report"));
    m_from->retranslate();
    m_to->retranslate();
    m_from->edit()->setAccessibleName(tr("First day of the period"));
    m_to->edit()->setAccessibleName(tr("Last day of the period"));
    m_progress->setAccessibleName(tr("How far the counting has come"));
    setButtonText(m_count, tr("Count"));
    setButtonText(m_stop, tr("Stop"));
    setButtonText(m_print, tr("Signed report (PDF)..."));
    setButtonText(m_table, tr("Tables..."));
    m_exceptionsTitle->setText(tr("What needs attention"));
    m_chartsTitle->setText(tr("Trends"));
    m_metricsTitle->setText(tr("Every metric; Enter opens the cases of a line"));
    m_groupsTitle->setText(tr("The chosen line, &by"));
    m_metrics->setAccessibleName(tr("Metrics"));
    m_groups->setAccessibleName(tr("The chosen line broken down"));
    m_by->setAccessibleName(tr("Broken down by"));
    const int chosen = std::max(0, m_by->currentIndex());
    m_by->clear();
    m_by->addItems({tr("officer"), tr("recipient unit"), tr("ground"), tr("programme"), tr("duty"), tr("detail")});
    m_by->setCurrentIndex(chosen);
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
