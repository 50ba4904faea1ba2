#include "reports/casenotes.h"

#include <ranges>

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;
using cases::ActKind;

namespace {

bool approves(ActKind kind)
{
    return kind == ActKind::DecideEntry || kind == ActKind::DecideObjection || kind == ActKind::Designate
        || kind == ActKind::DecideEarlyDeletion || kind == ActKind::DecideRestoration;
}

/// What somebody else must have done before an approval: what the approval is asked for.
constexpr std::array<std::pair<ActKind, ActKind>, 4> kPrepared{{{ActKind::ProposeEntry, ActKind::DecideEntry},
                                                                {ActKind::Prelist, ActKind::Designate},
                                                                {ActKind::Prelist, ActKind::EnterScrutiny},
                                                                {ActKind::AcceptRestoration, ActKind::DecideRestoration}}};

bool prepares(ActKind kind, ActKind approval)
{
    return std::ranges::find(kPrepared, std::pair(kind, approval)) != kPrepared.end();
}

/// Whether who approved had prepared it as well. The program knows no exception, so this is counted from the record and
/// not from what the desk refused: it finds what came in another way.
void noteOwnApprovals(CaseNotes &notes)
{
    const auto acts = notes.trace.acts;
    for (std::size_t n = 0; n < acts.size(); ++n) {
        const TracedAct &act = acts[n];
        if (!notes.inPeriod(act.on))
            continue;
        const auto before = acts.first(n) | std::views::reverse;
        const auto prepared = std::ranges::find_if(before, [&](const TracedAct &one) { return prepares(one.kind, act.kind); });
        if (prepared == before.end())
            continue;
        const Standing standing = prepared->officer == act.officer ? Standing::Counts : Standing::Other;
        notes.note({Line::OwnApproved, standing, act.on, 0, notes.roundOf(int(n)), act.officer, {}, {}, cases::word(act.kind)});
    }
}

void noteHandovers(CaseNotes &notes)
{
    for (std::size_t n = 0; n < notes.trace.acts.size(); ++n) {
        const TracedAct &act = notes.trace.acts[n];
        if (act.kind == ActKind::HandOver && notes.inPeriod(act.on))
            notes.note({Line::HandedOver, Standing::Counts, act.on, 0, notes.roundOf(int(n)), act.officer});
    }
}

/// Whether who approved had opened evidence of the case before.
void noteApprovals(CaseNotes &notes)
{
    for (std::size_t n = 0; n < notes.trace.acts.size(); ++n) {
        const TracedAct &act = notes.trace.acts[n];
        if (!approves(act.kind) || !notes.inPeriod(act.on))
            continue;
        const bool opened = std::ranges::any_of(notes.trace.looks, [&](const TracedLook &look) {
            return look.atEvidence && look.officer == act.officer && look.on <= act.recordedOn;
        });
        const Standing standing = !notes.trace.hasAttachments ? Standing::Apart : opened ? Standing::Other : Standing::Counts;
        notes.note({Line::ApprovedUnopened, standing, act.on, 0, notes.roundOf(int(n)), act.officer, {}, {}, cases::word(act.kind)});
    }
}

void noteLooks(CaseNotes &notes)
{
    for (const TracedLook &look : notes.trace.looks) {
        const QDate due = look.on.addDays(notes.parameters().queryReviewDays);
        if (notes.isDueIn(due)) {
            const bool inTime = look.reviewedOn.isValid() && look.reviewedOn <= due;
            notes.note({Line::LookReviewed, inTime ? Standing::Counts : Standing::Other, due, 0, -1, look.officer});
        }
        if (!notes.inPeriod(look.on))
            continue;
        notes.note({Line::LookTasked, look.tasked ? Standing::Counts : Standing::Other, look.on, 0, -1, look.officer});
        if (!look.tasked)
            notes.note({Line::LookFlagged, Standing::Counts, look.on, 0, -1, look.officer});
    }
}

void noteInterference(CaseNotes &notes)
{
    for (const TracedAct &act : notes.trace.acts) {
        if (act.kind != ActKind::RecordInterference || !notes.inPeriod(act.on))
            continue;
        Noted record{Line::Interference, Standing::Counts, act.on};
        record.withoutCase = true;
        notes.note(record);
        // What became of it is not on record: nobody may say that it was answered.
        record.standing = Standing::Unknown;
        for (const Line line : {Line::InterferenceForwarded, Line::InterferenceAnswered}) {
            record.line = line;
            notes.note(record);
        }
    }
}

} // namespace

void collectConduct(CaseNotes &notes)
{
    noteOwnApprovals(notes);
    noteApprovals(notes);
    noteHandovers(notes);
    noteLooks(notes);
    noteInterference(notes);
    for (const TracedRefusal &refusal : notes.trace.refusals) {
        if (notes.inPeriod(refusal.on))
            notes.note({Line::SamePersonBlocked, Standing::Counts, refusal.on, 0, -1, refusal.officer, {}, {}, cases::word(refusal.act)});
    }
    for (const TracedFinding &finding : notes.trace.findings) {
        if (!notes.inPeriod(finding.reviewedOn))
            continue;
        const Standing standing = finding.wrong ? Standing::Counts : Standing::Other;
        notes.note({finding.nonListing ? Line::NonListingWrong : Line::FileDefect, standing, finding.reviewedOn, 0, -1, finding.officer});
    }
}

} // namespace zm::reports
