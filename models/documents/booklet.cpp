#include "documents/booklet.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kCorner = 20; ///< mm from the top and the outer edge to the booklet's number

/// \param firstPages  the page each part begins on.
Paper contentsOf(const QString &office, const QString &caseNumber, const std::vector<BookletPart> &parts,
                 const std::vector<int> &firstPages, const Words &words)
{
    const auto word = [&](const QString &key) { return words.word(u"booklet", key); };
    Paper paper;
    paper.title = {office, word(u"title"_s)};
    paper.number = caseNumber;
    paper.seal = false;
    Table table;
    table.shares = {0.1, 0.54, 0.24, 0.12};
    table.header = {word(u"no"_s), word(u"paper"_s), word(u"date"_s), word(u"page"_s)};
    for (std::size_t i = 0; i < parts.size(); ++i)
        table.rows.append({QString::number(i + 1), parts[i].title, words.date(parts[i].on), QString::number(firstPages[i])});
    paper.paragraphs.push_back({ParagraphKind::Table, {}, std::move(table)});
    return paper;
}

Result<> numberCorner(Page &page, int number, const PaperFonts &fonts)
{
    ZM_TRY(auto lines, breakLines(QString::number(number),
                                  {FontRole::Body, page::kNumber, page::kNumber, page::kTypeWidth, 0, false}, fonts));
    const bool right = number % 2 == 1; // a right-hand page
    const qreal x = right ? page::kWidth - kCorner - lines.front().width : kCorner;
    page.lines.push_back({{x, kCorner}, page::kNumber, std::move(lines.front())});
    return {};
}

} // namespace

Result<std::vector<Page>> bookletOf(const QString &office, const QString &caseNumber, const std::vector<BookletPart> &parts,
                                    const Words &words, const PaperFonts &fonts)
{
    std::vector<std::vector<Page>> papers;
    for (const BookletPart &part : parts) {
        ZM_TRY(auto pages, layOut(part.paper, fonts));
        papers.push_back(std::move(pages));
    }
    // Page numbers take no further line of the contents, so how many pages those need is known before the numbers are.
    std::vector<int> firstPages(parts.size());
    ZM_TRY(auto booklet, layOut(contentsOf(office, caseNumber, parts, firstPages, words), fonts));
    int next = int(booklet.size()) + 1;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        firstPages[i] = next;
        next += int(papers[i].size());
    }
    ZM_TRY(booklet, layOut(contentsOf(office, caseNumber, parts, firstPages, words), fonts));
    for (std::vector<Page> &pages : papers)
        std::ranges::move(pages, std::back_inserter(booklet));
    for (std::size_t i = 0; i < booklet.size(); ++i)
        ZM_CHECK(numberCorner(booklet[i], int(i) + 1, fonts));
    return booklet;
}

} // namespace zm::documents
