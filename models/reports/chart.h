#pragma once

#include "reports/words.h"

namespace zm::reports {

/// One row of bars or points, as many values as the chart has places.
struct ChartSeries {
    QString name;
    std::vector<double> values;
};

/// A chart as values: the window and the printed report draw the same ones.
struct Chart {
    QString id;    ///< "due", "latency", "overturn", "age", "ends"
    QString title, what;
    QStringList places;
    std::vector<ChartSeries> series;
    bool stacked = false;
    double most() const; ///< the highest bar; at least 1
    bool isEmpty() const; ///< no place has a bar
};

/// The charts of a report, in the order they are shown.
std::vector<Chart> chartsOf(const Figures &figures, const ReportWords &words, Tongue tongue);

} // namespace zm::reports
