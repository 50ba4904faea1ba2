#include "reports/digest.h"

#include <map>

namespace zm::reports {

Line lineOf(cases::Attention what)
{
    switch (what) {
    case cases::Attention::RemovalOverdue: return Line::RemovalOverdue;
    case cases::Attention::NoGround: return Line::NoGround;
    case cases::Attention::Unserved: return Line::Unserved;
    case cases::Attention::Residue: return Line::ResiduePairs;
    case cases::Attention::RemedyOpen: return Line::RemedyOpen;
    case cases::Attention::ExpiredBasis: return Line::ExpiredBasis;
    }
    return Line::RemovalOverdue;
}

int Digest::fresh() const
{
    int all = 0;
    for (const DigestLine &line : lines)
        all += int(line.fresh.size());
    return all;
}

const DigestLine *Digest::of(Line line) const
{
    const auto found = std::ranges::find(lines, line, &DigestLine::line);
    return found == lines.end() ? nullptr : &*found;
}

Digest digestOf(const std::vector<DigestEntry> &entries, QDate since, QDate asOf, const Definitions &definitions)
{
    using Case = std::pair<QString, QString>; // number, id: lists go by number
    std::map<Line, std::map<Case, bool>> lines; // whether it is fresh
    for (const DigestEntry &entry : entries) {
        const bool stale = entry.line == Line::ResiduePairs && entry.since.isValid()
            && entry.since.daysTo(asOf) > definitions.parameters.staleSnapshotDays;
        if (stale || entry.since > asOf)
            continue;
        bool &fresh = lines[entry.line][{entry.ref.number, entry.ref.id}];
        fresh = fresh || (entry.since.isValid() && entry.since >= since);
    }
    Digest digest{since, asOf, {}};
    for (const Line line : definitions.exceptions) {
        DigestLine made{line, {}, {}};
        for (const auto &[number, fresh] : lines[line])
            (fresh ? made.fresh : made.standing).push_back({number.second, number.first});
        if (made.cases() > 0)
            digest.lines.push_back(std::move(made));
    }
    return digest;
}

} // namespace zm::reports
