#include "documents/print.h"
#include "resources/resources.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray run(const QString &program, const QStringList &arguments, int *exit = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    if (exit)
        *exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

/// Text without any white space: what a PDF cannot know of is where its lines were broken.
QString squeezed(QString text)
{
    static const QRegularExpression space(u"[\\s\\x{3000}\\f]+"_s);
    return text.remove(space);
}

Paper sample(const QString &body)
{
    Paper paper;
    paper.title = {u"某市某区人民法院"_s, u"决定书"_s};
    paper.number = u"（2026）京0105执123号"_s;
    paper.paragraphs = {{ParagraphKind::Plain, u"王某某："_s, {}},
                        {ParagraphKind::Body, body, {}},
                        {ParagraphKind::Blank, {}, {}},
                        {ParagraphKind::Date, u"2026年3月2日"_s, {}}};
    return paper;
}

} // namespace

class PagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textInIsTextOut_data();
    void textInIsTextOut();
    void everyFaceIsEmbedded();
    void aPaperIsWhatAnArchiveKeeps();
    void aFullPageHas22LinesOf28Characters();
    void noLineBeginsOrEndsWithAForbiddenMark();
    void numbersAreNotBrokenAcrossLines();
    void twoMarksSideBySideShareOneWhite();
    void aTitleTooLongForALineIsBalanced();
    void aCharacterWithoutGlyphBlocksThePaper_data();
    void aCharacterWithoutGlyphBlocksThePaper();
    void twoCharactersWithOneDrawingBlockThePdf();
    void aMissingFaceNamesThePackage();
    void pagesAreNumberedOutsideLikeABook();
    void aSignatureNeverStandsAloneOnAPage();
    void theSealStandsRoundTheDate();
    void aWatermarkStandsOnEveryPage();
    void anUnfilledFieldIsRed();
    void aTableRepeatsItsHeaderOnEachPage();
    void aHeadingNeverStandsAloneAboveItsTable_data();
    void aHeadingNeverStandsAloneAboveItsTable();
    void aPageImageShowsThePage();

private:
    std::optional<PaperFonts> m_fonts;
    QTemporaryDir m_dir;

    QString write(const Paper &paper)
    {
        const auto pdf = toPdf(paper, *m_fonts);
        if (!pdf) {
            qWarning() << pdf.error().detail;
            return {};
        }
        QFile file(m_dir.filePath(u"paper.pdf"_s));
        return file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() ? file.fileName() : QString();
    }
    std::vector<SetLine> body(const QString &text, qreal width = page::kTypeWidth)
    {
        return breakLines(text, {FontRole::Body, page::kBody, page::kCell, width, 2 * page::kCell, true}, *m_fonts).value();
    }
};

void PagesTest::initTestCase()
{
    const auto faces = zm::resources::read(u"templates/faces.json"_s);
    QVERIFY(faces);
    const auto fonts = PaperFonts::load(*faces);
    QVERIFY2(fonts, qPrintable(fonts ? QString() : fonts.error().detail));
    m_fonts = *fonts;
}

void PagesTest::textInIsTextOut_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("common characters that share a glyph with a radical") << u"用示页胶一二三人心手日月木水火土金"_s;
    QTest::newRow("digits, Latin and brackets") << u"0123456789 abcXYZ 〔2016〕33号（2026）京0105执123号 0.25g×24"_s;
    QTest::newRow("marks") << u"“引”‘用’《办法》，。、；：？！……——买买提·艾力"_s;
    QTest::newRow("beyond GB 2312") << u"陶喆、朱镕、李堃、王淼淼、赵赟、孙旻昊、周翀"_s;
    QTest::newRow("plane 2") << u"王𬭎、李𠮷、张𪚥"_s;
    QTest::newRow("an identity number") << u"公民身份号码11010519491231002X，住某市某区"_s;
    QTest::newRow("a compatibility ideograph keeps its code point") << u"\uF9BA"_s;
}

void PagesTest::textInIsTextOut()
{
    QFETCH(QString, body);
    const QString path = write(sample(body));
    QVERIFY(!path.isEmpty());
    const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
    const QString expected = u"某市某区人民法院决定书（2026）京0105执123号王某某："_s + body + u"2026年3月2日—1—"_s;
    QCOMPARE(squeezed(text), squeezed(expected));
    int exit = -1;
    const QByteArray check = run(u"qpdf"_s, {u"--check"_s, path}, &exit);
    QVERIFY2(exit == 0, check.constData());
}

