#pragma once

#include "reports/report.h"

#include <variant>

namespace zm::reports {

using Cell = std::variant<std::monostate, QString, qint64, double, QDate>;

/// A table with typed cells.
struct Sheet {
    QString name;
    QStringList header;
    std::vector<std::vector<Cell>> rows; ///< each as long as the header
};

/// The report as tables: every figure, group and month as one row of the same columns; the cases that ask for
/// attention; what it was made from.
std::vector<Sheet> sheetsOf(const Report &report);

/// One table as CSV: UTF-8, RFC 4180, dates ISO, numbers with a point.
QByteArray csvOf(const Sheet &sheet);

/// The tables as an Office Open XML workbook: numbers are numbers, days are days.
/// Errors: Invalid where the archive cannot be made.
Result<QByteArray> workbookOf(const std::vector<Sheet> &sheets);

} // namespace zm::reports
