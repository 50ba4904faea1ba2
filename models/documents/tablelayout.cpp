#include "documents/tablelayout.h"

#include <cmath>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qreal kCellSize = 12 * page::kPoint; ///< small size 4
constexpr qreal kCellPitch = kCellSize * 1.35;
constexpr qreal kPadding = 1.6; ///< mm each side
} // namespace

Result<TableLayout> TableLayout::make(const Table &table, const PaperFonts &fonts)
{
    TableLayout laid;
    laid.m_hasHeader = !table.header.isEmpty();
    laid.m_edges.push_back(page::kLeft);
    for (const qreal share : table.shares)
        laid.m_edges.push_back(laid.m_edges.back() + share * page::kTypeWidth);
    QList<QStringList> rows = table.rows;
    if (laid.m_hasHeader)
        rows.prepend(table.header);
    for (const QStringList &cells : rows) {
        if (cells.size() != qsizetype(table.shares.size()))
            return fail(ErrorCode::Invalid, u"table: %1 cells in a row of %2"_s.arg(cells.size()).arg(table.shares.size()));
        Row row;
        std::size_t most = 1;
        const bool header = laid.m_hasHeader && laid.m_rows.empty();
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const qreal width = laid.m_edges[std::size_t(i) + 1] - laid.m_edges[std::size_t(i)] - 2 * kPadding;
            const Measure measure{header ? FontRole::Heading : FontRole::Body, kCellSize, kCellSize, width, 0, false};
            ZM_TRY(std::vector<SetLine> lines, breakLines(cells[i], measure, fonts));
            most = std::max(most, lines.size());
            row.cells.push_back(std::move(lines));
        }
        row.height = std::max(qreal(most) * kCellPitch + kPadding, header ? 0 : table.minimumRow);
        if (row.height > page::kTypeHeight)
            return fail(ErrorCode::Invalid, u"table: a row is higher than a page"_s);
        laid.m_rows.push_back(std::move(row));
    }
    return laid;
}

qreal TableLayout::lead() const
{
    const std::size_t rows = std::min<std::size_t>(m_rows.size(), m_hasHeader ? 2 : 1);
    qreal height = 0;
    for (std::size_t i = 0; i < rows; ++i)
        height += m_rows[i].height;
    return height;
}

void TableLayout::draw(Page &page, const Row &row, qreal top) const
{
    const qreal y = page::kTop + top;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::vector<SetLine> &lines = row.cells[i];
        qreal base = y + (row.height - qreal(lines.size()) * kCellPitch) / 2 + (kCellPitch - kCellSize) / 2
            + kCellSize * page::kAscent;
        for (const SetLine &line : lines) {
            page.lines.push_back({{m_edges[i] + kPadding, base}, kCellSize, line});
            base += kCellPitch;
        }
    }
    for (const qreal x : m_edges)
        page.rules.emplace_back(x, y, x, y + row.height);
    page.rules.emplace_back(m_edges.front(), y, m_edges.back(), y);
    page.rules.emplace_back(m_edges.front(), y + row.height, m_edges.back(), y + row.height);
}

qreal TableLayout::place(std::vector<Page> &pages, qreal y) const
{
    bool first = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        // A header alone at a page's foot says nothing.
        const qreal needed = m_rows[i].height + (first && m_hasHeader && i + 1 < m_rows.size() ? m_rows[i + 1].height : 0);
        if (y + needed > page::kTypeHeight) {
            pages.emplace_back();
            y = 0;
            if (m_hasHeader && i > 0) {
                draw(pages.back(), m_rows.front(), y);
                y += m_rows.front().height;
            }
        }
        draw(pages.back(), m_rows[i], y);
        y += m_rows[i].height;
        first = false;
    }
    return std::ceil((y + kPadding) / page::kLinePitch - 1e-9) * page::kLinePitch;
}

} // namespace zm::documents
