// The paper half of OfficeWindow: pictures and PDFs of what a case has or a drafted act would make.

#include "app/desktop/issuing.h"
#include "app/desktop/officewindow.h"
#include "app/desktop/printing.h"
#include "ui/shell/settingsports.h"

#include <QSaveFile>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using documents::PaperFacts;
using documents::PaperRef;

namespace {

constexpr double kPageWidthMm = 210; // A4

/// What papersOf() and paperFor() are asked with; owns what PaperFacts refers to.
struct Desktop {
    std::vector<cases::Act> acts;
    cases::CaseState state;
    cases::CaseView view;
    cases::Context context;
    QString head; ///< hash of the last recorded act

    Desktop(store::Desk &desk, std::vector<cases::Act> all, cases::CaseState after, const QByteArray &last)
        : acts(std::move(all)), state(std::move(after)), context(desk.context(desk.today())),
          head(QString::fromLatin1(last.toHex()))
    {
        view = cases::viewOf(state, context);
    }

    PaperFacts facts(const Stationery &with, const store::Profile &profile, const QHash<QString, QString> &names) const
    {
        return {with.templates, acts, view, context, profile.name, names, with.contact, profile.demo, with.account, head, with.units,
                with.superiors, with.series};
    }
};

Result<Desktop> desktopOf(store::Desk &desk, const QString &caseId, const cases::Act *drafted)
{
    std::vector<cases::Act> acts;
    cases::CaseState state;
    QByteArray last;
    if (!caseId.isEmpty()) {
        ZM_TRY(auto file, desk.read(caseId));
        if (!file.acts.empty())
            last = file.acts.back().hash;
        for (store::StoredAct &stored : file.acts)
            acts.push_back(std::move(stored.act));
        state = std::move(file.state);
    }
    if (drafted) {
        acts.push_back(*drafted);
        cases::evolve(state, *drafted);
    }
    return Desktop(desk, std::move(acts), std::move(state), last);
}

ui::PaperCard cardOf(const PaperRef &ref, bool working, bool issued)
{
    return {ref.n, documents::paperName(ref.kind), ref.about, ref.title, ref.titleEn, ref.on, working || issued, working};
}

Result<PaperRef> refOf(const ui::PaperCard &card, const PaperFacts &facts)
{
    for (const PaperRef &ref : documents::papersOf(facts)) {
        if (ref.n == card.n && ref.about == card.about && documents::paperName(ref.kind) == card.kind)
            return ref;
    }
    return fail(ErrorCode::NotFound, u"the paper %1 of act %2"_s.arg(card.kind).arg(card.n));
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, u"cannot write "_s + path);
    return {};
}

Result<> writePdf(const PaperRef &ref, const PaperFacts &facts, const Stationery &with, const Issuer &issuer,
                  const QString &path)
{
    ZM_TRY(const auto pdf, issuedPdf(ref, facts, with, issuer));
    ZM_CHECK(writePrint(issuer, documents::paperName(ref.kind), ref.n));
    return write(path, pdf);
}

Result<std::vector<QImage>> picturesOf(const documents::Paper &paper, const Stationery &with, int width)
{
    ZM_TRY(const int count, documents::pageCount(paper, with.fonts));
    std::vector<QImage> pages;
    for (int page = 0; page < count; ++page) {
        ZM_TRY(auto picture, documents::pageImage(paper, page, width / kPageWidthMm, with.fonts));
        pages.push_back(std::move(picture));
    }
    return pages;
}

} // namespace

