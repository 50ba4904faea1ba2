#pragma once

#include "reports/definitions.h"

#include <span>

namespace zm::reports {

/// An interval of shares, both ends in [0, 1].
struct Interval {
    double low = 0, high = 1;
};

/// One figure: what was counted on a line, and its values.
struct Tally {
    int counts = 0, others = 0, unknown = 0, apart = 0;
    qint64 sum = 0;           ///< of the values that count
    std::vector<int> values;  ///< of what counts, rising
    int longestOpen = 0;      ///< the largest value among the unknown

    int total() const { return counts + others + unknown + apart; }
    /// The share's denominator. Unknown belongs to it where counting is good, and never dilutes a failure.
    int base(Sense sense) const { return counts + others + (sense == Sense::Bad ? 0 : unknown); }
    /// nullopt where nothing was due.
    std::optional<double> share(Sense sense) const;
    /// The 95 % Wilson interval of the share.
    std::optional<Interval> wilson(Sense sense) const;
    /// The value that \a percent of the values do not exceed; 0 where there are none.
    int percentile(int percent) const;
    int most() const { return values.empty() ? 0 : values.back(); }
};

/// Which observations a figure is made of.
struct Selection {
    Line line;
    std::optional<Dimension> by = {}; ///< only those of `name` in this dimension
    quint16 name = 0;
    std::optional<Standing> standing = {};
    std::optional<Period> within = {}; ///< a part of the report's period, such as a month
};

/// One group of a breakdown.
struct Group {
    QString name; ///< empty: small groups together, whose names are withheld
    int groups = 1; ///< how many stand behind it
    Tally tally;
};

/// One point of a series.
struct SeriesPoint {
    Period span;
    Tally tally;
};

/// The observations of a report, ready to be asked: grouped by line once.
class Figures {
public:
    Figures(Collection collection, Period period, const Definitions &definitions);
    /// \param parts  of the cases, as they were counted beside each other; not empty.
    Figures(std::vector<Collection> parts, Period period, const Definitions &definitions);

    Tally tally(const Selection &selection) const;
    Tally of(Line line) const { return tally({line}); }
    /// Groups by size, the largest first. Where names are withheld below the smallest number (officers and units), the
    /// small groups are one nameless row at the end.
    std::vector<Group> breakdown(Line line, Dimension by) const;
    /// Months of the period.
    std::vector<SeriesPoint> months(Line line) const;
    /// How many of the line's values lie in each band of age, the last band open.
    std::vector<int> bands(Line line) const;
    /// Largest less smallest share among the groups that are large enough; nullopt where fewer than two are.
    std::optional<double> dispersion(Line line, Dimension by) const;
    /// The cases behind a figure, by number, none twice.
    std::vector<CaseRef> casesOf(const Selection &selection) const;

    const Collection &collection() const { return m_collection; }
    const Definitions &definitions() const { return *m_definitions; }
    const Period &period() const { return m_period; }

    /// What a line was counted from, in the order of the cases.
    std::span<const Observation> on(Line line) const;

private:
    bool isIn(const Observation &one, const Selection &selection) const;

    Collection m_collection; ///< observations by line
    std::array<std::size_t, kLines + 1> m_from{};
    Period m_period;
    const Definitions *m_definitions;
};

} // namespace zm::reports