void PagesTest::everyFaceIsEmbedded()
{
    Paper paper = sample(u"王𬭎"_s);
    paper.paragraphs.push_back({ParagraphKind::Heading1, u"一、事实"_s, {}});
    paper.paragraphs.push_back({ParagraphKind::Heading2, u"（一）理由"_s, {}});
    const QStringList lines = QString::fromUtf8(run(u"pdffonts"_s, {write(paper)})).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 2 + 5);
    static const QRegularExpression columns(u"\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+"_s);
    for (const QString &line : lines.mid(2)) {
        const auto match = columns.match(line);
        QVERIFY2(match.hasMatch() && match.captured(1) == u"yes" && match.captured(3) == u"yes", qPrintable(line));
    }
}

// ISO 19005-1, level B: it says so, with the colours it is meant in, and nothing shines through. And it says its language.
void PagesTest::aPaperIsWhatAnArchiveKeeps()
{
    Paper paper = sample(u"王𬭎"_s);
    paper.watermarks = {u"演示"_s};
    const QString path = write(paper);
    const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {path}));
    QVERIFY2(info.contains(QRegularExpression(u"Title:\\s+某市某区人民法院 决定书"_s)), qPrintable(info));
    QVERIFY2(info.contains(QRegularExpression(u"PDF version:\\s+1\\.4"_s)), qPrintable(info));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    for (const char *has : {"pdfaid:part=\"1\"", "pdfaid:conformance=\"B\"", "/OutputIntents",
                            "/CIDSet", "/Lang (zh-CN)", "/DisplayDocTitle true"})
        QVERIFY2(pdf.contains(has), has);
    for (const char *lacks : {"/S /Transparency", "/ca 0", "/CA 0", "/Encrypt", "/JavaScript"})
        QVERIFY2(!pdf.contains(lacks), lacks);
}

void PagesTest::aFullPageHas22LinesOf28Characters()
{
    Paper paper;
    paper.seal = false;
    paper.paragraphs = {{ParagraphKind::Plain, u"永"_s.repeated(28 * 22 * 2), {}}};
    const auto pages = layOut(paper, *m_fonts).value();
    QCOMPARE(pages.size(), 2U);
    const auto &lines = pages[0].lines;
    QCOMPARE(lines.size(), 22U + 1U); // and the page number
    for (std::size_t i = 0; i < 22; ++i)
        QCOMPARE(lines[i].line.glyphs.size(), 28U);
    const auto near = [](qreal a, qreal b) { return qAbs(a - b) < 0.01; };
    const qreal top = lines[0].at.y() - page::kBody * page::kAscent;
    const qreal bottom = lines[21].at.y() + page::kBody * (1 - page::kAscent);
    QVERIFY(near(top, 37));
    QVERIFY(near(bottom, 37 + 225));
    QVERIFY(near(lines[0].at.x(), 28));
    QVERIFY(near(lines[0].line.glyphs[27].x + page::kBody, 156));
    QVERIFY(near(lines[1].at.y() - lines[0].at.y(), 225.0 / 22 + 0.219));
}

void PagesTest::noLineBeginsOrEndsWithAForbiddenMark()
{
    const QString unit = u"本院认为，被执行人（某公司）“有履行能力”而拒不履行《生效法律文书》确定的义务；应当：纳入名单！"_s;
    for (int shift = 0; shift < 28; ++shift) {
        const auto lines = body(u"永"_s.repeated(shift) + unit.repeated(6));
        QString together;
        for (const SetLine &line : lines) {
            const QString text = line.text();
            together += text;
            QVERIFY2(mayBegin(text.front().unicode()), qPrintable(text));
            QVERIFY2(mayEnd(text.back().unicode()), qPrintable(text));
            QVERIFY2(line.width <= page::kTypeWidth + 0.01, qPrintable(text));
        }
        QCOMPARE(together, u"永"_s.repeated(shift) + unit.repeated(6));
    }
    QVERIFY(!mayBegin(U'，') && !mayBegin(U'。') && !mayBegin(U'》') && !mayBegin(U'」') && !mayBegin(U'）'));
    QVERIFY(!mayEnd(U'（') && !mayEnd(U'《') && !mayEnd(U'「'));
}

void PagesTest::numbersAreNotBrokenAcrossLines()
{
    for (int shift = 0; shift < 28; ++shift) {
        for (const SetLine &line : body(u"永"_s.repeated(shift) + u"号码11010519491231002X，于2026年3月2日"_s.repeated(3)))
            QVERIFY2(!line.text().front().isDigit() || line.text().startsWith(u"2026年") || line.text().startsWith(u"1101")
                         || line.text().startsWith(u"3月") || line.text().startsWith(u"2日"),
                     qPrintable(line.text()));
    }
}