void OfficeWindow::fillPapers()
{
    ui::PaperPorts &papers = m_ports.papers;
    papers.papers = [this](const QString &caseId) -> Result<std::vector<ui::PaperCard>> {
        ZM_TRY(const auto desktop, desktopOf(*m_desk, caseId, nullptr));
        ZM_TRY(const QSet<QString> issued, store::issuedPapers(m_office, caseId));
        std::vector<ui::PaperCard> cards;
        for (const PaperRef &ref : documents::papersOf(desktop.facts(m_stationery, m_office.profile(), m_officerNames))) {
            if (ref.kind != documents::PaperKind::DeadlineSheet) // those stand at their clocks
                cards.push_back(cardOf(ref, m_stationery.templates.of(ref.kind).working, issued.contains(nameOf(ref).text())));
        }
        return cards;
    };
    papers.draft = [this](const QString &caseId, const cases::Act &act, int width) -> Result<QImage> {
        ZM_TRY(const auto desktop, desktopOf(*m_desk, caseId, &act));
        PaperFacts facts = desktop.facts(m_stationery, m_office.profile(), m_officerNames);
        facts.signerUnknown = !m_desk->session() || !m_desk->session()->officer.holds(act.by.role);
        auto refs = documents::papersOfAct(int(desktop.acts.size()) - 1, false, facts);
        // A form to fill in by hand, in case something is asked for, is no paper the act makes.
        std::erase_if(refs, [this](const PaperRef &ref) { return m_stationery.templates.of(ref.kind).working; });
        if (refs.empty())
            return QImage();
        ZM_TRY(const auto whole, documents::paperFor(refs.front(), facts));
        ZM_TRY(const auto paper, hideNumbers(whole, caseId, desktop.acts));
        return documents::pageImage(paper, 0, width / kPageWidthMm, m_stationery.fonts);
    };
    papers.pages = [this](const QString &caseId, const ui::PaperCard &card, int width)
        -> Result<std::vector<QImage>> {
        ZM_TRY(const auto desktop, desktopOf(*m_desk, caseId, nullptr));
        const PaperFacts facts = desktop.facts(m_stationery, m_office.profile(), m_officerNames);
        ZM_TRY(const auto ref, refOf(card, facts));
        ZM_TRY(const auto whole, shownPaper(ref, facts, {m_office, *m_desk->session(), m_clock, caseId}));
        ZM_TRY(const auto paper, hideNumbers(whole, caseId, desktop.acts));
        return picturesOf(paper, m_stationery, width);
    };
    papers.save = [this](const QString &caseId, const ui::PaperCard &card, const QString &path) -> Result<> {
        ZM_TRY(const auto desktop, desktopOf(*m_desk, caseId, nullptr));
        const PaperFacts facts = desktop.facts(m_stationery, m_office.profile(), m_officerNames);
        ZM_TRY(const auto ref, refOf(card, facts));
        return writePdf(ref, facts, m_stationery, {m_office, *m_desk->session(), m_clock, caseId}, path);
    };
    papers.preparePrinter = [this](QPrinter &printer) { makeReady(printer, m_ports.settings->read(QLatin1StringView(ui::kPrinterKey)).toString()); };
    papers.print = [this](const QString &caseId, const std::vector<ui::PaperCard> &cards, bool bound, QPrinter &printer,
                          const ui::PrintGoesOn &goesOn) -> Result<> {
        ZM_TRY(const auto desktop, desktopOf(*m_desk, caseId, nullptr));
        const PaperFacts facts = desktop.facts(m_stationery, m_office.profile(), m_officerNames);
        std::vector<PaperRef> refs;
        for (const ui::PaperCard &card : cards) {
            ZM_TRY(const PaperRef ref, refOf(card, facts));
            if (!bound || !m_stationery.templates.of(ref.kind).working) // labels and the like do not belong in the file
                refs.push_back(ref);
        }
        if (refs.empty())
            return fail(ErrorCode::NotFound, u"no paper of this case was issued yet"_s);
        const Issuer issuer{m_office, *m_desk->session(), m_clock, caseId};
        ZM_TRY(const auto parts, issuedParts(refs, facts, m_stationery, issuer));
        return printParts(parts, bound ? Bound{m_office.profile().name, desktop.state.head.caseNumber} : std::optional<Bound>(),
                          m_stationery, printer, goesOn);
    };
    papers.saveSheet = [this](const QString &caseId, const cases::CaseClock &clock, const QString &path) -> Result<> {
        ZM_TRY(const auto desktop, desktopOf(*m_desk, caseId, nullptr));
        const PaperFacts facts = desktop.facts(m_stationery, m_office.profile(), m_officerNames);
        ZM_TRY(const auto ref,
               refOf({clock.anchorN, documents::paperName(documents::PaperKind::DeadlineSheet), clock.id, {}, {}, {}},
                     facts));
        return writePdf(ref, facts, m_stationery, {m_office, *m_desk->session(), m_clock, caseId}, path);
    };
}

} // namespace zm::desktop
