#include "intake/csv.h"

#include <QRegularExpression>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What spreadsheet programs leave behind in CSV: ="0123" keeps a text from becoming a figure; a formula that was never
/// computed and an error sign are no values.
Cell spreadsheetCell(const QString &text)
{
    static const QRegularExpression guarded(uR"x(^="(.*)"$)x"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression formula(uR"(^=[A-Z\d$+\-(@])"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression error(uR"(^#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|#+)$)"_s);
    if (const auto match = guarded.match(text); match.hasMatch())
        return {.text = match.captured(1), .kind = CellKind::Text, .formula = true, .merged = false};
    if (formula.match(text).hasMatch())
        return {.text = text, .kind = CellKind::FormulaWithoutValue, .formula = true, .merged = false};
    if (error.match(text).hasMatch())
        return {.text = text, .kind = CellKind::Error, .formula = false, .merged = false};
    return {.text = text};
}

class CsvReader {
public:
    explicit CsvReader(const QString &text) : m_text(text) {}

    Result<QList<Row>> rows()
    {
        QList<Row> rows;
        while (m_at < m_text.size()) {
            Row row{.line = m_line, .cells = {}};
            bool more = true;
            while (more) {
                ZM_TRY(const QString cell, nextCell());
                row.cells.append(spreadsheetCell(cell));
                more = m_at < m_text.size() && m_text[m_at] == u',';
                if (more)
                    ++m_at;
            }
            endLine();
            const bool blank = std::ranges::all_of(row.cells, [](const Cell &c) { return c.text.trimmed().isEmpty(); });
            if (!blank)
                rows.append(row);
        }
        return rows;
    }

private:
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void endLine()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_line;
    }

    Result<QString> nextCell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return quotedCell();
        const qsizetype from = m_at;
        while (!atLineEnd() && m_text[m_at] != u',')
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    Result<QString> quotedCell()
    {
        const int openedOn = m_line;
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                cell += m_text[m_at];
                const bool lineEnd = m_text[m_at] == u'\n'
                    || (m_text[m_at] == u'\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'\n'));
                m_line += lineEnd ? 1 : 0;
                continue;
            }
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += u'"';
                ++m_at;
                continue;
            }
            ++m_at;
            if (!atLineEnd() && m_text[m_at] != u',')
                return fail(ErrorCode::Invalid, u"line %1: text after a closing quotation mark"_s.arg(m_line));
            return cell;
        }
        return fail(ErrorCode::Invalid, u"line %1: a quotation mark is never closed"_s.arg(openedOn));
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<QList<Row>> readCsv(const QString &text)
{
    return CsvReader(text).rows();
}

QString csvRecord(const QStringList &cells)
{
    QStringList written;
    for (QString cell : cells) {
        const bool quoted = std::ranges::any_of(cell, [](QChar c) {
            return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
        });
        if (quoted)
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        written.append(cell);
    }
    return written.join(u',') + u"\r\n"_s;
}

} // namespace zm::intake
