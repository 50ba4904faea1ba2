#pragma once

#include "base/result.h"
#include "reports/observation.h"

#include <QByteArray>

namespace zm::reports {

/// The same words in both languages.
struct Bilingual {
    QString zh, en;
};

enum class LineKind : quint8 {
    Rate,   ///< what counts, of all
    Spread, ///< middle, nine tenths and most of the values
    Sum,    ///< of the values
    Count,  ///< of what counts
    Ratio,  ///< what counts to what else there is
};

/// Whether more of what counts is better.
enum class Sense : quint8 { Good, Bad, None };

struct LineDefinition {
    LineKind kind = LineKind::Rate;
    Sense sense = Sense::None;
    QString unit; ///< "days", "working_days", "times"; empty: cases or shares
    Bilingual title, counts, of;
    int metric = 0; ///< index into Definitions::metrics
};

struct MetricDefinition {
    QString id; ///< "M1"; "X": what needs attention
    Bilingual title, definition;
    QStringList counters; ///< ids of the metrics that must be read beside it
    std::vector<Line> lines;
};

/// One of the three failures of the Opinions.
struct FailureClass {
    QString id;
    Bilingual title;
    std::vector<Line> lines;
};

/// The numbers that definitions rest on.
struct Parameters {
    int smallNumber = 0;
    std::array<int, 3> followUpDays{};
    int staleSnapshotDays = 0;
    int suspensionOrderWorkingDays = 0;
    int queryReviewDays = 0;
    std::vector<int> ageBands; ///< days, rising: where one band ends
};

/// What the report counts and how, as data. Immutable once loaded.
struct Definitions {
    /// \param bytes  of resources/reports/metrics.json.
    /// Errors: Invalid naming the line that is missing, unknown or there twice, or a counter-metric that is none.
    static Result<Definitions> load(const QByteArray &bytes);

    const LineDefinition &of(Line line) const { return lines[std::size_t(line)]; }
    const MetricDefinition &metricOf(Line line) const { return metrics[std::size_t(of(line).metric)]; }

    std::array<LineDefinition, kLines> lines;
    std::vector<MetricDefinition> metrics; ///< M1 to M24, then X
    std::vector<FailureClass> classes;
    std::vector<Line> exceptions; ///< in the order they are shown
    std::vector<Bilingual> rules; ///< how to read the figures
    Parameters parameters;
    QByteArray digest; ///< SHA-256 of the bytes
};

} // namespace zm::reports
