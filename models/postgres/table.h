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
/// Many values of one kind as one value, for statements that take whole columns: a server's alone.
struct Array {
    unsigned type = 0; ///< the server's number of the array's type
    QByteArray bytes;  ///< as the server reads them

    static Array ofNumbers(const std::vector<qint64> &numbers);
    static Array ofTexts(const std::vector<QByteArray> &texts);
    static Array ofBlobs(const std::vector<QByteArray> &blobs);
};
/// A value of a statement: nothing, a number, UTF-8 text, bytes. Views must live until the statement has run.
using Value = std::variant<std::monostate, qint64, QByteArrayView, Blob, Array>;
using Values = std::vector<Value>;

/// A statement, which is a constant, and its values.
struct Question {
    const char *statement = nullptr;
    Values values;
};

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
