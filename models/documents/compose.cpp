#include "documents/compose.h"

#include "cases/derive.h"
#include "documents/casefacts.h"
#include "documents/departmentpapers.h"

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;
using namespace zm::cases;

namespace {

PaperRef refOf(PaperKind kind, int n, bool issued, const PaperFacts &facts)
{
    const Template &pattern = facts.templates.of(kind);
    return {kind, n, {}, pattern.name, pattern.nameEn, facts.acts[std::size_t(n)].on, issued};
}

/// Whether an entry of \a on brings a consumption order with it.
bool restrictsConsumption(QDate on, const PaperFacts &facts)
{
    return facts.context.law().rule(u"CR-02", on, facts.context.packs) != nullptr;
}

std::vector<PaperKind> kindsOfDecision(const DecideEntry &decision, bool restricts)
{
    if (decision.outcome == EntryOutcome::DoNotEnter)
        return {PaperKind::NoEntryDecision};
    std::vector<PaperKind> kinds = {PaperKind::EntryDecision};
    if (decision.graceMonths)
        kinds.push_back(PaperKind::GraceNotice);
    else if (restricts) // in grace nothing is applied yet
        kinds.push_back(PaperKind::ConsumptionOrder);
    kinds.push_back(PaperKind::RepairNotice);
    kinds.push_back(PaperKind::RightsSheet);
    return kinds;
}

std::vector<PaperKind> kindsOfPublication(const Publish &publish, bool restricts, const Round &round)
{
    std::vector<PaperKind> kinds;
    if (publish.mode == PublishMode::Withheld)
        kinds.push_back(PaperKind::WithholdingStatement);
    if (round.graceMonths && restricts)
        kinds.push_back(PaperKind::ConsumptionOrder);
    return kinds;
}

std::vector<PaperKind> kindsOf(int n, const PaperFacts &facts)
{
    const Act &act = facts.acts[std::size_t(n)];
    if (isDepartmental(programOf(facts)))
        return departmentKindsOf(act);
    switch (act.kind()) {
    case ActKind::IssueRiskWarning: return {PaperKind::RiskWarning, PaperKind::EnforcementNotice};
    case ActKind::Serve: return {PaperKind::ServiceReturn};
    case ActKind::DecideEntry:
        return kindsOfDecision(std::get<DecideEntry>(act.body), restrictsConsumption(act.on, facts));
    case ActKind::Publish:
        return kindsOfPublication(std::get<Publish>(act.body), restrictsConsumption(act.on, facts),
                                  CaseFacts(facts, n, Language::Zh).state().round());
    case ActKind::FileObjection: return {PaperKind::SupplementNotice};
    case ActKind::AcceptObjection: return {PaperKind::ObjectionAcceptance};
    case ActKind::DecideObjection:
        return {std::get<DecideObjection>(act.body).outcome == ObjectionOutcome::Sustained
                    ? PaperKind::CorrectionDecision
                    : PaperKind::RejectionDecision};
    case ActKind::DecideReconsideration: return {PaperKind::ReconsiderationDecision};
    case ActKind::DecideEarlyDeletion: return {PaperKind::EarlyDeletionDecision};
    case ActKind::ExtendTerm: return {PaperKind::ExtensionDecision};
    case ActKind::Remove: return {PaperKind::RemovalApproval, PaperKind::RemovalNotice, PaperKind::ReleaseNotice};
    case ActKind::AnnounceRemoval: return {PaperKind::RemovalAnnouncement};
    case ActKind::RetainMeasure: return {PaperKind::RetainedMeasure};
    case ActKind::Apologise: return {PaperKind::Apology};
    case ActKind::Clarify: return {PaperKind::Clarification};
    case ActKind::InformCompensation: return {PaperKind::CompensationNotice};
    case ActKind::OpenCase:
    case ActKind::RequestEntry:
    case ActKind::ProposeEntry:
    case ActKind::Push:
    case ActKind::OrderMeasure:
    case ActKind::Acknowledge:
    case ActKind::FileReconsideration:
    case ActKind::SuspendMeasures:
    case ActKind::ResumeMeasures:
    case ActKind::RecordExitEvent:
    case ActKind::ReportSnapshot:
    case ActKind::NotifyRecipients:
    case ActKind::FindError:
    case ActKind::PurgeIdentity:
    case ActKind::RecordInterference:
    case ActKind::Note:
    case ActKind::Prelist:
    case ActKind::NotifyInAdvance:
    case ActKind::AnnouncePreliminary:
    case ActKind::Designate:
    case ActKind::ApplyRestoration:
    case ActKind::AcceptRestoration:
    case ActKind::DecideRestoration:
    case ActKind::EnterScrutiny:
    case ActKind::WarnSubject:
    case ActKind::EscalateWarning:
    case ActKind::HandOver:
    case ActKind::CorrectParticulars: return {}; // no paper of its own
    }
    return {};
}

/// The papers of the case as it stands on the day asked.
std::vector<PaperKind> kindsOfTheDay(const PaperFacts &facts)
{
    const CaseFacts now(facts, int(facts.acts.size()) - 1, Language::Zh, facts.context.askOn);
    std::vector<PaperKind> kinds;
    if (now.stage() == Stage::Purged)
        return kinds;
    if (now.stage() == Stage::Closed)
        kinds.push_back(PaperKind::ClosureCertificate);
    if (now.hasLead())
        kinds.push_back(PaperKind::ResponsibilityLead);
    if (!now.state().round().decided && !isDepartmental(programOf(facts)))
        kinds.push_back(PaperKind::CreditorApplication);
    for (const PaperKind kind : {PaperKind::EnvelopeLabels, PaperKind::EnvelopeDl, PaperKind::EnvelopeC5})
        kinds.push_back(kind);
    return kinds;
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

/// One letter for each unit that has not let go of an entry that was taken off.
void addReminders(std::vector<PaperRef> &papers, const PaperFacts &facts)
{
    const QDate today = facts.context.askOn;
    const PaperKind kind = isDepartmental(programOf(facts)) ? PaperKind::DepartmentReleaseReminder : PaperKind::ReleaseReminder;
    const CaseFacts now(facts, int(facts.acts.size()) - 1, Language::Zh, today);
    const Round &round = now.state().closing();
    if (!round.removed || now.stage() == Stage::Purged)
        return;
    for (const RecipientFact &recipient : round.recipients) {
        if (!recipient.pushed || !isOpenAt(recipient, round, today))
            continue;
        papers.push_back(refOf(kind, int(facts.acts.size()) - 1, true, facts));
        papers.back().about = recipient.unit;
        papers.back().on = today;
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
    const QDate on = isOfTheDay(ref.kind) ? ref.on : facts.acts[std::size_t(ref.n)].on;
    MergeFacts merged = CaseFacts(facts, ref.n, language, on).mergeFacts(ref);
    if (ref.kind == PaperKind::DeadlineSheet) {
        const CaseClock *clock = clockOf(ref, facts);
        if (!clock)
            return fail(ErrorCode::NotFound, u"no clock %1 from act %2"_s.arg(ref.about).arg(ref.n));
        addSheet(merged, *clock, facts, language);
    }
    return merged;
}

/// The number of the series, after that of the case where the paper shows it.
QString numbered(const QString &caseNumber, const PaperSeries &series, int year, int number)
{
    const QString later(2, QChar(0xFF3F)); // a line to write on: the number is given when the paper is issued, it is not missing
    const QString own = series.text(year, number > 0 ? QString::number(number) : later);
    return caseNumber.isEmpty() ? own : QString(caseNumber + u'\n' + own);
}

Result<MergeFacts> receiptFactsOf(int n, const PaperFacts &facts)
{
    if (n < 0 || std::size_t(n) >= facts.acts.size())
        return fail(ErrorCode::NotFound, u"the case has no act %1"_s.arg(n));
    const CaseFacts then(facts, n, Language::Zh);
    MergeFacts merged = then.mergeFacts({PaperKind::Receipt, n, {}, {}, {}, {}, true});
    addReceipt(merged, n, then.view(), facts, Language::Zh);
    if (merged.fields[u"receipt.what"_s].isEmpty())
        return fail(ErrorCode::NotFound, u"act %1 touches no person: there is no receipt of it"_s.arg(n));
    if (merged.fields[u"receipt.what"_s].contains(QChar(kRedOn)))
        return fail(ErrorCode::Invalid, u"receipt: a field of the act is not filled"_s);
    return merged;
}

} // namespace

Result<ReceiptText> receiptTextOf(int n, const PaperFacts &facts)
{
    ZM_TRY(const MergeFacts merged, receiptFactsOf(n, facts));
    ReceiptText text{merged.fields[u"receipt.what"_s], merged.fields[u"receipt.cite"_s], {}, merged.fields[u"subject.name"_s],
                     merged.fields[u"case.number"_s], facts.acts[std::size_t(n)].on};
    for (const MergeFields &clock : merged.lists[u"receipt_clocks"_s])
        text.limits += clock[u"name"_s] + u' ' + clock[u"due"_s];
    return text;
}

Result<Paper> receiptPaper(int n, const QString &code, const QString &key, const PaperFacts &facts)
{
    ZM_TRY(MergeFacts merged, receiptFactsOf(n, facts));
    merged.fields[u"receipt.code"_s] = code;
    merged.fields[u"receipt.key"_s] = key;
    ZM_TRY(Paper paper, facts.templates.merge(PaperKind::Receipt, merged, Unfilled::Refuse));
    if (facts.demonstration)
        paper.watermarks += facts.templates.words(Language::Zh).demonstrationMark();
    return paper;
}

std::vector<PaperRef> papersOfAct(int n, bool issued, const PaperFacts &facts)
{
    std::vector<PaperRef> papers;
    for (const PaperKind kind : kindsOf(n, facts)) {
        const PaperRef ref = refOf(kind, n, issued, facts);
        if (kind == PaperKind::ReleaseNotice || kind == PaperKind::DepartmentReleaseNotice)
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
    if (facts.acts.empty())
        return papers;
    for (const PaperKind kind : kindsOfTheDay(facts)) {
        papers.push_back(refOf(kind, int(facts.acts.size()) - 1, true, facts));
        papers.back().on = facts.context.askOn;
    }
    addReminders(papers, facts);
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

Result<Paper> paperFor(const PaperRef &ref, const PaperFacts &facts, int number)
{
    ZM_TRY(const MergeFacts merged, factsFor(ref, facts, Language::Zh));
    ZM_TRY(Paper paper, facts.templates.merge(ref.kind, merged, ref.issued ? Unfilled::Refuse : Unfilled::MarkRed));
    if (const PaperSeries *series = facts.series.of(paperName(ref.kind)))
        paper.number = numbered(paper.number, *series, ref.on.year(), number);
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
