#include "documents/print.h"

#include "documents/textlayer.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QPainter>
#include <QPdfWriter>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kResolution = 1200;
constexpr qreal kMmAnInch = 25.4;
constexpr qreal kRuleWidth = 0.25;      ///< mm; GB/T 9704-2012 7.4.2, the thin rule
constexpr qreal kSealDiameter = 42;     ///< mm, of a court's seal
constexpr qreal kWatermarkTurn = -35;   ///< degrees

QColor colourOf(Ink ink)
{
    switch (ink) {
    case Ink::Black: return Qt::black;
    case Ink::Red: return QColor(0xB3, 0x26, 0x1E);
    case Ink::Faint: return QColor(0xE2, 0xE2, 0xE2);
    }
    return Qt::black;
}

/// Paints pages glyph by glyph and notes which glyph stood for which character.
class PagePainter {
public:
    PagePainter(QPainter &painter, const PaperFonts &fonts, qreal pixelsPerMm)
        : m_painter(painter), m_fonts(fonts), m_scale(pixelsPerMm)
    {
    }

    Result<> paint(const Page &page)
    {
        for (const PlacedLine &mark : page.watermarks) {
            m_painter.save();
            m_painter.translate(mark.at * m_scale);
            m_painter.rotate(kWatermarkTurn);
            auto painted = paintLine({{-mark.line.width / 2, mark.em * 0.36}, mark.em, mark.line});
            m_painter.restore();
            ZM_CHECK(painted);
        }
        paintSeal(page.seal);
        m_painter.setPen(QPen(Qt::black, kRuleWidth * m_scale));
        for (const QLineF &rule : page.rules)
            m_painter.drawLine(QLineF(rule.p1() * m_scale, rule.p2() * m_scale));
        for (const QRectF &square : page.squares)
            m_painter.fillRect(QRectF(square.topLeft() * m_scale, square.size() * m_scale), Qt::black);
        for (const PlacedLine &line : page.lines)
            ZM_CHECK(paintLine(line));
        return {};
    }

    const QHash<QByteArray, FaceUse> &uses() const { return m_uses; }

private:
    QPainter &m_painter;
    const PaperFonts &m_fonts;
    qreal m_scale;
    QHash<QByteArray, FaceUse> m_uses;

    void paintSeal(QPointF middle)
    {
        if (middle.isNull())
            return;
        QPen pen(colourOf(Ink::Faint), kRuleWidth * m_scale, Qt::CustomDashLine);
        pen.setDashPattern({4, 4});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(middle * m_scale, kSealDiameter / 2 * m_scale, kSealDiameter / 2 * m_scale);
    }

    Result<> paintLine(const PlacedLine &line)
    {
        const std::vector<SetGlyph> &glyphs = line.line.glyphs;
        for (std::size_t begin = 0; begin < glyphs.size();) {
            const SetGlyph &first = glyphs[begin];
            QList<quint32> indexes;
            QList<QPointF> places;
            std::size_t end = begin;
            for (; end < glyphs.size() && glyphs[end].glyph.face == first.glyph.face && glyphs[end].ink == first.ink; ++end) {
                indexes.append(glyphs[end].glyph.index);
                places.append({glyphs[end].x * m_scale, 0});
                ZM_CHECK(m_uses[m_fonts.postScriptName(first.glyph.face)].add(indexes.last(), glyphs[end].character));
            }
            QGlyphRun run;
            run.setRawFont(m_fonts.face(first.glyph.face, line.em * m_scale));
            run.setGlyphIndexes(indexes);
            run.setPositions(places);
            m_painter.setPen(colourOf(first.ink));
            m_painter.drawGlyphRun(line.at * m_scale, run);
            begin = end;
        }
        return {};
    }
};

QPageSize sheetOf(const Page &page)
{
    return QPageSize(page.size, QPageSize::Millimeter);
}

/// \param uses  which glyph stood for which character, for the text behind the pages.
Result<> paintPages(QPagedPaintDevice &device, const std::vector<Page> &pages, const PaperFonts &fonts,
                    const std::function<bool(int page)> &goesOn, QHash<QByteArray, FaceUse> &uses)
{
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorCode::Io, u"the printer cannot be begun"_s);
    PagePainter page(painter, fonts, device.logicalDpiX() / kMmAnInch);
    for (std::size_t i = 0; i < pages.size() && goesOn(int(i)); ++i) {
        if (i > 0 && pages[i].size != pages[i - 1].size)
            device.setPageSize(sheetOf(pages[i]));
        if (i > 0 && !device.newPage())
            return fail(ErrorCode::Io, u"the printer takes no further page"_s);
        ZM_CHECK(page.paint(pages[i]));
    }
    uses = page.uses();
    return {};
}

} // namespace

Result<QByteArray> toPdf(const Paper &paper, const PaperFonts &fonts)
{
    ZM_TRY(const std::vector<Page> pages, layOut(paper, fonts));
    return toPdf(pages, paper.title.join(u' '), fonts);
}

Result<QByteArray> toPdf(const std::vector<Page> &pages, const QString &title, const PaperFonts &fonts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setPageSize(pages.empty() ? QPageSize(QPageSize::A4) : sheetOf(pages.front()));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // what an archive keeps: ISO 19005-1
    writer.setTitle(title);
    writer.setCreator(u"Zhengming"_s);
    QHash<QByteArray, FaceUse> uses;
    ZM_CHECK(paintPages(writer, pages, fonts, [](int) { return true; }, uses));
    buffer.close();
    return withTextLayer(bytes, uses);
}

Result<> printPages(QPagedPaintDevice &device, const std::vector<Page> &pages, const PaperFonts &fonts,
                    const std::function<bool(int page)> &goesOn)
{
    if (!pages.empty() && pages.front().size != QSizeF(page::kWidth, page::kHeight))
        device.setPageSize(sheetOf(pages.front()));
    QHash<QByteArray, FaceUse> uses;
    return paintPages(device, pages, fonts, goesOn, uses);
}

Result<QImage> pageImage(const Paper &paper, int page, qreal scale, const PaperFonts &fonts)
{
    ZM_TRY(const std::vector<Page> pages, layOut(paper, fonts));
    if (page < 0 || std::size_t(page) >= pages.size())
        return fail(ErrorCode::NotFound, u"page %1 of %2"_s.arg(page + 1).arg(pages.size()));
    const QSizeF size = pages[std::size_t(page)].size;
    QImage image(qRound(size.width() * scale), qRound(size.height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    ZM_CHECK(PagePainter(painter, fonts, scale).paint(pages[std::size_t(page)]));
    return image;
}

Result<int> pageCount(const Paper &paper, const PaperFonts &fonts)
{
    ZM_TRY(const std::vector<Page> pages, layOut(paper, fonts));
    return int(pages.size());
}

} // namespace zm::documents
