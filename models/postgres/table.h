#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <variant>
#include <vector>

namespace zm::postgres {

/// Bytes that are no text.
struct Blob {
    QByteArrayView bytes;
};
/// A value of a statement: nothing, a number, UTF-8 text, bytes. Views must live until the statement has run.
using Value = std::variant<std::monostate, qint64, QByteArrayView, Blob>;
using Values = std::vector<Value>;

/// One value of a row.
struct Cell {
    qint64 number = 0;
    QByteArray bytes = {}; ///< text and bytes alike
    bool isNull = false;
};

/// What a statement gave, in memory: for statements whose rows are bounded.
struct Table {
    std::vector<std::vector<Cell>> rows = {};
    qint64 changed = 0; ///< rows the statement changed

    bool isEmpty() const { return rows.empty(); }
    std::size_t size() const { return rows.size(); }
    qint64 number(std::size_t row, std::size_t column) const { return rows[row][column].number; }
    const QByteArray &bytes(std::size_t row, std::size_t column) const { return rows[row][column].bytes; }
};

} // namespace zm::postgres
