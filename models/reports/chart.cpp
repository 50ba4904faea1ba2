#include "reports/chart.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

namespace {

class Drawing {
public:
    Drawing(const Figures &figures, const ReportWords &words, Tongue tongue)
        : m_figures(figures), m_words(words), m_tongue(tongue)
    {
    }

    Chart due() const
    {
        Chart chart = named(u"due"_s);
        ChartSeries all{word(u"series.due"_s), {}}, done{word(u"series.done"_s), {}};
        for (const SeriesPoint &point : m_figures.months(Line::OnTimeLimit)) {
            chart.places.append(point.span.from.toString(u"yyyy-MM"));
            all.values.push_back(point.tally.total());
            done.values.push_back(point.tally.counts);
        }
        chart.series = {std::move(all), std::move(done)};
        return chart;
    }

    Chart latency() const
    {
        Chart chart = named(u"latency"_s);
        ChartSeries middle{word(u"series.p50"_s), {}}, most{word(u"series.p90"_s), {}};
        constexpr std::array kPoints{std::pair{Line::Detected, u"point.detected"}, std::pair{Line::TakenOff, u"point.blocked"},
                                     std::pair{Line::Announced, u"point.announced"},
                                     std::pair{Line::Acknowledged, u"point.acknowledged"}};
        for (const auto &[line, name] : kPoints) {
            const Tally tally = m_figures.of(line);
            chart.places.append(word(QString::fromUtf16(name)));
            middle.values.push_back(tally.percentile(50));
            most.values.push_back(tally.percentile(90));
        }
        chart.series = {std::move(middle), std::move(most)};
        return chart;
    }

    Chart overturn() const
    {
        Chart chart = named(u"overturn"_s);
        ChartSeries turned{word(u"series.sustained"_s), {}}, kept{word(u"series.rejected"_s), {}}, back{word(u"series.apart"_s), {}};
        for (const Line line : {Line::ObjectionSustained, Line::ReconsiderationTurned}) {
            const Tally tally = m_figures.of(line);
            chart.places.append(word(line == Line::ObjectionSustained ? u"tier.objection"_s : u"tier.reconsideration"_s));
            turned.values.push_back(tally.counts);
            kept.values.push_back(tally.others);
            back.values.push_back(tally.apart);
        }
        chart.series = {std::move(turned), std::move(kept), std::move(back)};
        chart.stacked = true;
        return chart;
    }

    Chart age() const
    {
        Chart chart = named(u"age"_s);
        ChartSeries open{word(u"series.open"_s), {}};
        int from = 0;
        for (const int end : m_figures.definitions().parameters.ageBands) {
            chart.places.append(u"%1–%2"_s.arg(from).arg(end));
            from = end + 1;
        }
        chart.places.append(word(u"band.more"_s).arg(from - 1));
        for (const int count : m_figures.bands(Line::OpenAge))
            open.values.push_back(count);
        chart.series = {std::move(open)};
        return chart;
    }

    Chart ends() const
    {
        Chart chart = named(u"ends"_s);
        ChartSeries target{word(u"series.target"_s), {}}, limit{word(u"series.limit"_s), {}};
        const auto byLimit = m_figures.breakdown(Line::OnTimeLimit, Dimension::Duty);
        for (const Group &group : m_figures.breakdown(Line::OnTimeTarget, Dimension::Duty)) {
            const auto same = std::ranges::find(byLimit, group.name, &Group::name);
            chart.places.append(groupName(group.name, Dimension::Duty, m_words, m_tongue));
            target.values.push_back(percent(group.tally));
            limit.values.push_back(same == byLimit.end() ? 0 : percent(same->tally));
        }
        chart.series = {std::move(target), std::move(limit)};
        return chart;
    }

private:
    const Figures &m_figures;
    const ReportWords &m_words;
    Tongue m_tongue;

    QString word(const QString &key) const { return m_words.text(key, m_tongue); }
    Chart named(const QString &id) const
    {
        Chart chart;
        chart.id = id;
        chart.title = word(u"chart."_s + id);
        chart.what = word(u"chart."_s + id + u".what"_s);
        return chart;
    }
    static double percent(const Tally &tally) { return tally.share(Sense::Good).value_or(0) * 100; }
};

} // namespace

double Chart::most() const
{
    double highest = 1;
    for (std::size_t place = 0; place < std::size_t(places.size()); ++place) {
        double together = 0;
        for (const ChartSeries &one : series)
            together = stacked ? together + one.values[place] : std::max(together, one.values[place]);
        highest = std::max(highest, together);
    }
    return highest;
}

bool Chart::isEmpty() const
{
    return std::ranges::all_of(series, [](const ChartSeries &one) {
        return std::ranges::all_of(one.values, [](double value) { return value == 0; });
    });
}

std::vector<Chart> chartsOf(const Figures &figures, const ReportWords &words, Tongue tongue)
{
    const Drawing drawing(figures, words, tongue);
    return {drawing.due(), drawing.latency(), drawing.overturn(), drawing.age(), drawing.ends()};
}

} // namespace zm::reports
