#pragma once

#include "cases/attention.h"
#include "reports/definitions.h"

namespace zm::reports {

/// What asks for attention on one line of the exceptions.
struct DigestLine {
    Line line = Line::RemovalOverdue;
    std::vector<CaseRef> fresh;    ///< so since the day asked; by number, none twice
    std::vector<CaseRef> standing; ///< so before, or nobody can say since when
    int cases() const { return int(fresh.size() + standing.size()); }
    bool operator==(const DigestLine &) const = default;
};

/// What went wrong since a day, and what stood before: the exceptions of a report without its figures.
struct Digest {
    QDate since, asOf;
    std::vector<DigestLine> lines; ///< in the order of Definitions::exceptions; none that is empty
    int fresh() const;
    const DigestLine *of(Line line) const; ///< null where nothing is
    bool operator==(const Digest &) const = default;
};

/// One thing that goes into a digest.
struct DigestEntry {
    Line line = Line::RemovalOverdue;
    CaseRef ref;
    QDate since; ///< invalid: not told
};

/// The line a concern is counted on.
Line lineOf(cases::Attention what);

/// A case stands once on a line, with its newest entry. What a recipient said too long ago is left out, as in the report.
Digest digestOf(const std::vector<DigestEntry> &entries, QDate since, QDate asOf, const Definitions &definitions);

} // namespace zm::reports
