#pragma once

#include "reports/figures.h"

#include <QDateTime>
#include <QJsonObject>

namespace zm::reports {

/// What a report was made from: with the same office's data it can be made again.
struct ReportHead {
    QString officeCode, officeName;
    bool demo = false;
    Period period;
    QDate asOf;          ///< the day of the data
    QString filter;      ///< as typed; empty: every case
    QStringList packs;   ///< ids of the rule packs in force on that day
    qint64 seq = 0;      ///< the last act that had arrived
    qint64 acts = 0, cases = 0; ///< passed; cases that answered the filter
    QByteArray dataHead; ///< digest of every act
    qint64 logRecords = 0; ///< of the query log
    QByteArray logHead;
    qint64 sealedRecords = 0; ///< of the register of interference
    QByteArray sealedHead;
    QDateTime madeAt = {}; ///< what the platform has said is as of then; invalid: not told
    QString filterName = {}; ///< of the saved filter that it is; empty: none
};

struct Report {
    ReportHead head;
    Figures figures;
};

/// The report as one document: head, figures, groups, months. \param lists  with the numbers of the cases that ask for
/// attention.
QJsonObject toJson(const Report &report, bool lists);

/// A figure alone, as toJson() has it.
QJsonObject toJson(const Tally &tally, const LineDefinition &definition);

/// SHA-256 over everything a line's figure was counted from: another case, day or value gives another one.
QByteArray restsOn(const Figures &figures, Line line);

/// Something that a printed report says and that the data do not, or the other way round.
struct Difference {
    QString where;           ///< "m1.target", "data head", ...
    QString printed, counted;
    bool operator==(const Difference &) const = default;
};

/// Compares what a report said (toJson() of it) with the report made anew; empty: not a figure differs.
std::vector<Difference> compare(const QJsonObject &said, const Report &anew);

/// The cases of a line that ask for attention: what failed, or where failing has no sense, what counts.
Standing attention(const LineDefinition &definition);

} // namespace zm::reports
