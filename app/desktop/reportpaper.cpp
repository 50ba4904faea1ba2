#include "app/desktop/reportpaper.h"

#include "documents/chartpages.h"

#include <QLocale>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using namespace documents;
using namespace reports;

namespace {

constexpr int kCasesARow = 3;

class ReportWriter {
public:
    ReportWriter(const Report &report, const ReportWords &words, Tongue tongue, const PaperFonts &fonts)
        : m_report(report), m_words(words), m_tongue(tongue), m_fonts(fonts)
    {
    }

    Result<ReportPages> pages(const QString &signer)
    {
        m_out.title = m_report.head.officeName + u' ' + word(u"title"_s);
        ZM_CHECK(add(cover(signer), word(u"title"_s)));
        ZM_CHECK(add(classes(), word(u"classes"_s)));
        ZM_CHECK(add(metrics(), word(u"metrics"_s)));
        ZM_CHECK(add(units(), word(u"units"_s)));
        ZM_CHECK(add(groups(), word(u"groups"_s)));
        ZM_CHECK(addCharts());
        ZM_CHECK(add(exceptions(), word(u"exceptions"_s)));
        return std::move(m_out);
    }

private:
    const Report &m_report;
    const ReportWords &m_words;
    Tongue m_tongue;
    const PaperFonts &m_fonts;
    ReportPages m_out;

    QString word(const QString &key) const { return m_words.text(key, m_tongue); }
    QString said(const Bilingual &text) const { return in(text, m_tongue); }
    QString day(QDate day) const { return QLocale(m_tongue == Tongue::Zh ? QLocale::Chinese : QLocale::English).toString(day, word(u"day.format"_s)); }
    const Definitions &definitions() const { return m_report.figures.definitions(); }
    const Figures &figures() const { return m_report.figures; }

    static void put(Paper &paper, ParagraphKind kind, const QString &text) { paper.paragraphs.push_back({kind, text, {}}); }
    static void put(Paper &paper, Table table) { paper.paragraphs.push_back({ParagraphKind::Table, {}, std::move(table)}); }

    /// A part begins on a page of its own.
    Result<> add(Paper paper, const QString &bookmark)
    {
        paper.seal = false;
        if (m_report.head.demo)
            paper.watermarks.append(word(u"demo"_s));
        ZM_TRY(std::vector<Page> pages, layOut(paper, m_fonts, int(m_out.pages.size()) + 1));
        m_out.bookmarks.push_back({bookmark, int(m_out.pages.size())});
        std::ranges::move(pages, std::back_inserter(m_out.pages));
        return {};
    }

    QString filterText() const
    {
        const ReportHead &head = m_report.head;
        if (head.filter.isEmpty())
            return word(u"filter.none"_s);
        return head.filterName.isEmpty() ? head.filter : word(u"filter.saved"_s).arg(head.filterName, head.filter);
    }

    Paper cover(const QString &signer) const
    {
        const ReportHead &head = m_report.head;
        Paper paper;
        paper.title = {head.officeName, word(u"title"_s)};
        put(paper, ParagraphKind::Body, word(u"period"_s).arg(day(head.period.from), day(head.period.to)));
        put(paper, ParagraphKind::Body, word(u"as_of"_s).arg(day(head.asOf)));
        put(paper, ParagraphKind::Body, word(u"filter"_s).arg(filterText()));
        put(paper, ParagraphKind::Body, word(u"data"_s).arg(head.cases).arg(head.acts));
        put(paper, ParagraphKind::Note, word(u"packs"_s).arg(head.packs.join(u", "_s)));
        put(paper, ParagraphKind::Note, word(u"head"_s).arg(QString::fromLatin1(head.dataHead.toHex())));
        put(paper, ParagraphKind::Note, word(u"definitions"_s).arg(QString::fromLatin1(definitions().digest.toHex())));
        put(paper, ParagraphKind::Note, word(u"verify"_s));
        put(paper, ParagraphKind::Heading1, word(u"how"_s));
        for (const Bilingual &rule : definitions().rules)
            put(paper, ParagraphKind::Note, said(rule)); // small, so that the signature stands on the cover
        put(paper, ParagraphKind::Blank, {});
        put(paper, ParagraphKind::Signature, signer.isEmpty() ? word(u"unsigned"_s) : word(u"signed"_s).arg(signer));
        put(paper, ParagraphKind::Date, day(head.asOf));
        return paper;
    }

    Table figureTable() const
    {
        Table table;
        table.shares = {0.32, 0.1, 0.1, 0.1, 0.1, 0.28};
        table.header = {word(u"col.line"_s),    word(u"col.counts"_s), word(u"col.others"_s),
                        word(u"col.unknown"_s), word(u"col.apart"_s),  word(u"col.result"_s)};
        return table;
    }

    QStringList figureRow(const QString &name, const Tally &tally, Line line) const
    {
        return {name, QString::number(tally.counts), QString::number(tally.others), QString::number(tally.unknown),
                QString::number(tally.apart), resultText(tally, definitions().of(line), m_words, m_tongue)};
    }

    Paper classes() const
    {
        Paper paper;
        paper.title = {word(u"classes"_s)};
        for (const FailureClass &one : definitions().classes) {
            put(paper, ParagraphKind::Heading1, said(one.title));
            Table table = figureTable();
            for (const Line line : one.lines)
                table.rows.append(figureRow(said(definitions().of(line).title), figures().of(line), line));
            put(paper, std::move(table));
        }
        return paper;
    }

