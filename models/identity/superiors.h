#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace zm::identity {

/// The office one level higher, from a day on.
struct DatedSuperior {
    QString code;
    QDate from; ///< invalid: from the beginning
    bool operator==(const DatedSuperior &) const = default;
};

/// Reads what an office says of the office one level higher: "CODE1", or "CODE1; CODE2 2026-07-01" where another takes its
/// place on a day. In the order of the days.
/// Errors: Invalid naming the part that cannot be read, or the day that stands there twice.
Result<std::vector<DatedSuperior>> superiorsFrom(const QString &line);

/// The one that is competent on \a day by \a line; empty where none is, or the line cannot be read.
QString superiorOn(const QString &line, QDate day);

} // namespace zm::identity
