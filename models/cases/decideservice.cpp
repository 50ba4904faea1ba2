#include "cases/hearing.h"

// Which paper can be served, and by which mode.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPaperOf(Program program, Document document)
{
    switch (document) {
    case Document::RiskWarning:
    case Document::EntryDecision:
    case Document::EarlyDeletionDecision:
    case Document::ExtensionDecision: return !isDepartmental(program);
    case Document::AdvanceNotice: return isDepartmental(program);
    case Document::Designation: return decisionPaper(program) == Document::Designation;
    case Document::RestorationDecision: return belongsTo(program, ActKind::DecideRestoration) && isDepartmental(program);
    case Document::Apology:
    case Document::CompensationNotice: return program != Program::DeptRedlist;
    case Document::RejectionDecision:
    case Document::CorrectionDecision:
    case Document::ReconsiderationDecision:
    case Document::Acceptance:
    case Document::RemovalNotice: return true;
    }
    return false;
}

/// The act that made the paper, and who makes it where it does not exist yet.
struct Origin {
    Deed made;
    Cure making;
};

Deed lastDecided(const Round &round, ObjectionOutcome outcome)
{
    Deed last;
    for (const Objection &objection : round.objections) {
        if (!isPending(objection) && objection.outcome == outcome && objection.decided.n > last.n)
            last = objection.decided;
    }
    return last;
}

Deed lastAccepted(const Round &round)
{
    Deed last;
    for (const Objection &objection : round.objections)
        last = objection.accepted.n > last.n ? objection.accepted : last;
    return last;
}

Deed lastRestorationAccepted(const Round &round)
{
    Deed last;
    for (const Restoration &restoration : round.designation.restorations)
        last = restoration.answered.n > last.n ? restoration.answered : last;
    return last;
}

Deed lastRestorationDecided(const Round &round)
{
    Deed last;
    for (const Restoration &restoration : round.designation.restorations)
        last = restoration.decided.n > last.n ? restoration.decided : last;
    return last;
}

Deed lastReconsidered(const Round &round)
{
    Deed last;
    for (const Reconsideration &reconsideration : round.reconsiderations)
        last = reconsideration.decided.n > last.n ? reconsideration.decided : last;
    return last;
}

/// nullopt: no paper of the programme.
std::optional<Origin> originOf(const Hearing &hearing, Document document)
{
    if (!isPaperOf(hearing.program(), document))
        return std::nullopt;
    const Round &round = hearing.round();
    const Round &closing = hearing.closing();
    switch (document) {
    case Document::RiskWarning: return Origin{round.warned, cure(ActKind::IssueRiskWarning, Role::Clerk)};
    case Document::EntryDecision: return Origin{round.decided, cure(ActKind::DecideEntry, Role::President)};
    case Document::RejectionDecision:
        return Origin{lastDecided(round, ObjectionOutcome::Rejected), Cure{ActKind::DecideObjection, Role::Reviewer, {{"outcome"_L1, word(ObjectionOutcome::Rejected)}}}};
    case Document::CorrectionDecision:
        return Origin{lastDecided(round, ObjectionOutcome::Sustained),
                      Cure{ActKind::DecideObjection, Role::Reviewer, {{"outcome"_L1, word(ObjectionOutcome::Sustained)}}}};
    case Document::ReconsiderationDecision:
        return Origin{lastReconsidered(round), cure(ActKind::DecideReconsideration, Role::Superior)};
    case Document::EarlyDeletionDecision: return Origin{round.early, cure(ActKind::DecideEarlyDeletion, Role::President)};
    case Document::ExtensionDecision:
        return Origin{round.extensions.empty() ? Deed() : round.extensions.back().first,
                      cure(ActKind::ExtendTerm, Role::President)};
    case Document::Acceptance: {
        const Deed objection = lastAccepted(round), restoration = lastRestorationAccepted(round);
        return Origin{restoration.n > objection.n ? restoration : objection, cure(ActKind::AcceptObjection, Role::Reviewer)};
    }
    case Document::RemovalNotice: return Origin{closing.removed, cure(ActKind::Remove, Role::President)};
    case Document::Apology: return Origin{closing.apologised, cure(ActKind::Apologise, Role::President)};
    case Document::CompensationNotice:
        return Origin{closing.compensation, cure(ActKind::InformCompensation, Role::Clerk)};
    case Document::AdvanceNotice:
        return Origin{round.designation.noticed, cure(ActKind::NotifyInAdvance, Role::Department)};
    case Document::Designation: return Origin{round.decided, cure(ActKind::Designate, Role::DepartmentHead)};
    case Document::RestorationDecision:
        return Origin{lastRestorationDecided(round), cure(ActKind::DecideRestoration, Role::DepartmentHead)};
    }
    return std::nullopt;
}

/// A paper is served once; a second service is of use only while the first has not taken effect.
bool isUnserved(const Hearing &hearing, Document document, const Deed &made)
{
    return made && !served(hearing.round(), document, hearing.context, hearing.on, made.n)
        && !served(hearing.closing(), document, hearing.context, hearing.on, made.n);
}

/// The first paper that is made and not served.
std::optional<Document> waiting(const Hearing &hearing)
{
    for (int i = 0; i < kDocuments; ++i) {
        const Document document{quint8(i)};
        if (const auto origin = originOf(hearing, document); origin && isUnserved(hearing, document, origin->made))
            return document;
    }
    return std::nullopt;
}

Verdict modeLawful(const Hearing &hearing, const Serve &fields)
{
    const Cure again = cureServe(fields.document);
    if (fields.mode == ServiceMode::Electronic && !fields.consent)
        return hearing.no("SV-04", {{"service.no_consent"}}, again);
    if (fields.mode == ServiceMode::PublicNotice && fields.reason.trimmed().isEmpty())
        return hearing.no("SV-07", {{"service.no_reason"}}, again);
    return std::nullopt;
}

} // namespace

Verdict gateServe(const Hearing &hearing)
{
    if (waiting(hearing))
        return std::nullopt;
    return hearing.no("ORDER", {{"service.nothing_to_serve"}},
                      hearing.round().warned || isDepartmental(hearing.program()) ? nothingCures()
                                                                                  : cure(ActKind::IssueRiskWarning, Role::Clerk));
}

Verdict check(const Hearing &hearing, const Act &act, const Serve &fields)
{
    const auto origin = originOf(hearing, fields.document);
    if (!origin) {
        const auto other = waiting(hearing);
        return hearing.no("FIELD", {{"document.other_program", {word(fields.document)}}},
                          other ? cureServe(*other) : *gateServe(hearing)->cure);
    }
    if (!origin->made)
        return hearing.no("ORDER", {{"document.does_not_exist", {word(fields.document)}}}, origin->making);
    if (act.on < origin->made.on)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), origin->made.on.toString(Qt::ISODate)}}},
                          cureServe(fields.document));
    if (!isUnserved(hearing, fields.document, origin->made))
        return hearing.no("ORDER", {{"document.already_served", {word(fields.document)}}}, nothingCures());
    return modeLawful(hearing, fields);
}

} // namespace zm::cases
