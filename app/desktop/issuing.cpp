#include "app/desktop/issuing.h"

#include "store/querylog.h"

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;
using namespace zm::documents;

namespace {

/// The number the paper gets if it is the next of its series; nullopt where it is in none.
Result<std::optional<store::PaperNumber>> numberFor(const PaperRef &ref, const PaperFacts &facts, const store::Office &office)
{
    const cases::PaperSeries *series = facts.series.of(paperName(ref.kind));
    if (!series)
        return std::optional<store::PaperNumber>();
    const int year = ref.on.year();
    ZM_TRY(const int next, store::nextNumber(office, series->id, year, series->firstOf(year)));
    return std::optional(store::PaperNumber{series->id, year, next});
}

} // namespace

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
    if (working) {
        ZM_TRY(const Paper paper, paperFor(ref, facts));
        return toPdf(paper, with.fonts);
    }
    constexpr int kTries = 8; // somebody else may issue a paper of the series while this one is set
    for (int left = kTries; true; --left) {
        ZM_TRY(const auto number, numberFor(ref, facts, issuer.office));
        ZM_TRY(const Paper paper, paperFor(ref, facts, number ? number->n : 0));
        ZM_TRY(const QByteArray pdf, toPdf(paper, with.fonts));
        auto issued = store::issuePaper(issuer.office, issuer.session, issuer.clock, issuer.caseId,
                                        {nameOf(ref), {}, {}, facts.templates.of(ref.kind).digest, paperData(paper), pdf, number});
        if (issued)
            return std::move(issued->pdf);
        if (issued.error().code != ErrorCode::Conflict || left <= 1)
            return std::unexpected(issued.error());
    }
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

Result<> writePrint(const Issuer &issuer, const QString &kind, int n)
{
    store::Look look;
    look.kind = store::LogKind::Print;
    look.caseId = issuer.caseId;
    look.purpose = u"paper"_s; // a paper is made for one purpose: to be the case's paper
    look.what = u"paper:%1:%2"_s.arg(kind).arg(n);
    ZM_CHECK(store::writeLook(issuer.office, issuer.session, issuer.clock, look));
    return {};
}

Result<Paper> masked(const Paper &paper, const std::vector<cases::Identifier> &numbers)
{
    // In its bytes, so that no part of a paper is forgotten.
    QByteArray data = paperData(paper);
    for (const cases::Identifier &id : numbers) {
        if (!id.value.isEmpty())
            data.replace(id.value.toUtf8(), identity::masked(id.kind, id.value, identity::MaskPolicy::Screen).toUtf8());
    }
    return paperFromData(data);
}

} // namespace zm::desktop
