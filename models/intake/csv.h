#pragma once

#include "intake/table.h"

namespace zm::intake {

/// Reads CSV as RFC 4180 writes it; line ends may be CRLF, LF or CR, and stand inside quoted cells.
/// Errors: Invalid with the line where a quotation is never closed or goes on after its closing mark.
Result<QList<Row>> readCsv(const QString &text);

/// One record with CRLF, cells quoted where they must be.
QString csvRecord(const QStringList &cells);

} // namespace zm::intake
