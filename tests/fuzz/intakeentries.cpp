#include "entries.h"

#include "intake/intake.h"
#include "intake/sheet.h"
#include "resources/resources.h"

namespace zm::test {

namespace {

const QDate kToday(2026, 4, 1);

void takeCases(const intake::Table &table)
{
    static const intake::IntakeWords words = intake::IntakeWords::load(resources::read(QStringLiteral("intake_words.tsv")).value()).value();
    const auto cases = intake::readCases(table, words, {kToday, {}});
    if (!cases) {
        orElseStop(!cases.error().detail.isEmpty());
        return;
    }
    for (const intake::RowResult &row : cases->rows)
        orElseStop(row.act.has_value() == (row.fate == intake::RowFate::Taken) && (row.fate == intake::RowFate::Rejected) == !row.faults.isEmpty());
    // What is handed back to be corrected is a table of the same columns.
    orElseStop(intake::readTable(intake::rejectedRows(*cases)).has_value());
}

} // namespace

/// CSV or a workbook, as a clerk sends it.
void readIntake(const QByteArray &bytes)
{
    const auto table = intake::readTable(bytes);
    if (table)
        takeCases(*table);
    else
        orElseStop(!table.error().detail.isEmpty());
}

/// The parts of a workbook without the archive around them, which would keep most changes from its readers: book,
/// relations, strings, styles and sheet, with a byte 1E between them.
void readSheetParts(const QByteArray &bytes)
{
    const QByteArrayList parts = bytes.split('\x1e');
    QHash<QString, QByteArray> book;
    const QStringList names{QStringLiteral("xl/workbook.xml"), QStringLiteral("xl/_rels/workbook.xml.rels"),
                            QStringLiteral("xl/sharedStrings.xml"), QStringLiteral("xl/styles.xml"),
                            QStringLiteral("xl/worksheets/sheet1.xml")};
    for (qsizetype i = 0; i < std::min(parts.size(), names.size()); ++i)
        book.insert(names[i], parts[i]);
    const auto read = intake::readWorkbook(book);
    if (!read)
        return;
    auto rows = intake::readSheet(*read);
    if (rows)
        takeCases({intake::TableFormat::Xlsx, intake::Encoding::Utf8, *std::move(rows)});
}

} // namespace zm::test