void PagesTest::twoMarksSideBySideShareOneWhite()
{
    const qreal apart = body(u"（永）永。"_s).front().width;
    QVERIFY(qAbs(apart - body(u"（永永）。"_s).front().width - page::kCell / 2) < 0.01);
    QVERIFY(qAbs(apart - body(u"永（《永》"_s).front().width - page::kCell / 2) < 0.01);
}

void PagesTest::aTitleTooLongForALineIsBalanced()
{
    Paper paper;
    paper.title = {u"关于将某某建设工程有限责任公司移出失信被执行人名单的通知书"_s};
    const auto pages = layOut(paper, *m_fonts).value();
    QCOMPARE(pages[0].lines.size(), 2U + 1U);
    const auto length = [&](std::size_t i) { return int(pages[0].lines[i].line.glyphs.size()); };
    QVERIFY(qAbs(length(0) - length(1)) <= 2);
}

void PagesTest::aCharacterWithoutGlyphBlocksThePaper_data()
{
    QTest::addColumn<char32_t>("character");
    QTest::addColumn<QString>("name");
    QTest::newRow("unassigned") << char32_t(0x0378) << u"U+0378"_s;
    QTest::newRow("private use, though a face may draw it") << char32_t(0xE000) << u"U+E000"_s;
    QTest::newRow("a script no paper font has") << char32_t(0x0F40) << u"U+0F40"_s;
}

void PagesTest::aCharacterWithoutGlyphBlocksThePaper()
{
    QFETCH(char32_t, character);
    QFETCH(QString, name);
    const auto pdf = toPdf(sample(u"王"_s + QString::fromUcs4(&character, 1)), *m_fonts);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, zm::ErrorCode::Invalid);
    QVERIFY2(pdf.error().detail.contains(name), qPrintable(pdf.error().detail));
}

void PagesTest::twoCharactersWithOneDrawingBlockThePdf()
{
    // U+7528 stands in the body face, U+2F64 only in Noto where U+7528 has the same glyph: both from Noto is refused.
    Paper paper = sample(u"\u2F64"_s);
    paper.title = {};
    QVERIFY(toPdf(paper, *m_fonts));
    paper.paragraphs.push_back({ParagraphKind::Heading1, u"\u7528\u2F64"_s, {}});
    const auto pdf = toPdf(paper, *m_fonts);
    QVERIFY(!pdf);
    QVERIFY2(pdf.error().detail.contains(u"U+2f64"_s), qPrintable(pdf.error().detail));
}

void PagesTest::aMissingFaceNamesThePackage()
{
    const auto fonts = PaperFonts::load(
        R"({"roles":{"body":[{"family":"No Such Face","package":"fonts-none"}]},"rare":[{"family":"HanaMinA"}]})");
    QVERIFY(!fonts);
    QCOMPARE(fonts.error().code, zm::ErrorCode::NotFound);
    QVERIFY2(fonts.error().detail.contains(u"fonts-none"_s), qPrintable(fonts.error().detail));
    QVERIFY(!PaperFonts::load("{}"));
}

void PagesTest::pagesAreNumberedOutsideLikeABook()
{
    Paper paper;
    paper.paragraphs = {{ParagraphKind::Plain, u"永"_s.repeated(28 * 22 * 3), {}}};
    const auto pages = layOut(paper, *m_fonts).value();
    QCOMPARE(pages.size(), 3U);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PlacedLine &number = pages[i].lines.back();
        QCOMPARE(number.line.text(), u"— %1 —"_s.arg(i + 1));
        QVERIFY(number.at.y() > page::kTop + page::kTypeHeight);
        QCOMPARE(number.at.x() > page::kWidth / 2, i % 2 == 0);
    }
}

void PagesTest::aSignatureNeverStandsAloneOnAPage()
{
    for (int lines = 14; lines <= 24; ++lines) {
        Paper paper;
        paper.paragraphs = {{ParagraphKind::Plain, u"永"_s.repeated(28 * lines), {}},
                            {ParagraphKind::Blank, {}, {}},
                            {ParagraphKind::Signature, u"院长　沈某"_s, {}},
                            {ParagraphKind::Date, u"2026年3月2日"_s, {}}};
        const auto pages = layOut(paper, *m_fonts).value();
        const auto &last = pages.back().lines;
        const auto text = std::ranges::count_if(last, [](const PlacedLine &line) { return line.line.text().startsWith(u"永"); });
        QVERIFY2(text >= 2, qPrintable(QString::number(lines)));
        QCOMPARE(last[last.size() - 2].line.text(), u"2026年3月2日"_s);
    }
}

