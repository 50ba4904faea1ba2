#include "ui/reports/chartpanel.h"

#include "items/dates.h"
#include "ui/shell/ask.h"
#include "ui/widgets/parts.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHeaderView>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QSvgGenerator>
#include <QTableWidget>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 270;
constexpr int kLeastScale = 4; ///< lines of a scale: each a whole number
constexpr QSize kPicture(1200, 720);

QString shown(double value)
{
    return QString::number(value, 'f', value == std::floor(value) ? 0 : 1);
}

/// Told apart without colour: solid, hatched, empty.
QBrush brushOf(std::size_t series, const QColor &colour)
{
    constexpr std::array kPatterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::NoBrush};
    return QBrush(colour, kPatterns[series % kPatterns.size()]);
}

QLocale spokenLocale()
{
    return items::inChinese() ? QLocale(QLocale::Chinese) : QLocale(QLocale::English);
}

/// Months of one year need no year under each bar: its name would be cut.
QStringList axisNames(const QStringList &places)
{
    QStringList months;
    int year = 0;
    for (const QString &place : places) {
        const QDate month = QDate::fromString(place, u"yyyy-MM"_s);
        if (!month.isValid() || (year != 0 && month.year() != year))
            return places;
        year = month.year();
        months.append(spokenLocale().standaloneMonthName(month.month(), QLocale::ShortFormat));
    }
    return months;
}

/// Longer names than fit beside each other stand upright.
int axisAngle(const QStringList &names)
{
    constexpr qsizetype kMostLevel = 6;
    const bool isLong = std::ranges::any_of(names, [](const QString &name) { return name.size() > 3; });
    return isLong && names.size() > kMostLevel ? -90 : 0;
}

} // namespace

ChartPanel::ChartPanel(const reports::Chart &chart, QWidget *parent)
    : QFrame(parent), m_data(chart), m_chart(new QChart), m_view(new QChartView(m_chart, this)),
      m_what(wrapped(TextRole::SmallMuted, this)), m_empty(wrapped(TextRole::Muted, this)),
      m_toValues(button("quiet", u"chart.values."_s + chart.id, this)),
      m_save(button("quiet", u"chart.save."_s + chart.id, this)), m_values(new QTableWidget(this))
{
    setObjectName(u"chart."_s + chart.id);
    setProperty("surface", u"card"_s);
    QVBoxLayout *lines = column(this, 12, 4);
    QLabel *title = textLabel(TextRole::Strong, this);
    title->setText(chart.title);
    lines->addWidget(title);
    m_what->setText(chart.what);
    lines->addWidget(m_what);
    m_view->setObjectName(u"chartView."_s + chart.id);
    m_view->setMinimumHeight(kHeight);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus); // what it shows is in the table
    lines->addWidget(m_view, 1);
    m_empty->setObjectName(u"chartEmpty."_s + chart.id);
    lines->addWidget(m_empty);
    lines->addStretch(0);
    m_view->setVisible(!chart.isEmpty());
    m_toValues->setVisible(!chart.isEmpty());
    m_save->setVisible(!chart.isEmpty());
    m_empty->setVisible(chart.isEmpty());
    m_values->setObjectName(u"chartTable."_s + chart.id);
    m_values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_values->hide();
    lines->addWidget(m_values);
    QHBoxLayout *buttons = row();
    buttons->addWidget(m_toValues);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    m_toValues->setCheckable(true);
    connect(m_toValues, &QPushButton::toggled, m_values, &QWidget::setVisible);
    connect(m_save, &QPushButton::clicked, this, &ChartPanel::askForPicture);
    buildChart();
    fillValues();
    retranslate();
}

