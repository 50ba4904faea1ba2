#include "documents/layout.h"

#include "documents/envelope.h"
#include "documents/qrcode.h"
#include "documents/tablelayout.h"

#include <cmath>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Title lines stand closer to each other than a line and a half, and the block takes whole lines of the page.
constexpr qreal kTitlePitch = page::kTitle * 1.6;
constexpr int kRightBlank = 4;      ///< characters right of the signature and the date
constexpr int kIndent = 2;
constexpr qreal kNoteSize = page::kNumber * 12 / 14;
constexpr qreal kCodeModule = 0.47; ///< mm, of a QR code: a telephone reads it from the table, and a receipt keeps to its page
constexpr qreal kCodeQuiet = 4;     ///< mm of white above and below together
constexpr qreal kPageNumberBelow = 7; ///< mm from the type area to the page number's top
/// Lines that go to the next page with a signature that found no room, so that it never stands alone.
constexpr int kKeptWithSignature = 2;

Measure bodyMeasure(FontRole role, qreal indent)
{
    return {role, page::kBody, page::kCell, page::kTypeWidth, indent, true};
}

/// A piece of the text that stands in whole lines of the page.
struct Row {
    PlacedLine line;      ///< at.y from the top of its first line
    qreal lines = 1;      ///< how many lines of the page it takes
    bool keepWithNext = false;
    bool seal = false;
    bool tail = false;    ///< of the signature block
};

class Layout {
public:
    Layout(const Paper &paper, const PaperFonts &fonts, int firstNumber)
        : m_paper(paper), m_fonts(fonts), m_firstNumber(firstNumber)
    {
    }

    Result<std::vector<Page>> pages()
    {
        m_pages.emplace_back();
        ZM_CHECK(addTitle());
        ZM_CHECK(addNumber());
        for (std::size_t i = 0; i < m_paper.paragraphs.size(); ++i) {
            const Paragraph &paragraph = m_paper.paragraphs[i];
            if (paragraph.kind == ParagraphKind::Table) {
                ZM_CHECK(addTable(paragraph.table));
            } else if (paragraph.kind == ParagraphKind::Code) {
                flush();
                ZM_CHECK(addCode(paragraph.text));
            } else {
                ZM_CHECK(addText(paragraph));
            }
        }
        flush();
        ZM_CHECK(numberPages(m_pages, m_firstNumber, m_fonts));
        ZM_CHECK(addWatermarks());
        return std::move(m_pages);
    }

private:
    const Paper &m_paper;
    const PaperFonts &m_fonts;
    int m_firstNumber;
    std::vector<Page> m_pages;
    std::vector<Row> m_rows; ///< not yet on a page
    qreal m_y = 0;           ///< mm used of the current page's type area

    Result<> addTitle()
    {
        if (m_paper.title.isEmpty())
            return {};
        std::vector<SetLine> lines;
        for (const QString &title : m_paper.title) {
            ZM_TRY(std::vector<SetLine> broken, balanced(title));
            lines.insert(lines.end(), broken.begin(), broken.end());
        }
        const qreal needed = qreal(lines.size()) * kTitlePitch;
        const qreal taken = std::ceil(needed / page::kLinePitch);
        qreal y = 0;
        for (SetLine &line : lines) {
            const qreal x = page::kLeft + (page::kTypeWidth - line.width) / 2;
            m_pages.back().lines.push_back({{x, page::kTop + y + page::kTitle * page::kAscent}, page::kTitle, line});
            y += kTitlePitch;
        }
        m_y = taken * page::kLinePitch;
        return {};
    }

    /// Fewest lines, and these of much the same length.
    Result<std::vector<SetLine>> balanced(const QString &title) const
    {
        Measure measure{FontRole::Title, page::kTitle, page::kTitle, page::kTypeWidth, 0, false};
        ZM_TRY(std::vector<SetLine> lines, breakLines(title, measure, m_fonts));
        const std::size_t count = lines.size();
        while (count > 1 && measure.width > page::kTypeWidth / 2) {
            measure.width -= page::kTitle / 2;
            ZM_TRY(std::vector<SetLine> narrower, breakLines(title, measure, m_fonts));
            if (narrower.size() > count)
                break;
            lines = std::move(narrower);
        }
        return lines;
    }

