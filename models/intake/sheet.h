#pragma once

#include "intake/table.h"
#include "intake/workbook.h"

namespace zm::intake {

/// The rows of a workbook's sheet. Merged ranges are filled with their first cell's text.
/// Errors: Invalid naming the cell ("B7") or the line of the XML; Unsupported for sheets of absurd width.
Result<QList<Row>> readSheet(const Workbook &workbook);

/// The day of a spreadsheet's day number; null text where there is none. 60 is 1900-02-29, a day that never was.
QString dayOfSerial(double serial, bool from1904);

} // namespace zm::intake
