#include "app/desktop/issuing.h"

namespace zm::desktop {

using namespace zm::documents;

store::PaperName nameOf(const PaperRef &ref)
{
    return {paperName(ref.kind), ref.n, ref.about, ref.on};
}

Result<QByteArray> issuedPdf(const PaperRef &ref, const PaperFacts &facts, const Stationery &with, const Issuer &issuer)
{
    const bool working = facts.templates.of(ref.kind).working;
    if (!working) {
        ZM_TRY(auto issued, store::issuedPaper(issuer.office, issuer.session, issuer.caseId, nameOf(ref)));
        if (issued)
            return std::move(issued->pdf);
    }
    ZM_TRY(const Paper paper, paperFor(ref, facts));
    ZM_TRY(const QByteArray pdf, toPdf(paper, with.fonts));
    if (working)
        return pdf;
    ZM_TRY(auto issued, store::issuePaper(issuer.office, issuer.session, issuer.clock, issuer.caseId,
                                          {nameOf(ref), {}, {}, facts.templates.of(ref.kind).digest, paperData(paper), pdf}));
    return std::move(issued.pdf);
}

Result<Paper> shownPaper(PaperRef ref, const PaperFacts &facts, const Issuer &issuer)
{
    if (facts.templates.of(ref.kind).working)
        return paperFor(ref, facts);
    ZM_TRY(const auto issued, store::issuedPaper(issuer.office, issuer.session, issuer.caseId, nameOf(ref)));
    if (issued)
        return paperFromData(issued->data);
    ref.issued = false;
    return paperFor(ref, facts);
}

} // namespace zm::desktop
