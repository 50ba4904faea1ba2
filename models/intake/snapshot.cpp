#include "intake/snapshot.h"

#include "intake/table.h"

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Columns {
    qsizetype number = -1, code = -1, listed = -1;
};

Error wrong(int line, const QString &what)
{
    return {ErrorCode::Invalid, u"line %1: %2"_s.arg(line).arg(what)};
}

Result<Columns> columnsOf(const Row &head, const IntakeWords &words)
{
    Columns columns;
    for (qsizetype i = 0; i < head.cells.size(); ++i) {
        const QString typed = head.cells[i].text.trimmed();
        const QString column = words.value(u"snapshot"_s, typed).value_or(QString());
        if (column == "case_number"_L1)
            columns.number = i;
        else if (column == "code"_L1)
            columns.code = i;
        else if (column == "listed"_L1)
            columns.listed = i;
        else
            return std::unexpected(wrong(head.line, u"no such column: "_s + typed));
    }
    if (columns.number < 0 || columns.listed < 0)
        return std::unexpected(wrong(head.line, u"the columns are case_number, code, listed"_s));
    return columns;
}

} // namespace

Result<std::vector<SnapshotRow>> readSnapshot(const QByteArray &bytes, const IntakeWords &words)
{
    ZM_TRY(const Table table, readTable(bytes));
    if (table.rows.isEmpty())
        return std::unexpected(wrong(1, u"no columns"_s));
    ZM_TRY(const Columns columns, columnsOf(table.rows.first(), words));
    std::vector<SnapshotRow> rows;
    for (const Row &row : table.rows.mid(1)) {
        const auto cell = [&](qsizetype at) { return at < 0 ? QString() : row.cells.value(at).text.trimmed(); };
        const auto listed = words.value(u"shown"_s, cell(columns.listed));
        if (!listed)
            return std::unexpected(wrong(row.line, u"listed: 0 or 1"_s));
        if (cell(columns.number).isEmpty())
            return std::unexpected(wrong(row.line, u"case_number: missing"_s));
        rows.push_back({row.line, cell(columns.number), cell(columns.code), *listed == "1"_L1});
    }
    return rows;
}

} // namespace zm::intake
