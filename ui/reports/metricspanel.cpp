#include "ui/reports/metricspanel.h"

#include "items/dates.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

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
    // One height for all: characters of another face would make some rows higher than others.
    table->resizeRowsToContents();
    int highest = table->verticalHeader()->minimumSectionSize();
    for (int row = 0; row < table->rowCount(); ++row)
        highest = std::max(highest, table->rowHeight(row));
    for (int row = 0; row < table->rowCount(); ++row)
        table->setRowHeight(row, highest);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth() + highest * table->rowCount());
}

} // namespace

MetricsPanel::MetricsPanel(const ReportPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_metricsTitle(textLabel(TextRole::Strong, this)),
      m_groupsTitle(textLabel(TextRole::Strong, this)), m_definition(wrapped(TextRole::Muted, this)),
      m_metrics(table(u"report.metrics"_s, this)), m_groups(table(u"report.groups"_s, this)), m_by(new QComboBox(this))
{
    setObjectName(u"report.figures"_s);
    QVBoxLayout *parts = column(this, 0, kGroupGap);
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
    orderTabs(parts);
    connect(m_metrics, &QTableWidget::currentCellChanged, this, [this] { showGroups(); });
    connect(m_metrics, &QTableWidget::cellActivated, this, &MetricsPanel::openRow);
    connect(m_groups, &QTableWidget::cellActivated, this, &MetricsPanel::openGroup);
    connect(m_by, &QComboBox::currentIndexChanged, this, &MetricsPanel::showGroups);
    retranslate();
}

void MetricsPanel::setReport(SharedReport report)
{
    m_report = std::move(report);
    showMetrics();
}

Tongue MetricsPanel::tongue() const
{
    return items::inChinese() ? Tongue::Zh : Tongue::En;
}

void MetricsPanel::showMetrics()
{
    const QStringList captions{tr("Line"), tr("Counts"), tr("Other"), tr("Unknown"), tr("Apart"), tr("Result")};
    m_metrics->clear();
    m_metrics->setRowCount(0);
    m_metrics->setColumnCount(int(captions.size()));
    m_metrics->setHorizontalHeaderLabels(captions);
    m_rows.clear();
    if (!m_report)
        return;
    for (const MetricDefinition &metric : m_report->figures.definitions().metrics)
        addMetric(metric);
    m_metrics->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_metrics->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitRows(m_metrics);
    m_metrics->setCurrentCell(1, 0);
}

void MetricsPanel::addMetric(const MetricDefinition &metric)
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

void MetricsPanel::showGroups()
{
    m_groups->setRowCount(0);
    const auto line = chosenLine();
    if (!line)
        return;
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
        auto *name = cell(groupName(group, by, m_ports.words, definitions, tongue()));
        name->setData(Qt::UserRole, group.name);
        m_groups->setItem(at, 0, name);
        int column = 1;
        for (const int number : {group.tally.counts, group.tally.others, group.tally.unknown, group.tally.apart})
            m_groups->setItem(at, column++, cell(QString::number(number), true));
        m_groups->setItem(at, column, cell(resultText(group.tally, definition, m_ports.words, tongue()), true));
    }
    m_groups->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_groups->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitRows(m_groups);
}

void MetricsPanel::openRow(int row)
{
    if (!m_report || row < 0 || !m_rows[std::size_t(row)])
        return;
    const Line line = *m_rows[std::size_t(row)];
    const LineDefinition &definition = m_report->figures.definitions().of(line);
    Q_EMIT casesAsked(said(definition.title), m_report->figures.casesOf({line, {}, 0, attention(definition)}));
}

void MetricsPanel::openGroup(int row)
{
    const auto line = chosenLine();
    if (!line || row < 0 || row >= m_groups->rowCount())
        return;
    const LineDefinition &definition = m_report->figures.definitions().of(*line);
    const QString name = m_groups->item(row, 0)->data(Qt::UserRole).toString();
    if (name.isEmpty())
        return; // small groups together: their names are withheld, and so are their cases
    const auto &names = m_report->figures.collection().names;
    const auto at = quint16(std::ranges::find(names, name) - names.begin());
    Q_EMIT casesAsked(m_groups->item(row, 0)->text(),
                      m_report->figures.casesOf({*line, Dimension(m_by->currentIndex()), at, attention(definition)}));
}

std::optional<Line> MetricsPanel::chosenLine() const
{
    const int row = m_metrics->currentRow();
    if (!m_report || row < 0 || std::size_t(row) >= m_rows.size() || m_by->currentIndex() < 0)
        return std::nullopt;
    return m_rows[std::size_t(row)] ? m_rows[std::size_t(row)] : m_rows[std::size_t(row) + 1];
}

void MetricsPanel::retranslate()
{
    m_metricsTitle->setText(tr("Every metric; Enter opens the cases of a line"));
    m_groupsTitle->setText(tr("The chosen line, &by"));
    m_metrics->setAccessibleName(tr("Metrics"));
    m_groups->setAccessibleName(tr("The chosen line broken down"));
    m_by->setAccessibleName(tr("Broken down by"));
    const int chosen = std::max(0, m_by->currentIndex());
    m_by->clear();
    m_by->addItems({tr("officer"), tr("recipient unit"), tr("ground"), tr("programme"), tr("duty"), tr("detail")});
    m_by->setCurrentIndex(chosen);
    showMetrics();
}

void MetricsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
