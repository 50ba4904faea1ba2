#include "intake/sheet.h"

#include <QDate>
#include <QXmlStreamReader>

#include <cmath>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostColumns = 512;
constexpr int kMostRows = 1 << 20; ///< what a sheet can have
constexpr int kMostMergedCells = 100000;

struct Place {
    int column = -1; ///< from 0
    int row = 0;     ///< from 1
};

/// "B7"; an invalid place for anything else.
Place placeOf(QStringView reference)
{
    Place place;
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && reference[at] >= u'A' && reference[at] <= u'Z' && at < 3; ++at)
        column = column * 26 + (reference[at].unicode() - u'A' + 1);
    bool number = false;
    const int row = reference.sliced(at).toInt(&number);
    if (at > 0 && number && row > 0 && row <= kMostRows)
        place = {column - 1, row};
    return place;
}

/// A cell as the file has it.
struct RawCell {
    QString reference, type, value, formulaText;
    int style = 0;
    bool formula = false;
};

class SheetReader {
public:
    explicit SheetReader(const Workbook &workbook) : m_workbook(workbook), m_xml(workbook.sheet) {}

    Result<QList<Row>> rows()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return fail(ErrorCode::Invalid, u"the sheet declares a document type"_s);
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == "row"_L1) {
                ZM_CHECK(beginRow());
            } else if (m_xml.name() == "c"_L1) {
                ZM_CHECK(addCell());
            } else if (m_xml.name() == "mergeCell"_L1) {
                ZM_CHECK(fillMerged(m_xml.attributes().value("ref"_L1)));
            }
        }
        if (m_xml.hasError())
            return fail(ErrorCode::Invalid, u"the sheet, line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        m_rows.removeIf([](const Row &row) {
            return std::ranges::all_of(row.cells, [](const Cell &c) { return c.text.trimmed().isEmpty() && !c.formula; });
        });
        return m_rows;
    }

private:
    Result<> beginRow()
    {
        bool number = false;
        const int said = m_xml.attributes().value("r"_L1).toInt(&number);
        const int next = m_rows.isEmpty() ? 1 : m_rows.last().line + 1;
        if (number && (said < next || said > kMostRows))
            return fail(ErrorCode::Invalid, u"row %1 of the sheet is out of order"_s.arg(said));
        m_rows.append(Row{.line = number ? said : next, .cells = {}});
        return {};
    }

    Result<> addCell()
    {
        if (m_rows.isEmpty())
            return fail(ErrorCode::Invalid, u"a cell outside any row"_s);
        RawCell raw = readRaw();
        Row &row = m_rows.last();
        Place place{int(row.cells.size()), row.line};
        if (!raw.reference.isEmpty())
            place = placeOf(raw.reference);
        if (place.row != row.line || place.column < row.cells.size())
            return fail(ErrorCode::Invalid, u"cell %1 is out of place"_s.arg(raw.reference));
        if (place.column >= kMostColumns)
            return fail(ErrorCode::Unsupported, u"cell %1: more than %2 columns"_s.arg(raw.reference).arg(kMostColumns));
        ZM_TRY(const Cell cell, made(raw));
        row.cells.resize(place.column);
        row.cells.append(cell);
        return {};
    }

    RawCell readRaw()
    {
        RawCell raw;
        raw.reference = m_xml.attributes().value("r"_L1).toString();
        raw.type = m_xml.attributes().value("t"_L1).toString();
        raw.style = m_xml.attributes().value("s"_L1).toInt();
        for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                ++depth;
                raw.formula = raw.formula || m_xml.name() == "f"_L1;
                if (m_xml.name() == "rPh"_L1) {
                    m_xml.skipCurrentElement();
                    --depth;
                } else if (m_xml.name() == "v"_L1 || m_xml.name() == "t"_L1) {
                    raw.value += m_xml.readElementText();
                    --depth;
                }
            }
        }
        return raw;
    }

    Result<Cell> made(const RawCell &raw) const
    {
        Cell cell{.text = raw.value, .kind = CellKind::Text, .formula = raw.formula, .merged = false};
        if (raw.formula && raw.value.isEmpty()) {
            cell.kind = CellKind::FormulaWithoutValue;
        } else if (raw.type == "s"_L1) {
            bool number = false;
            const int index = raw.value.toInt(&number);
            if (!number || index < 0 || index >= m_workbook.strings.size())
                return fail(ErrorCode::Invalid, u"cell %1: no shared string %2"_s.arg(raw.reference, raw.value));
            cell.text = m_workbook.strings[index];
        } else if (raw.type == "e"_L1) {
            cell.kind = CellKind::Error;
        } else if (raw.type.isEmpty() || raw.type == "n"_L1) {
            writeFigure(cell, raw);
        } else if (raw.type == "d"_L1) {
            cell.kind = CellKind::Day;
            cell.text = raw.value.first(std::min<qsizetype>(raw.value.size(), 10));
        }
        return cell;
    }

    void writeFigure(Cell &cell, const RawCell &raw) const
    {
        bool number = false;
        const double figure = raw.value.toDouble(&number);
        if (!number)
            return;
        cell.kind = CellKind::Figure;
        if (m_workbook.dayStyles.value(raw.style)) {
            cell.kind = CellKind::Day;
            cell.text = dayOfSerial(figure, m_workbook.from1904);
        } else if (figure == std::floor(figure) && std::abs(figure) < 1e18) {
            cell.text = QString::number(qint64(figure));
        }
    }

    Result<> fillMerged(QStringView range)
    {
        const QList<QStringView> ends = range.split(u':');
        if (ends.size() != 2)
            return fail(ErrorCode::Invalid, u"merged range %1"_s.arg(range));
        const Place from = placeOf(ends[0]);
        const Place to = placeOf(ends[1]);
        if (from.column < 0 || to.column < from.column || to.row < from.row || to.column >= kMostColumns)
            return fail(ErrorCode::Invalid, u"merged range %1"_s.arg(range));
        const auto first = std::ranges::find(m_rows, from.row, &Row::line);
        if (first == m_rows.end() || first->cells.size() <= from.column)
            return {};
        Cell filling = first->cells[from.column];
        filling.merged = true;
        // Only rows that are there: a merged range over a million empty rows fills nothing.
        for (auto row = first; row != m_rows.end() && row->line <= to.row; ++row) {
            if (row->cells.size() <= to.column)
                row->cells.resize(to.column + 1);
            for (int column = from.column; column <= to.column; ++column) {
                const bool own = row->line == from.row && column == from.column;
                if (!own && row->cells[column].text.isEmpty())
                    row->cells[column] = filling;
                if (++m_mergedCells > kMostMergedCells)
                    return fail(ErrorCode::Unsupported, u"merged range %1: too many merged cells"_s.arg(range));
            }
        }
        return {};
    }

    const Workbook &m_workbook;
    QXmlStreamReader m_xml;
    QList<Row> m_rows;
    int m_mergedCells = 0;
};

} // namespace

QString dayOfSerial(double serial, bool from1904)
{
    constexpr double latest = 2958465; // 9999-12-31
    if (!(serial >= 0) || serial > latest)
        return {};
    const auto days = qint64(serial);
    if (from1904)
        return QDate(1904, 1, 1).addDays(days).toString(Qt::ISODate);
    if (days == 0)
        return {};
    // The 1900 system has a 29 February 1900: everything after it is one day further than it should be.
    if (days == 60)
        return u"1900-02-29"_s;
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days).toString(Qt::ISODate);
}

Result<QList<Row>> readSheet(const Workbook &workbook)
{
    return SheetReader(workbook).rows();
}

} // namespace zm::intake
