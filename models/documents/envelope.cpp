#include "documents/envelope.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kEdge = 15;              // mm that postal machines keep clear at the foot and the sides
constexpr qreal kToLeft = 0.30;          // of the width, where the addressee begins
constexpr qreal kToTop = 0.36;           // of the height: below postcode and stamp
constexpr qreal kToPitch = page::kBody * 1.5;
constexpr qreal kFromSize = 12 * page::kPoint;
constexpr qreal kFromPitch = kFromSize * 1.4;

void put(Page &page, SetLine line, QPointF topLeft, qreal em)
{
    page.lines.push_back({topLeft + QPointF(0, em * page::kAscent), em, std::move(line)});
}

Result<Page> envelope(const QString &text, QSizeF size, const PaperFonts &fonts)
{
    Page page;
    page.size = size;
    const qsizetype parted = text.indexOf(u"\n\n"_s);
    const QString to = text.left(parted < 0 ? text.size() : parted);
    const QString from = parted < 0 ? QString() : text.mid(parted + 2);
    const qreal left = size.width() * kToLeft;
    ZM_TRY(auto lines, breakLines(to, {FontRole::Body, page::kBody, page::kBody, size.width() - left - kEdge, 0, false}, fonts));
    qreal y = size.height() * kToTop;
    for (SetLine &line : lines) {
        put(page, std::move(line), {left, y}, page::kBody);
        y += kToPitch;
    }
    ZM_TRY(auto sender, breakLines(from, {FontRole::Body, kFromSize, kFromSize, size.width() / 2, 0, false}, fonts));
    const qreal top = size.height() - kEdge - kFromPitch * qreal(sender.size());
    if (top < y)
        return fail(ErrorCode::Invalid, u"the address does not fit on the envelope: "_s + to.section(u'\n', 0, 0));
    y = top;
    for (SetLine &line : sender) {
        const qreal x = size.width() - kEdge - line.width;
        put(page, std::move(line), {x, y}, kFromSize);
        y += kFromPitch;
    }
    return page;
}

/// What a demonstration says of itself, across the envelope.
Result<> mark(Page &page, const QString &text, const PaperFonts &fonts)
{
    constexpr qreal size = 16;
    ZM_TRY(std::vector<SetLine> lines, breakLines(text, {FontRole::Heading, size, size, page.size.width(), 0, false}, fonts));
    for (SetGlyph &glyph : lines.front().glyphs)
        glyph.ink = Ink::Faint;
    page.watermarks.push_back({QPointF(page.size.width() / 2, page.size.height() / 2), size, lines.front()});
    return {};
}

} // namespace

Result<std::vector<Page>> envelopes(const Paper &paper, const PaperFonts &fonts)
{
    std::vector<Page> pages;
    for (const Paragraph &paragraph : paper.paragraphs) {
        for (const QStringList &row : paragraph.table.rows) {
            ZM_TRY(Page page, envelope(row.join(u'\n'), sizeOf(paper.sheet), fonts));
            pages.push_back(std::move(page));
        }
    }
    if (pages.empty()) // nobody to write to: an empty envelope says so, rather than nothing
        pages.push_back({.lines = {}, .rules = {}, .watermarks = {}, .seal = {}, .squares = {}, .size = sizeOf(paper.sheet)});
    for (Page &page : pages) {
        for (const QString &text : paper.watermarks)
            ZM_CHECK(mark(page, text, fonts));
    }
    return pages;
}

} // namespace zm::documents
