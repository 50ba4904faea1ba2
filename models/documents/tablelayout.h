#pragma once

#include "documents/layout.h"

namespace zm::documents {

/// A table broken into cells, ready to be put on pages.
class TableLayout {
public:
    /// Errors: as layOut().
    static Result<TableLayout> make(const Table &table, const PaperFonts &fonts);

    /// mm that its first row needs, with the header over it: what introduces the table stays with so much.
    qreal lead() const;

    /// Puts the table below \a y (mm of the last page's type area used), on new pages where it is long, the header on
    /// each. \return how much of the last page is used then, in whole lines of the page.
    qreal place(std::vector<Page> &pages, qreal y) const;

private:
    struct Row {
        std::vector<std::vector<SetLine>> cells;
        qreal height = 0;
    };
    std::vector<qreal> m_edges; ///< mm from the page's left edge, one more than columns
    std::vector<Row> m_rows;
    bool m_hasHeader = false;

    void draw(Page &page, const Row &row, qreal top) const;
};

} // namespace zm::documents
