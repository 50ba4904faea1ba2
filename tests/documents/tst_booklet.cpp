#include "documents/booklet.h"
#include "documents/print.h"
#include "resources/resources.h"

#include <QPrinter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace zm::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a reader reads on each page of a PDF.
QStringList pagesOf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    process.waitForFinished();
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // behind the last page stands a form feed too
    return pages;
}

BookletPart part(const QString &title, int lines)
{
    Paper paper;
    paper.title = {title};
    for (int i = 0; i < lines; ++i)
        paper.paragraphs.push_back({ParagraphKind::Body, u"第%1行"_s.arg(i + 1), {}});
    return {title, QDate(2026, 3, 2), paper};
}

} // namespace

/// The papers of a case as one file to bind.
class BookletTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fonts = PaperFonts::load(zm::resources::read(u"templates/faces.json"_s).value()).value();
        m_words = Words::load(zm::resources::read(u"templates/words.json"_s).value(), Language::Zh).value();
    }

    void theContentsSayOnWhichPageEachPaperBegins()
    {
        const QStringList pages = printed({part(u"甲文书"_s, 5), part(u"乙文书"_s, 40), part(u"丙文书"_s, 3)});

        QCOMPARE(pages.size(), 5); // contents, 1, 2, 1
        const QStringList lines = pages.first().split(u'\n');
        for (const auto &[title, page] : {std::pair(u"甲文书"_s, 2), {u"乙文书"_s, 3}, {u"丙文书"_s, 5}}) {
            const auto row = std::ranges::find_if(lines, [&title](const QString &line) { return line.contains(title); });
            QVERIFY2(row != lines.end(), qPrintable(pages.first()));
            QCOMPARE(row->simplified().split(u' ').last(), QString::number(page));
            QVERIFY(pages[page - 1].contains(title));
        }
    }

    void contentsOfSeveralPagesAreCounted()
    {
        std::vector<BookletPart> parts;
        for (int i = 0; i < 60; ++i)
            parts.push_back(part(u"文书%1号"_s.arg(i + 1), 1));
        const QStringList pages = printed(parts);

        const qsizetype contents = pages.size() - 60;
        QVERIFY(contents > 1);
        QVERIFY(pages[contents].contains(u"文书1号"_s));
        QVERIFY(pages[0].contains(QString::number(contents + 1)));
    }

    void everyPageHasItsNumberInTheOuterCorner()
    {
        const auto pages = bookletOf(u"某法院"_s, u"（2026）京0105执1号"_s, {part(u"甲文书"_s, 40)}, *m_words, *m_fonts).value();
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const PlacedLine &number = pages[i].lines.back();
            QCOMPARE(number.line.text(), QString::number(i + 1));
            QCOMPARE(number.at.x() > page::kWidth / 2, i % 2 == 0); // the first is a right-hand page
        }
    }

    void aStoppedPrintLeavesTheRestOut()
    {
        const auto pages = bookletOf(u"某法院"_s, {}, {part(u"甲文书"_s, 60)}, *m_words, *m_fonts).value();
        QVERIFY(pages.size() > 2);
        QPrinter printer;
        prepare(printer);
        QVERIFY(printPages(printer, pages, *m_fonts, [](int page) { return page < 2; }));
        QCOMPARE(pagesOf(printer.outputFileName()).size(), 2);
    }

private:
    std::optional<PaperFonts> m_fonts;
    std::optional<Words> m_words;
    QTemporaryDir m_folder;

    void prepare(QPrinter &printer) const
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(u"booklet.pdf"_s));
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setFullPage(true);
        printer.setPageMargins({0, 0, 0, 0});
    }

    /// Read back from the file with its text, as a saved one.
    QStringList printed(const std::vector<BookletPart> &parts)
    {
        const auto pages = bookletOf(u"某市某区人民法院"_s, u"（2026）京0105执123号"_s, parts, *m_words, *m_fonts).value();
        QFile file(m_folder.filePath(u"text.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(toPdf(pages, u"booklet"_s, *m_fonts).value());
        file.close();
        return pagesOf(file.fileName());
    }
};

QTEST_MAIN(BookletTest)
#include "tst_booklet.moc"