void ChartPanel::buildChart()
{
    QAbstractBarSeries *bars = m_data.stacked ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries(m_chart))
                                              : static_cast<QAbstractBarSeries *>(new QBarSeries(m_chart));
    for (const reports::ChartSeries &series : m_data.series) {
        auto *set = new QBarSet(series.name, bars);
        for (const double value : series.values)
            set->append(value);
        const QString name = series.name;
        connect(set, &QBarSet::hovered, this, [this, set, name](bool over, int at) {
            if (over)
                QToolTip::showText(QCursor::pos(), u"%1 · %2: %3"_s.arg(m_data.places.value(at), name, shown(set->at(at))), m_view);
        });
        bars->append(set);
    }
    m_chart->addSeries(bars);
    auto *places = new QBarCategoryAxis(m_chart);
    const QStringList names = axisNames(m_data.places);
    places->append(names);
    places->setLabelsAngle(axisAngle(names));
    places->setGridLineVisible(false);
    auto *values = new QValueAxis(m_chart);
    values->setRange(0, std::max(m_data.most(), double(kLeastScale)));
    values->setLabelFormat(u"%.0f"_s);
    values->applyNiceNumbers();
    m_chart->addAxis(places, Qt::AlignBottom);
    m_chart->addAxis(values, Qt::AlignLeft);
    bars->attachAxis(places);
    bars->attachAxis(values);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    colourChart();
}

void ChartPanel::colourChart()
{
    const Colours &colours = coloursOf(palette());
    m_chart->setBackgroundBrush(colours.raised);
    m_chart->setBackgroundRoundness(0);
    m_view->setBackgroundBrush(colours.raised);
    m_chart->legend()->setLabelColor(colours.ink);
    m_chart->legend()->setFont(font());
    for (QAbstractAxis *axis : m_chart->axes()) {
        axis->setLabelsBrush(colours.ink);
        axis->setLabelsFont(fontOf(TextRole::Small, font()));
        axis->setLinePenColor(colours.muted);
        axis->setGridLineColor(colours.hairline);
    }
    for (QAbstractSeries *series : m_chart->series()) {
        const auto sets = static_cast<QAbstractBarSeries *>(series)->barSets();
        for (qsizetype i = 0; i < sets.size(); ++i) {
            sets[i]->setBrush(brushOf(std::size_t(i), i == 0 ? colours.accent : colours.ink));
            sets[i]->setPen(QPen(i == 0 ? colours.accent : colours.ink, 1.2));
        }
    }
}

void ChartPanel::fillValues()
{
    m_values->setColumnCount(int(m_data.series.size()));
    m_values->setRowCount(int(m_data.places.size()));
    QStringList names, said;
    for (const reports::ChartSeries &series : m_data.series)
        names.append(series.name);
    m_values->setHorizontalHeaderLabels(names);
    m_values->setVerticalHeaderLabels(m_data.places);
    for (int r = 0; r < m_values->rowCount(); ++r) {
        for (int c = 0; c < m_values->columnCount(); ++c) {
            const QString value = shown(m_data.series[std::size_t(c)].values[std::size_t(r)]);
            auto *cell = new QTableWidgetItem(value);
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_values->setItem(r, c, cell);
            said.append(u"%1, %2: %3"_s.arg(m_data.places[r], names[c], value));
        }
    }
    m_values->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setAccessibleName(m_data.title);
    m_view->setAccessibleDescription(said.join(u"; "_s));
    m_values->setAccessibleName(m_data.title);
}

void ChartPanel::retranslate()
{
    setButtonText(m_toValues, tr("Values"));
    setButtonText(m_save, tr("Save the picture..."));
    m_empty->setText(tr("Nothing of this in the period."));
}

void ChartPanel::askForPicture()
{
    const QString path = ask::saveFilePath(this, tr("Save the picture"), m_data.id + u".svg"_s, tr("Pictures (*.svg *.png)"));
    if (path.isEmpty())
        return;
    if (const auto saved = savePicture(path); !saved)
        Q_EMIT failed(saved.error());
}

Result<> ChartPanel::savePicture(const QString &path) const
{
    const auto draw = [this](QPaintDevice &device) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        m_view->scene()->render(&painter, QRectF(QPointF(), QSizeF(kPicture)), m_view->sceneRect(), Qt::KeepAspectRatio);
    };
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(kPicture);
        svg.setViewBox(QRect(QPoint(), kPicture));
        svg.setTitle(m_data.title);
        draw(svg);
        return {};
    }
    if (!path.endsWith(".png"_L1, Qt::CaseInsensitive))
        return fail(ErrorCode::Invalid, u"the picture's name ends in .svg or .png"_s);
    QImage image(kPicture, QImage::Format_RGB32);
    image.fill(coloursOf(palette()).raised);
    draw(image);
    if (!image.save(path))
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    return {};
}

void ChartPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colourChart();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