void PagesTest::theSealStandsRoundTheDate()
{
    Paper paper = sample(u"永"_s);
    const auto pages = layOut(paper, *m_fonts).value();
    const PlacedLine &date = pages[0].lines[pages[0].lines.size() - 2];
    QCOMPARE(date.line.text(), u"2026年3月2日"_s);
    QVERIFY(qAbs(date.at.x() + date.line.width - (page::kLeft + page::kTypeWidth - 4 * page::kCell)) < 0.01);
    QVERIFY(qAbs(pages[0].seal.x() - date.at.x() - date.line.width / 2) < 0.01);
    paper.seal = false;
    QVERIFY(layOut(paper, *m_fonts).value()[0].seal.isNull());
}

void PagesTest::aWatermarkStandsOnEveryPage()
{
    Paper paper;
    paper.paragraphs = {{ParagraphKind::Plain, u"永"_s.repeated(28 * 22 * 2), {}}};
    paper.watermarks = {u"预览 无效"_s, u"演示"_s};
    const auto pages = layOut(paper, *m_fonts).value(); // a temporary's value would not outlive the loop's head
    for (const Page &page : pages)
        QCOMPARE(page.watermarks.size(), 2U);
    const QString text = squeezed(QString::fromUtf8(run(u"pdftotext"_s, {write(paper), u"-"_s})));
    for (const QChar c : u"预览无效演示"_s)
        QCOMPARE(text.count(c), 2);
}

void PagesTest::anUnfilledFieldIsRed()
{
    const auto lines = body(u"住"_s + QChar(kRedOn) + u"〔地址〕"_s + QChar(kRedOff) + u"。"_s);
    QCOMPARE(lines[0].text(), u"住〔地址〕。"_s);
    QCOMPARE(lines[0].glyphs[0].ink, Ink::Black);
    QCOMPARE(lines[0].glyphs[2].ink, Ink::Red);
    QCOMPARE(lines[0].glyphs[5].ink, Ink::Black);
}

void PagesTest::aTableRepeatsItsHeaderOnEachPage()
{
    Table table{{0.5, 0.5}, {u"日期"_s, u"计入"_s}, {}, 0};
    for (int i = 0; i < 60; ++i)
        table.rows.append({u"2026年3月2日"_s, u"第%1日"_s.arg(i)});
    Paper paper;
    paper.paragraphs = {{ParagraphKind::Table, {}, table}};
    const auto pages = layOut(paper, *m_fonts).value();
    QVERIFY(pages.size() >= 2);
    for (const Page &page : pages) {
        QCOMPARE(page.lines.front().line.text(), u"日期"_s);
        for (const PlacedLine &line : page.lines)
            QVERIFY(line.at.y() < page::kTop + page::kTypeHeight || line.line.text().startsWith(u"—"));
    }
    table.rows.append({u"一格"_s});
    paper.paragraphs = {{ParagraphKind::Table, {}, table}};
    QVERIFY(!layOut(paper, *m_fonts));
}

void PagesTest::aHeadingNeverStandsAloneAboveItsTable_data()
{
    QTest::addColumn<int>("above");
    for (int above = 15; above < 24; ++above)
        QTest::addRow("%d lines above", above) << above;
}

void PagesTest::aHeadingNeverStandsAloneAboveItsTable()
{
    QFETCH(int, above);
    Paper paper;
    for (int i = 0; i < above; ++i)
        paper.paragraphs.push_back({ParagraphKind::Plain, u"王"_s, {}});
    paper.paragraphs.push_back({ParagraphKind::Heading1, u"表"_s, {}});
    paper.paragraphs.push_back({ParagraphKind::Note, u"说明"_s, {}});
    Table table;
    table.shares = {1};
    table.header = {u"名称"_s};
    table.rows = {{u"某行"_s}};
    paper.paragraphs.push_back({ParagraphKind::Table, {}, table});

    const auto pages = layOut(paper, *m_fonts, 1);

    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
    std::size_t heading = 0, first = pages->size();
    for (std::size_t i = 0; i < pages->size(); ++i) {
        const Page &one = pages->at(i);
        if (std::ranges::any_of(one.lines, [](const PlacedLine &line) { return line.em == page::kBody; }))
            heading = i; // the last line of the text's size
        if (!one.rules.empty())
            first = std::min(first, i);
    }
    QCOMPARE(first, heading);
}

void PagesTest::aPageImageShowsThePage()
{
    const auto image = pageImage(sample(u"永"_s.repeated(200)), 0, 3, *m_fonts);
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(630, 891));
    int dark = 0;
    for (int y = 0; y < image->height(); ++y) {
        for (int x = 0; x < image->width(); ++x)
            dark += qGray(image->pixel(x, y)) < 128;
    }
    QVERIFY(dark > 2000);
    QCOMPARE(pageImage(sample(u"永"_s), 1, 3, *m_fonts).error().code, zm::ErrorCode::NotFound);
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