    Result<> addNumber()
    {
        if (m_paper.number.isEmpty())
            return {};
        ZM_TRY(std::vector<SetLine> lines, breakLines(m_paper.number, bodyMeasure(FontRole::Body, 0), m_fonts));
        for (SetLine &line : lines)
            m_rows.push_back({placed(std::move(line), page::kLeft, true, 0), 1, true, false, false});
        m_rows.push_back({{}, 1, true, false, false});
        return {};
    }

    static PlacedLine placed(SetLine line, qreal left, bool right, int blank)
    {
        const qreal edge = page::kLeft + page::kTypeWidth - blank * page::kCell;
        const qreal x = right ? edge - line.width : left;
        return {{x, page::kBody * page::kAscent}, page::kBody, std::move(line)};
    }

    Result<> addText(const Paragraph &paragraph)
    {
        const ParagraphKind kind = paragraph.kind;
        if (kind == ParagraphKind::Blank) {
            m_rows.push_back({});
            return {};
        }
        if (kind == ParagraphKind::Note)
            return addNote(paragraph.text);
        const bool right = kind == ParagraphKind::Signature || kind == ParagraphKind::Date;
        const bool heading = kind == ParagraphKind::Heading1 || kind == ParagraphKind::Heading2;
        const FontRole role = kind == ParagraphKind::Heading1 ? FontRole::Heading
            : kind == ParagraphKind::Heading2                 ? FontRole::Kai
                                                              : FontRole::Body;
        const qreal indent = right || kind == ParagraphKind::Plain ? 0 : kIndent * page::kCell;
        Measure measure = bodyMeasure(role, indent);
        measure.justified = !right;
        ZM_TRY(std::vector<SetLine> lines, breakLines(paragraph.text, measure, m_fonts));
        for (SetLine &line : lines) {
            Row row{placed(std::move(line), page::kLeft, right, kRightBlank), 1, heading, false, right};
            row.seal = kind == ParagraphKind::Date && m_paper.seal;
            row.lines = row.seal ? 2 : 1; // the seal reaches below the date, and not into the page number
            m_rows.push_back(std::move(row));
        }
        return {};
    }

    Result<> addNote(const QString &text)
    {
        const qreal cell = kNoteSize;
        const bool introduces = !m_rows.empty() && m_rows.back().keepWithNext; // a note under a heading is part of it
        ZM_TRY(std::vector<SetLine> lines,
               breakLines(text, {FontRole::Body, kNoteSize, cell, page::kTypeWidth, 0, true}, m_fonts));
        for (SetLine &line : lines)
            m_rows.push_back({{{page::kLeft, kNoteSize * page::kAscent}, kNoteSize, std::move(line)}, 0.6, introduces, false, false});
        return {};
    }

    Result<> addTable(const Table &table)
    {
        ZM_TRY(TableLayout laid, TableLayout::make(table, m_fonts));
        flush(laid.lead());
        m_y = laid.place(m_pages, m_y);
        return {};
    }

    /// A QR code in the middle, on whole lines of the page.
    Result<> addCode(const QString &text)
    {
        ZM_TRY(const CodeSquares code, codeSquares(text.toUtf8()));
        const qreal side = kCodeModule * code.side;
        const qreal lines = std::ceil((side + kCodeQuiet) / page::kLinePitch);
        if (!fits(m_y, lines))
            breakPage();
        const QPointF corner(page::kLeft + (page::kTypeWidth - side) / 2, page::kTop + m_y + kCodeQuiet / 2);
        for (const QPoint at : code.black)
            m_pages.back().squares.emplace_back(corner + QPointF(at) * kCodeModule, QSizeF(kCodeModule, kCodeModule));
        m_y += lines * page::kLinePitch;
        return {};
    }

