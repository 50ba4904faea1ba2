// The module that draws bars with Qt Charts. Qt Charts brings OpenGL and a quarter of all the names that a start of the window
// would have to look up; so it comes with the first chart.

#include "ui/charts/barpicture.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <cmath>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastScale = 4; ///< lines of a scale: each a whole number

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

/// Months of one year need no year under each bar: its name would be cut.
QStringList axisNames(const QStringList &places, const QLocale &locale)
{
    QStringList months;
    int year = 0;
    for (const QString &place : places) {
        const QDate month = QDate::fromString(place, u"yyyy-MM"_s);
        if (!month.isValid() || (year != 0 && month.year() != year))
            return places;
        year = month.year();
        months.append(locale.standaloneMonthName(month.month(), QLocale::ShortFormat));
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

class Bars final : public BarPicture {
public:
    Bars(const reports::Chart &chart, double most, const QLocale &locale, QWidget *parent)
        : BarPicture(parent), m_places(chart.places), m_chart(new QChart), m_view(new QChartView(m_chart, this))
    {
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins({});
        all->addWidget(m_view);
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setRenderHint(QPainter::Antialiasing);
        m_view->setFocusPolicy(Qt::NoFocus); // what it shows is in the table
        auto *bars = addBars(chart);
        auto *places = new QBarCategoryAxis(m_chart);
        const QStringList names = axisNames(chart.places, locale);
        places->append(names);
        places->setLabelsAngle(axisAngle(names));
        places->setGridLineVisible(false);
        auto *values = new QValueAxis(m_chart);
        values->setRange(0, std::max(most, double(kLeastScale)));
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
    }

    void setLook(const BarLook &look) override
    {
        m_chart->setBackgroundBrush(look.ground);
        m_chart->setBackgroundRoundness(0);
        m_view->setBackgroundBrush(look.ground);
        m_chart->legend()->setLabelColor(look.ink);
        m_chart->legend()->setFont(look.font);
        for (QAbstractAxis *axis : m_chart->axes()) {
            axis->setLabelsBrush(look.ink);
            axis->setLabelsFont(look.small);
            axis->setLinePenColor(look.muted);
            axis->setGridLineColor(look.hairline);
        }
        for (QAbstractSeries *series : m_chart->series()) {
            const auto sets = static_cast<QAbstractBarSeries *>(series)->barSets();
            for (qsizetype i = 0; i < sets.size(); ++i) {
                const QColor colour = i == 0 ? look.accent : look.ink;
                sets[i]->setBrush(brushOf(std::size_t(i), colour));
                sets[i]->setPen(QPen(colour, 1.2));
            }
        }
    }

    void paintTo(QPainter &painter, const QRectF &target) const override
    {
        m_view->scene()->render(&painter, target, m_view->sceneRect(), Qt::KeepAspectRatio);
    }

private:
    QAbstractBarSeries *addBars(const reports::Chart &chart)
    {
        QAbstractBarSeries *bars = chart.stacked ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries(m_chart))
                                                 : static_cast<QAbstractBarSeries *>(new QBarSeries(m_chart));
        for (const reports::ChartSeries &series : chart.series) {
            auto *set = new QBarSet(series.name, bars);
            for (const double value : series.values)
                set->append(value);
            connect(set, &QBarSet::hovered, this, [this, set, name = series.name](bool over, int at) {
                if (over)
                    QToolTip::showText(QCursor::pos(), u"%1 · %2: %3"_s.arg(m_places.value(at), name, shown(set->at(at))), m_view);
            });
            bars->append(set);
        }
        m_chart->addSeries(bars);
        return bars;
    }

    QStringList m_places;
    QChart *m_chart;
    QChartView *m_view;
};

class BarPictures final : public QObject, public BarPictureMaker {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhengming.BarPictureMaker/1")
    Q_INTERFACES(zm::ui::BarPictureMaker)
public:
    BarPicture *make(const reports::Chart &chart, double most, const QLocale &locale, QWidget *parent) const override
    {
        return new Bars(chart, most, locale, parent);
    }
};

} // namespace

} // namespace zm::ui

#include "barpictures.moc"
