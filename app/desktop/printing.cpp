#include "app/desktop/printing.h"

#include "documents/print.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using namespace documents;

namespace {

/// The pages that were asked for; all where none were.
std::vector<Page> rangeOf(std::vector<Page> pages, const QPrinter &printer)
{
    if (printer.printRange() != QPrinter::PageRange || printer.fromPage() < 1)
        return pages;
    const qsizetype last = std::min(qsizetype(std::max(printer.toPage(), printer.fromPage())), qsizetype(pages.size()));
    const qsizetype first = std::min(qsizetype(printer.fromPage()) - 1, last);
    return {pages.begin() + first, pages.begin() + last};
}

} // namespace

void makeReady(QPrinter &printer, const QString &name)
{
    if (QPrinterInfo::availablePrinterNames().contains(name))
        printer.setPrinterName(name);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true); // the margins are the paper's own: GB/T 9704-2012 5.2
    printer.setPageMargins({0, 0, 0, 0});
    printer.setCreator(u"Zhengming"_s);
}

Result<std::vector<BookletPart>> issuedParts(const std::vector<PaperRef> &refs, const PaperFacts &facts, const Stationery &with,
                                             const Issuer &issuer)
{
    std::vector<BookletPart> parts;
    for (const PaperRef &ref : refs) {
        if (!facts.templates.of(ref.kind).working)
            ZM_CHECK(issuedPdf(ref, facts, with, issuer));
        ZM_TRY(Paper paper, shownPaper(ref, facts, issuer));
        ZM_CHECK(writePrint(issuer, paperName(ref.kind), ref.n));
        parts.push_back({ref.title, ref.on, std::move(paper)});
    }
    return parts;
}

Result<> printParts(const std::vector<BookletPart> &parts, const std::optional<Bound> &bound, const Stationery &with,
                    QPrinter &printer, const std::function<bool(int page, int of)> &goesOn)
{
    std::vector<Page> pages;
    if (bound) {
        const Words &words = with.templates.words(Language::Zh);
        ZM_TRY(pages, bookletOf(bound->office, words.caseNumber(bound->caseNumber), parts, words, with.fonts));
    } else {
        for (const BookletPart &part : parts) {
            ZM_TRY(auto laidOut, layOut(part.paper, with.fonts));
            std::ranges::move(laidOut, std::back_inserter(pages));
        }
    }
    pages = rangeOf(std::move(pages), printer);
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    const std::vector<Page> once = pages;
    for (int copy = 1; copy < copies; ++copy)
        pages.insert(pages.end(), once.begin(), once.end());
    return printPages(printer, pages, with.fonts, [&](int page) { return goesOn(page, int(pages.size())); });
}

} // namespace zm::desktop