    bool fits(qreal y, qreal lines) const
    {
        return y + (lines - 1) * page::kLinePitch + page::kBody <= page::kTypeHeight + 1e-6;
    }

    /// Puts the waiting rows on pages. \param follows  mm of what comes after the last one, which a heading keeps with.
    void flush(qreal follows = 0)
    {
        moveSignature();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            qreal together = m_rows[i].lines;
            std::size_t last = i;
            for (; m_rows[last].keepWithNext && last + 1 < m_rows.size(); ++last)
                together += m_rows[last + 1].lines;
            const bool leads = m_rows[last].keepWithNext && m_y + together * page::kLinePitch + follows > page::kTypeHeight;
            if (m_y > 0 && (leads || !fits(m_y, together)))
                breakPage();
            put(m_rows[i]);
        }
        m_rows.clear();
    }

    void breakPage()
    {
        m_pages.emplace_back();
        m_y = 0;
    }

    void put(const Row &row)
    {
        if (!row.line.line.glyphs.empty()) {
            PlacedLine line = row.line;
            line.at.ry() += page::kTop + m_y;
            if (row.seal)
                m_pages.back().seal = {line.at.x() + line.line.width / 2, page::kTop + m_y + page::kBody / 2};
            m_pages.back().lines.push_back(std::move(line));
        }
        m_y += row.lines * page::kLinePitch;
    }

    /// The signature block, with the blank lines over it, keeps together and takes the text's last lines along.
    void moveSignature()
    {
        std::size_t first = m_rows.size();
        while (first > 0 && (m_rows[first - 1].tail || m_rows[first - 1].line.line.glyphs.empty()))
            --first;
        if (first == m_rows.size() || first == 0)
            return;
        const std::size_t kept = first - std::min<std::size_t>(first, kKeptWithSignature);
        for (std::size_t i = kept; i + 1 < m_rows.size(); ++i)
            m_rows[i].keepWithNext = true;
    }

    Result<> addWatermarks()
    {
        constexpr qreal size = 26;
        const qreal count = qreal(m_paper.watermarks.size());
        for (qsizetype i = 0; i < m_paper.watermarks.size(); ++i) {
            const Measure measure{FontRole::Heading, size, size, 2 * page::kHeight, 0, false};
            ZM_TRY(std::vector<SetLine> lines, breakLines(m_paper.watermarks[i], measure, m_fonts));
            for (SetGlyph &glyph : lines.front().glyphs)
                glyph.ink = Ink::Faint;
            const QPointF middle{page::kWidth / 2, page::kHeight * qreal(i + 1) / (count + 1)};
            for (Page &page : m_pages)
                page.watermarks.push_back({middle, size, lines.front()});
        }
        return {};
    }
};

} // namespace

Result<std::vector<Page>> layOut(const Paper &paper, const PaperFonts &fonts, int firstNumber)
{
    if (paper.sheet != Sheet::A4)
        return envelopes(paper, fonts);
    return Layout(paper, fonts, firstNumber).pages();
}

Result<> numberPages(std::vector<Page> &pages, int firstNumber, const PaperFonts &fonts)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const Measure measure{FontRole::PageNumber, page::kNumber, page::kNumber, page::kTypeWidth, 0, false};
        const int number = firstNumber + int(i);
        ZM_TRY(std::vector<SetLine> lines, breakLines(u"— %1 —"_s.arg(number), measure, fonts));
        const bool odd = number % 2 == 1;
        const qreal x = odd ? page::kLeft + page::kTypeWidth - page::kNumber - lines.front().width
                            : page::kLeft + page::kNumber;
        const qreal y = page::kTop + page::kTypeHeight + kPageNumberBelow + page::kNumber * page::kAscent;
        pages[i].lines.push_back({{x, y}, page::kNumber, std::move(lines.front())});
    }
    return {};
}

} // namespace zm::documents
