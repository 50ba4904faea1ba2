#include "app/compose/compose.h"
#include "app/desktop/reportpaper.h"
#include "app/desktop/reportrun.h"
#include "app/reporting/reportfile.h"
#include "documents/chartpages.h"
#include "resources/resources.h"
#include "tests/reports/busyreport.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace zm;
using namespace zm::desktop;
using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

/// The supervisors' report on paper: what it says, how it is found, what a machine reads of it.
class ReportPaperTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto fonts = PaperFonts::load(resources::read(u"templates/faces.json"_s).value_or(QByteArray()));
        QVERIFY2(fonts, fonts ? "" : qPrintable(fonts.error().detail));
        m_fonts = *fonts;
        auto words = reporting::reportWords();
        QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
        m_words = *words;
        m_report = test::busyReport(*compose::jurisdiction());
    }

    void everyPartIsThereInBothLanguages_data()
    {
        QTest::addColumn<bool>("english");
        QTest::newRow("Chinese") << false;
        QTest::newRow("English") << true;
    }

    void everyPartIsThereInBothLanguages()
    {
        QFETCH(bool, english);
        const auto tongue = english ? reports::Tongue::En : reports::Tongue::Zh;
        const auto pdf = printedReport(*m_report, m_words, tongue, nullptr, *m_fonts);
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        const QString path = write(*pdf);

        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
        const QString outline = QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, path}));

        for (const reports::MetricDefinition &metric : m_report->figures.definitions().metrics)
            QVERIFY2(metric.id == "X"_L1 || text.contains(metric.id), qPrintable(metric.id));
        for (const QString &part : {u"title"_s, u"classes"_s, u"metrics"_s, u"units"_s, u"groups"_s, u"charts"_s, u"exceptions"_s})
            QVERIFY2(outline.section(u"<outline>"_s, 1).contains(m_words.text(part, tongue)), qPrintable(part));
        static const QRegularExpression columns(u"\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+"_s);
        for (const QString &face : QString::fromUtf8(run(u"pdffonts"_s, {path})).split(u'\n', Qt::SkipEmptyParts).mid(2))
            QVERIFY2(columns.match(face).captured(1) == u"yes", qPrintable(face));
    }

    void theCasesThatNeedAttentionAreNamed()
    {
        const auto pdf = printedReport(*m_report, m_words, reports::Tongue::Zh, nullptr, *m_fonts);
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, write(*pdf), u"-"_s}));

        for (const reports::CaseRef &one : m_report->figures.casesOf({reports::Line::RemovalOverdue, {}, 0, reports::Standing::Counts}))
            QVERIFY2(text.contains(one.number), qPrintable(one.number));
    }

    void noGroupIsCalledByTheWordOfAFile()
    {
        using namespace reports;
        static const QRegularExpression fileWord(u"[a-z]{2,}"_s);
        for (int i = 0; i < kLines; ++i) {
            if (Line(i) == Line::ChannelsClarified) // an office's own names
                continue;
            for (const Dimension by : {Dimension::Ground, Dimension::Programme, Dimension::Duty, Dimension::Detail}) {
                for (const Group &group : m_report->figures.breakdown(Line(i), by)) {
                    const QString name = groupName(group, by, m_words, m_report->figures.definitions(), Tongue::Zh);
                    QVERIFY2(!fileWord.match(name).hasMatch(), qPrintable(name));
                }
            }
        }
        QStringList details = cases::words<cases::ServiceMode>() + cases::words<cases::Document>();
        details += cases::words<cases::Stage>() + cases::words<cases::ActKind>();
        for (const QString &detail : details)
            QVERIFY2(m_words.has(u"detail."_s + detail), qPrintable(detail));
    }

    void anEntryOnSeveralGroundsNamesEach()
    {
        using namespace reports;
        QCOMPARE(groupName(u"4,5"_s, Dimension::Ground, m_words, Tongue::En),
                 u"breaks the duty to report property; breaks an order restricting consumption"_s);
        QCOMPARE(groupName(u"bank-1"_s, Dimension::Recipient, m_words, Tongue::En), u"bank-1"_s);
    }

    void whatAMachineReadsIsTheReport()
    {
        const auto pdf = printedReport(*m_report, m_words, reports::Tongue::Zh, nullptr, *m_fonts);

        const auto read = reporting::readReport(*pdf);

        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(!read->isSigned);
        QVERIFY(reports::compare(read->said, *m_report).empty());
    }

    void chartsStayOnTheirPage()
    {
        PrintedChart chart{u"due"_s, u"what"_s, {u"a"_s, u"b"_s}, {{u"x"_s, {3, 200}}, {u"y"_s, {0, 7}}}, false, 200};

        const auto pages = chartPages({chart, chart, chart}, 5, *m_fonts);

        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        QCOMPARE(pages->size(), std::size_t(2));
        const QRectF area(page::kLeft, page::kTop, page::kTypeWidth, page::kTypeHeight);
        for (const Page &one : *pages) {
            for (const QRectF &bar : one.squares)
                QVERIFY(area.contains(bar));
            for (const QLineF &line : one.rules)
                QVERIFY(area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(line.p1()) && area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(line.p2()));
        }
    }

    void whereNothingWasThereIsAWordAndNoBar()
    {
        PrintedChart nothing{u"due"_s, u"what"_s, {u"a"_s}, {{u"x"_s, {0}}}, false, 1, u"nothing of this"_s};
        PrintedChart unplaced{u"due"_s, u"what"_s, {}, {}, false, 1};

        const auto pages = chartPages({unplaced, nothing}, 5, *m_fonts);

        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        QCOMPARE(pages->size(), std::size_t(1));
        QVERIFY(pages->front().squares.empty() && pages->front().rules.empty());
        QVERIFY(!pages->front().lines.empty());
    }

    void aBookmarkToNoPageIsRefused()
    {
        const auto plain = toPdf(std::vector<Page>(2), u"x"_s, *m_fonts);
        QVERIFY(plain);

        const auto marked = withOutline(*plain, {{u"there"_s, 1}});

        QVERIFY(marked && marked->startsWith(*plain));
        QCOMPARE(withOutline(*plain, {{u"nowhere"_s, 2}}).error().code, ErrorCode::Corrupt);
    }

private:
    std::optional<PaperFonts> m_fonts;
    reports::ReportWords m_words;
    std::shared_ptr<const reports::Report> m_report;
    QTemporaryDir m_dir;

    QString write(const QByteArray &pdf)
    {
        const QString path = m_dir.filePath(u"report.pdf"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(pdf);
        return path;
    }
};

QTEST_MAIN(ReportPaperTest)
#include "tst_reportpaper.moc"
