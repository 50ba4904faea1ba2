#include "intake/table.h"

#include "intake/archive.h"
#include "intake/csv.h"
#include "intake/sheet.h"
#include "intake/text.h"
#include "intake/workbook.h"

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostFileBytes = 128 << 20;

Result<Table> readXlsx(const QByteArray &bytes)
{
    ZM_TRY(const auto parts, unpackXmlParts(bytes));
    ZM_TRY(const Workbook workbook, readWorkbook(parts));
    ZM_TRY(auto rows, readSheet(workbook));
    return Table{.format = TableFormat::Xlsx, .encoding = Encoding::Utf8, .rows = rows};
}

} // namespace

Result<Table> readTable(const QByteArray &bytes)
{
    if (bytes.size() > kMostFileBytes)
        return fail(ErrorCode::Unsupported, u"more than %1 MiB; split the file"_s.arg(kMostFileBytes >> 20));
    if (bytes.startsWith("PK\x03\x04"))
        return readXlsx(bytes);
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return fail(ErrorCode::Unsupported, u"an old .xls file or a workbook with a password; save it as .xlsx or CSV"_s);
    ZM_TRY(const DecodedText decoded, decodeText(bytes));
    ZM_TRY(auto rows, readCsv(decoded.text));
    return Table{.format = TableFormat::Csv, .encoding = decoded.encoding, .rows = rows};
}

} // namespace zm::intake
