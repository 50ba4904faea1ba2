#include "documents/compose.h"

#include "documents/casefacts.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

PaperRef refOf(PaperKind kind, int n, bool issued, const PaperFacts &facts)
{
    const Template &pattern = facts.templates.of(kind);
    return {kind, n, {}, pattern.name, pattern.nameEn, facts.acts[std::size_t(n)].on, issued};
}

std::vector<PaperKind> kindsOf(const Act &act)
{
    switch (act.kind()) {
    case ActKind::IssueRiskWarning: return {PaperKind::RiskWarning};
    case ActKind::Serve: return {PaperKind::ServiceReturn};
    case ActKind::DecideEntry: {
        const auto &decision = std::get<DecideEntry>(act.body);
        if (decision.outcome == EntryOutcome::DoNotEnter)
            return {PaperKind::NoEntryDecision};
        if (decision.graceMonths)
            return {PaperKind::EntryDecision, PaperKind::GraceNotice};
        return {PaperKind::EntryDecision};
    }
    case ActKind::DecideObjection:
        return {std::get<DecideObjection>(act.body).outcome == ObjectionOutcome::Sustained
                    ? PaperKind::CorrectionDecision
                    : PaperKind::RejectionDecision};
    case ActKind::DecideReconsideration: return {PaperKind::ReconsiderationDecision};
    case ActKind::DecideEarlyDeletion: return {PaperKind::EarlyDeletionDecision};
    case ActKind::ExtendTerm: return {PaperKind::ExtensionDecision};
    case ActKind::Remove: return {PaperKind::RemovalNotice, PaperKind::ReleaseNotice};
    case ActKind::Apologise: return {PaperKind::Apology};
    case ActKind::Clarify: return {PaperKind::Clarification};
    case ActKind::InformCompensation: return {PaperKind::CompensationNotice};
    case ActKind::OpenCase:
    case ActKind::RequestEntry:
    case ActKind::ProposeEntry:
    case ActKind::Publish:
    case ActKind::Push:
    case ActKind::OrderMeasure:
    case ActKind::Acknowledge:
    case ActKind::FileObjection:
    case ActKind::AcceptObjection:
    case ActKind::FileReconsideration:
    case ActKind::SuspendMeasures:
    case ActKind::ResumeMeasures:
    case ActKind::RecordExitEvent:
    case ActKind::ReportSnapshot:
    case ActKind::AnnounceRemoval:
    case ActKind::NotifyRecipients:
    case ActKind::RetainMeasure:
    case ActKind::FindError:
    case ActKind::PurgeIdentity:
    case ActKind::RecordInterference:
    case ActKind::Note: return {}; // no paper of its own
    }
    return {};
}

/// One notice for each unit the entry was pushed to; none where the entry stays and only its particulars changed.
void addReleases(std::vector<PaperRef> &papers, const PaperRef &ref, const PaperFacts &facts)
{
    if (std::get<Remove>(facts.acts[std::size_t(ref.n)].body).operation == Operation::Correct)
        return;
    const CaseFacts then(facts, ref.n, Language::Zh);
    for (const RecipientFact &recipient : then.state().round().recipients) {
        if (!recipient.pushed)
            continue;
        PaperRef release = ref;
        release.about = recipient.unit;
        papers.push_back(release);
    }
}

const CaseClock *clockOf(const PaperRef &ref, const PaperFacts &facts)
{
    for (const CaseClock &clock : facts.view.clocks) {
        if (clock.id == ref.about && clock.anchorN == ref.n && (clock.target || clock.limit))
            return &clock;
    }
    return nullptr;
}

bool runs(const CaseClock &clock)
{
    return clock.state != ClockState::Met && clock.state != ClockState::Late && (clock.target || clock.limit);
}

Result<MergeFacts> factsFor(const PaperRef &ref, const PaperFacts &facts, Language language)
{
    if (ref.n < 0 || std::size_t(ref.n) >= facts.acts.size())
        return fail(ErrorCode::NotFound, u"the case has no act %1"_s.arg(ref.n));
    MergeFacts merged = CaseFacts(facts, ref.n, language).mergeFacts(ref);
    if (ref.kind == PaperKind::DeadlineSheet) {
        const CaseClock *clock = clockOf(ref, facts);
        if (!clock)
            return fail(ErrorCode::NotFound, u"no clock %1 from act %2"_s.arg(ref.about).arg(ref.n));
        addSheet(merged, *clock, facts, language);
    }
    return merged;
}

} // namespace

std::vector<PaperRef> papersOfAct(int n, bool issued, const PaperFacts &facts)
{
    std::vector<PaperRef> papers;
    for (const PaperKind kind : kindsOf(facts.acts[std::size_t(n)])) {
        const PaperRef ref = refOf(kind, n, issued, facts);
        if (kind == PaperKind::ReleaseNotice)
            addReleases(papers, ref, facts);
        else
            papers.push_back(ref);
    }
    return papers;
}

std::vector<PaperRef> papersOf(const PaperFacts &facts)
{
    std::vector<PaperRef> papers;
    for (std::size_t n = 0; n < facts.acts.size(); ++n)
        std::ranges::move(papersOfAct(int(n), true, facts), std::back_inserter(papers));
    for (const CaseClock &clock : facts.view.clocks) {
        if (!runs(clock) || clock.anchorN < 0 || std::size_t(clock.anchorN) >= facts.acts.size())
            continue;
        PaperRef ref = refOf(PaperKind::DeadlineSheet, clock.anchorN, true, facts);
        ref.about = clock.id;
        ref.on = facts.context.askOn;
        papers.push_back(ref);
    }
    return papers;
}

Result<Paper> paperFor(const PaperRef &ref, const PaperFacts &facts)
{
    ZM_TRY(const MergeFacts merged, factsFor(ref, facts, Language::Zh));
    ZM_TRY(Paper paper, facts.templates.merge(ref.kind, merged, ref.issued ? Unfilled::Refuse : Unfilled::MarkRed));
    const Words &words = facts.templates.words(Language::Zh);
    if (!ref.issued)
        paper.watermarks += words.previewMark();
    if (facts.demonstration)
        paper.watermarks += words.demonstrationMark();
    return paper;
}

Result<QStringList> explanationOf(const PaperRef &ref, const PaperFacts &facts)
{
    ZM_TRY(const MergeFacts merged, factsFor(ref, facts, Language::En));
    return facts.templates.explain(ref.kind, merged);
}

QString fileNameOf(const PaperRef &ref, int index)
{
    return u"%1-%2.pdf"_s.arg(index, 2, 10, QChar(u'0')).arg(paperName(ref.kind).replace(u'_', u'-'));
}

} // namespace zm::documents
