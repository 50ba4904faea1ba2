#pragma once

#include "documents/layout.h"

namespace zm::documents {

/// A chart to be printed: bars over places, told apart by pattern, with their values beside them.
struct PrintedChart {
    QString title, what;
    QStringList places;
    struct Series {
        QString name;
        std::vector<double> values; ///< one a place, not negative
    };
    std::vector<Series> series; ///< at most three: as many patterns as can be told apart in grey
    bool stacked = false;
    double most = 1;            ///< the highest bar
    QString instead = {};       ///< said in place of bars where there is none to draw; empty: draw
};

/// Two charts a page, numbered on from \a firstNumber. Bars are solid, hatched and empty: they read in grey, and by
/// people who see no colours.
/// Errors: as layOut().
Result<std::vector<Page>> chartPages(const std::vector<PrintedChart> &charts, int firstNumber, const PaperFonts &fonts);

} // namespace zm::documents