    Paper metrics() const
    {
        Paper paper;
        paper.title = {word(u"metrics"_s)};
        for (const MetricDefinition &metric : definitions().metrics) {
            const QString name = (metric.id == "X"_L1 ? QString() : metric.id + u' ') + said(metric.title);
            put(paper, ParagraphKind::Heading2,
                metric.counters.isEmpty() ? name : word(u"counter"_s).arg(name, metric.counters.join(u' ')));
            put(paper, ParagraphKind::Note, said(metric.definition));
            Table table = figureTable();
            for (const Line line : metric.lines)
                table.rows.append(figureRow(said(definitions().of(line).title), figures().of(line), line));
            put(paper, std::move(table));
        }
        return paper;
    }

    QString nameOf(const Group &group, Dimension by) const
    {
        return groupName(group, by, m_words, definitions(), m_tongue);
    }

    /// The joint report: what each unit was to release, and what is known of it.
    Paper units() const
    {
        Paper paper;
        paper.title = {word(u"units"_s)};
        put(paper, ParagraphKind::Note, said(definitions().metricOf(Line::Released).definition));
        Table table;
        table.shares = {0.28, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12};
        table.header = {word(u"col.name"_s),    word(u"col.due"_s),    word(u"col.intime"_s), word(u"col.late"_s),
                        word(u"col.unknown"_s), word(u"col.median"_s), word(u"col.oldest"_s)};
        const auto days = figures().breakdown(Line::ReleaseDays, Dimension::Recipient);
        for (const Group &group : figures().breakdown(Line::Released, Dimension::Recipient)) {
            const auto same = std::ranges::find(days, group.name, &Group::name);
            const Tally took = same == days.end() ? Tally() : same->tally;
            table.rows.append({nameOf(group, Dimension::Recipient), QString::number(group.tally.total()),
                               QString::number(group.tally.counts), QString::number(group.tally.others),
                               QString::number(group.tally.unknown), QString::number(took.percentile(50)),
                               QString::number(took.longestOpen)});
        }
        if (table.rows.isEmpty())
            put(paper, ParagraphKind::Body, word(u"none"_s));
        else
            put(paper, std::move(table));
        return paper;
    }

    Paper groups() const
    {
        Paper paper;
        paper.title = {word(u"groups"_s)};
        constexpr std::array kCompared{std::pair{Line::OnTimeLimit, Dimension::Officer}, std::pair{Line::OnTimeLimit, Dimension::Duty},
                                       std::pair{Line::OnTimeLimit, Dimension::Programme}, std::pair{Line::AnnulledLong, Dimension::Ground},
                                       std::pair{Line::ObjectionSustained, Dimension::Ground}, std::pair{Line::ServiceProved, Dimension::Detail},
                                       std::pair{Line::SuspendedDays, Dimension::Detail}, std::pair{Line::OpenLoad, Dimension::Officer}};
        for (const auto &[line, by] : kCompared) {
            const auto groups = figures().breakdown(line, by);
            if (groups.empty())
                continue;
            const MetricDefinition &metric = definitions().metricOf(line);
            put(paper, ParagraphKind::Heading2, metric.id + u' ' + said(definitions().of(line).title) + u" · "_s
                                                    + word(u"by."_s + dimensionName(by)));
            Table table = figureTable();
            for (const Group &group : groups)
                table.rows.append(figureRow(nameOf(group, by), group.tally, line));
            put(paper, std::move(table));
        }
        return paper;
    }

    Result<> addCharts()
    {
        std::vector<PrintedChart> printed;
        for (const Chart &chart : chartsOf(figures(), m_words, m_tongue)) {
            PrintedChart one{chart.title, chart.what, chart.places, {}, chart.stacked, chart.most(), chart.isEmpty() ? word(u"chart.empty"_s) : QString()};
            for (const ChartSeries &series : chart.series)
                one.series.push_back({series.name, series.values});
            printed.push_back(std::move(one));
        }
        ZM_TRY(std::vector<Page> pages, chartPages(printed, int(m_out.pages.size()) + 1, m_fonts));
        if (!pages.empty())
            m_out.bookmarks.push_back({word(u"charts"_s), int(m_out.pages.size())});
        std::ranges::move(pages, std::back_inserter(m_out.pages));
        return {};
    }

    Paper exceptions() const
    {
        Paper paper;
        paper.title = {word(u"exceptions"_s)};
        for (const Line line : definitions().exceptions) {
            const auto cases = figures().casesOf({line, {}, 0, Standing::Counts});
            const Tally tally = figures().of(line);
            put(paper, ParagraphKind::Heading2, said(definitions().of(line).title) + u"  "_s + QString::number(tally.counts));
            if (cases.empty()) {
                put(paper, ParagraphKind::Body, word(u"none"_s));
                continue;
            }
            Table table;
            table.shares.assign(kCasesARow, 1.0 / kCasesARow);
            for (std::size_t i = 0; i < cases.size(); i += kCasesARow) {
                QStringList row;
                for (std::size_t k = i; k < i + kCasesARow; ++k)
                    row.append(k < cases.size() ? cases[k].number : QString());
                table.rows.append(row);
            }
            put(paper, std::move(table));
        }
        return paper;
    }
};

} // namespace

Result<ReportPages> reportPages(const Report &report, const ReportWords &words, Tongue tongue, const QString &signer,
                                const PaperFonts &fonts)
{
    return ReportWriter(report, words, tongue, fonts).pages(signer);
}

} // namespace zm::desktop
