#include "documents/chartpages.h"

#include <cmath>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kText = 10 * page::kPoint;
constexpr qreal kHeading = 14 * page::kPoint;
constexpr qreal kBlock = page::kTypeHeight / 2; ///< height of one chart with its texts
constexpr qreal kAxis = 12;                     ///< mm left of the bars for their scale
constexpr qreal kAbove = 24, kBelow = 20;       ///< mm of a block over and under the bars
constexpr qreal kHatch = 0.9;                   ///< mm between the lines of a hatched bar
constexpr int kSteps = 4;                       ///< lines of the scale

enum class Fill { Solid, Hatched, Empty };

class ChartPainter {
public:
    ChartPainter(const PrintedChart &chart, qreal top, Page &page, const PaperFonts &fonts)
        : m_chart(chart), m_page(page), m_fonts(fonts), m_top(page::kTop + top),
          m_area(page::kLeft + kAxis, m_top + kAbove, page::kTypeWidth - kAxis, kBlock - kAbove - kBelow),
          m_scale(niceEnd(chart.most))
    {
    }

    Result<> paint()
    {
        ZM_CHECK(text(m_chart.title, {page::kLeft, m_top + kHeading}, kHeading, FontRole::Heading));
        ZM_CHECK(text(m_chart.what, {page::kLeft, m_top + kHeading + 6}, kText, FontRole::Body));
        if (!m_chart.instead.isEmpty())
            return text(m_chart.instead, {page::kLeft, m_top + kAbove}, kText, FontRole::Body);
        ZM_CHECK(legend());
        ZM_CHECK(scale());
        const qreal pitch = m_area.width() / qreal(m_chart.places.size());
        for (qsizetype i = 0; i < m_chart.places.size(); ++i)
            ZM_CHECK(place(i, m_area.left() + qreal(i) * pitch, pitch));
        return {};
    }

private:
    const PrintedChart &m_chart;
    Page &m_page;
    const PaperFonts &m_fonts;
    qreal m_top;
    QRectF m_area;
    double m_scale; ///< value at the top of the area

    /// The end of the scale: 1, 2 or 5 times a power of ten, four steps to it.
    static double niceEnd(double most)
    {
        const double power = std::pow(10, std::floor(std::log10(std::max(most, 1.0) / kSteps)));
        for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0}) {
            const double end = step * power * kSteps;
            if (end >= most && end >= kSteps)
                return end;
        }
        return kSteps * 10 * power;
    }

    Result<SetLine> line(const QString &string, qreal em, FontRole role) const
    {
        ZM_TRY(auto lines, breakLines(string, {role, em, em, 3 * page::kTypeWidth, 0, false}, m_fonts));
        return lines.empty() ? SetLine() : lines.front();
    }

    Result<> text(const QString &string, QPointF at, qreal em, FontRole role, qreal share = 0)
    {
        ZM_TRY(SetLine set, line(string, em, role));
        const qreal x = at.x() - share * set.width;
        m_page.lines.push_back({{x, at.y()}, em, std::move(set)});
        return {};
    }

    Result<> legend()
    {
        qreal x = page::kLeft;
        const qreal y = m_top + kHeading + 9;
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            fill(QRectF(x, y, 4, 3), Fill(i));
            ZM_TRY(SetLine set, line(m_chart.series[i].name, kText, FontRole::Body));
            const qreal width = set.width;
            m_page.lines.push_back({{x + 5, y + 3}, kText, std::move(set)});
            x += 5 + width + 6;
        }
        return {};
    }

    Result<> scale()
    {
        for (int i = 0; i <= kSteps; ++i) {
            const qreal y = m_area.bottom() - m_area.height() * i / kSteps;
            m_page.rules.emplace_back(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
            ZM_CHECK(text(QString::number(m_scale * i / kSteps), {m_area.left() - 1.5, y + 1.2}, kText, FontRole::Body, 1));
        }
        return {};
    }

    Result<> place(qsizetype at, qreal left, qreal pitch)
    {
        const qsizetype count = qsizetype(m_chart.series.size());
        const qreal width = m_chart.stacked ? pitch * 0.5 : pitch * 0.8 / qreal(count);
        qreal x = left + (pitch - (m_chart.stacked ? width : width * qreal(count))) / 2;
        qreal base = m_area.bottom();
        for (qsizetype i = 0; i < count; ++i) {
            const double value = m_chart.series[std::size_t(i)].values[std::size_t(at)];
            const qreal height = m_area.height() * value / m_scale;
            if (value > 0) {
                fill(QRectF(x, base - height, width, height), Fill(i));
                const qreal over = m_chart.stacked ? base - height / 2 + 1.2 : base - height - 0.8;
                const qreal beside = m_chart.stacked ? x + width + 1 : x + width / 2;
                ZM_CHECK(text(QString::number(value, 'f', value == std::floor(value) ? 0 : 1), {beside, over}, kText * 0.8,
                              FontRole::Body, m_chart.stacked ? 0 : 0.5));
            }
            if (m_chart.stacked)
                base -= height;
            else
                x += width;
        }
        return label(m_chart.places[at], left + pitch / 2, pitch, at);
    }

    /// Long names stand on two levels in turn, so that neighbours do not run into each other.
    Result<> label(const QString &name, qreal middle, qreal pitch, qsizetype at)
    {
        ZM_TRY(const SetLine set, line(name, kText, FontRole::Body));
        const bool wide = set.width > pitch * 0.95;
        const qreal drop = wide && at % 2 == 1 ? 9 : 4.5;
        const qreal em = set.width > 2 * pitch ? kText * std::max(0.6, 2 * pitch / set.width) : kText;
        return text(name, {middle, m_area.bottom() + drop}, em, FontRole::Body, 0.5);
    }

    void fill(const QRectF &bar, Fill how)
    {
        if (how == Fill::Solid) {
            m_page.squares.push_back(bar);
            return;
        }
        for (const auto &[from, to] : {std::pair{bar.topLeft(), bar.topRight()}, {bar.topRight(), bar.bottomRight()},
                                       {bar.bottomRight(), bar.bottomLeft()}, {bar.bottomLeft(), bar.topLeft()}})
            m_page.rules.emplace_back(from, to);
        if (how == Fill::Hatched)
            hatch(bar);
    }

    /// Lines rising at 45 degrees, cut at the bar's edges.
    void hatch(const QRectF &bar)
    {
        for (qreal at = kHatch; at < bar.width() + bar.height(); at += kHatch) {
            const qreal x1 = std::min(at, bar.width()), x2 = std::max(0.0, at - bar.height());
            m_page.rules.emplace_back(QPointF(bar.left() + x2, bar.bottom() - std::min(at, bar.height())),
                                      QPointF(bar.left() + x1, bar.bottom() - std::max(0.0, at - bar.width())));
        }
    }
};

} // namespace

Result<std::vector<Page>> chartPages(const std::vector<PrintedChart> &charts, int firstNumber, const PaperFonts &fonts)
{
    std::vector<Page> pages;
    bool upper = true;
    for (const PrintedChart &chart : charts) {
        if (chart.places.isEmpty() || chart.series.size() > 3)
            continue;
        if (upper)
            pages.emplace_back();
        ZM_CHECK(ChartPainter(chart, upper ? 0 : kBlock, pages.back(), fonts).paint());
        upper = !upper;
    }
    ZM_CHECK(numberPages(pages, firstNumber, fonts));
    return pages;
}

} // namespace zm::documents
