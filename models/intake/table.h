#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

// A file of rows as a clerk sent it: CSV or XLSX, before anybody asks what the columns mean.

namespace zm::intake {

enum class TableFormat : quint8 { Csv, Xlsx };
enum class Encoding : quint8 { Utf8, Gb18030 };

/// What a cell was before it became text.
enum class CellKind : quint8 {
    Text,
    Figure,             ///< a number of a spreadsheet: long identifiers lost their last digits in it
    Day,                ///< a spreadsheet's date, written YYYY-MM-DD
    Error,              ///< "#N/A" and the like
    FormulaWithoutValue,///< a formula nobody has computed
};

struct Cell {
    QString text;
    CellKind kind = CellKind::Text;
    bool formula = false; ///< the text is the stored value of a formula
    bool merged = false;  ///< the text stands in the first cell of a merged range
    bool operator==(const Cell &) const = default;
};

struct Row {
    int line = 0; ///< of the file, from 1: where a CSV record begins, the row number of a sheet
    QList<Cell> cells;
};

/// Rows in the order of the file; empty rows are left out.
struct Table {
    TableFormat format = TableFormat::Csv;
    Encoding encoding = Encoding::Utf8;
    QList<Row> rows;
};

/// Reads CSV (UTF-8 with or without a byte order mark, or GB 18030) and the first visible sheet of an XLSX workbook;
/// the bytes decide which.
/// Errors: Invalid naming the line or cell; Unsupported for other formats and for archives that unpack to too much.
Result<Table> readTable(const QByteArray &bytes);

} // namespace zm::intake
