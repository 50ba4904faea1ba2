#include "tests/desktop/demowindow.h"

#include <QPrinter>
#include <QProcess>
#include <QtTest>

using namespace zm;
using namespace Qt::Literals::StringLiterals;
using tests::DemoWindow;

namespace {

/// How many pages a PDF has.
int pagesIn(const QString &path)
{
    QProcess process;
    process.start(u"pdfinfo"_s, {path});
    process.waitForFinished();
    const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
    return pages.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

bool goOn(int, int)
{
    return true;
}

} // namespace

/// Papers on paper: a printer that writes a file stands for one that takes sheets.
class OfficePrintingTest final : public QObject {
    Q_OBJECT

    tests::DemoOffice m_demo;

    static void prepare(const DemoWindow &window, QPrinter &printer)
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(window.folder.filePath("print.pdf"));
        window.ports().papers.preparePrinter(printer);
    }

private Q_SLOTS:
    void aPrinterIsGivenWholeSheets()
    {
        DemoWindow window(m_demo);
        QPrinter printer;
        prepare(window, printer);
        QCOMPARE(printer.pageLayout().pageSize().id(), QPageSize::A4);
        QVERIFY(printer.pageLayout().fullRect(QPageLayout::Millimeter).width() > 209);
        QCOMPARE(printer.pageLayout().margins(), QMarginsF());
    }

    void aPaperIsIssuedByItsFirstPrint()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto papers = window.ports().papers.papers(id);
        const auto at = std::ranges::find(*papers, false, &ui::PaperCard::issued);
        QVERIFY(at != papers->end());
        const auto before = window.looksSoFar();
        QPrinter printer;
        prepare(window, printer);

        const auto printed = window.ports().papers.print(id, {*at}, false, printer, goOn);

        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
        const auto after = window.ports().papers.papers(id);
        QVERIFY((*after)[std::size_t(at - papers->begin())].issued);
        QCOMPARE(window.looks(before), QStringList{"print paper:" + at->kind + " a paper "});
        QVERIFY(pagesIn(printer.outputFileName()) >= 1);
    }

    void aBoundPrintHasItsContentsInFront()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto papers = window.ports().papers.papers(id);
        const std::vector<ui::PaperCard> two(papers->begin(), papers->begin() + 2);
        QPrinter printer;
        prepare(window, printer);
        int loose = 0, bound = 0;

        QVERIFY(window.ports().papers.print(id, two, false, printer, [&](int, int of) { return (loose = of) > 0; }));
        QCOMPARE(pagesIn(printer.outputFileName()), loose);
        QVERIFY(window.ports().papers.print(id, two, true, printer, [&](int, int of) { return (bound = of) > 0; }));

        QCOMPARE(bound, loose + 1);
        QCOMPARE(pagesIn(printer.outputFileName()), bound);
    }

    void labelsAreNotBoundIntoTheFile()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto papers = window.ports().papers.papers(id);
        QVERIFY(std::ranges::any_of(*papers, [](const ui::PaperCard &card) { return card.kind == "envelope_labels"; }));
        const auto before = window.looksSoFar();
        QPrinter printer;
        prepare(window, printer);

        QVERIFY(window.ports().papers.print(id, *papers, true, printer, goOn));

        QVERIFY(window.looks(before).filter("envelope_labels").isEmpty());
        QVERIFY(!window.looks(before).isEmpty());
    }

    void onlyThePagesAskedForArePrinted()
    {
        DemoWindow window(m_demo);
        window.enter("a");
        const QString id = window.caseOf(903);
        const auto papers = window.ports().papers.papers(id);
        QPrinter printer;
        prepare(window, printer);
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);

        QVERIFY(window.ports().papers.print(id, *papers, true, printer, goOn));

        QCOMPARE(pagesIn(printer.outputFileName()), 2);
    }
};

QTEST_MAIN(OfficePrintingTest)
#include "tst_officeprinting.moc"
