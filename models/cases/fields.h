#pragma once

#include "cases/acts.h"

// What each act consists of, said once. A visitor gets every field with its file name and traits; reading, writing,
// sealing and forms are visitors (codec.cpp, schema.cpp). Only for the layer's own .cpp files.

namespace zm::cases {

/// What a visitor must know of a field besides its type.
struct Trait {
    bool required = false;
    bool personal = false; ///< sealed at rest: identity, contact, and every text a person may have put a name into
    bool longText = false;
};

inline constexpr Trait kRequired{true, false, false};
inline constexpr Trait kOptional{false, false, false};
inline constexpr Trait kPersonal{true, true, false};
inline constexpr Trait kPersonalOptional{false, true, false};
inline constexpr Trait kReasons{true, true, true};
inline constexpr Trait kReasonsOptional{false, true, true};

template <typename V>
void describe(V &v, Identifier &a)
{
    v.field("kind", a.kind, kPersonal);
    v.field("value", a.value, kPersonal);
}

template <typename V>
void describe(V &v, Basis &a)
{
    v.field("number", a.number, kRequired);
    v.field("issuer", a.issuer, kRequired);
    v.field("effective_on", a.effectiveOn, kRequired);
}

template <typename V>
void describe(V &v, Subject &a)
{
    v.field("kind", a.kind, kRequired);
    v.field("name", a.name, kPersonal);
    v.field("birth", a.birth, kPersonalOptional);
    v.group("id", a.id, kPersonalOptional);
    v.field("phone", a.phone, kPersonalOptional);
    v.field("address", a.address, kPersonalOptional);
}

template <typename V>
void describe(V &v, LinkedPerson &a)
{
    v.field("name", a.name, kPersonal);
    v.field("role", a.role, kPersonal);
    v.group("id", a.id, kPersonalOptional);
}

template <typename V>
void describe(V &v, OpenCase &a)
{
    v.field("case_number", a.caseNumber, kRequired);
    v.field("program", a.program, kOptional);
    v.group("basis", a.basis, kRequired);
    v.field("obligation", a.obligation, kReasonsOptional); // by the programme: check() asks for it
    v.field("creditor", a.creditor, kPersonalOptional);
    v.group("subject", a.subject, kRequired);
    v.groups("linked", a.linked, kPersonalOptional);
    v.field("field", a.field, kOptional);
    v.field("basis_instrument", a.basisInstrument, kOptional);
}

template <typename V>
void describe(V &v, RequestEntry &a) { v.field("received_on", a.receivedOn, kRequired); }

template <typename V>
void describe(V &v, IssueRiskWarning &a) { v.field("perform_by", a.performBy, kOptional); }

template <typename V>
void describe(V &v, Serve &a)
{
    v.field("document", a.document, kRequired);
    v.field("mode", a.mode, kRequired);
    v.field("proof", a.proof, kPersonalOptional);
    v.field("consent", a.consent, kOptional);
    v.field("reason", a.reason, kReasonsOptional);
}

template <typename V>
void describe(V &v, ProposeEntry &a)
{
    v.field("grounds", a.grounds, kRequired);
    v.field("evidence", a.evidence, kPersonal);
    v.field("identity_confirmed", a.identityConfirmed, kRequired);
    v.field("bars", a.bars, kOptional);
}

template <typename V>
void describe(V &v, DecideEntry &a)
{
    v.field("outcome", a.outcome, kRequired);
    v.field("grounds", a.grounds, kOptional);
    v.field("term_years", a.termYears, kOptional);
    v.field("grace_months", a.graceMonths, kOptional);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, Publish &a)
{
    v.field("channels", a.channels, kRequired);
    v.field("mode", a.mode, kRequired);
    v.field("unit_informed", a.unitInformed, kPersonalOptional);
}

template <typename V>
void describe(V &v, Push &a) { v.field("recipients", a.recipients, kRequired); }

template <typename V>
void describe(V &v, OrderMeasure &a)
{
    v.field("code", a.code, kRequired);
    v.field("recipient", a.recipient, kRequired);
}

template <typename V>
void describe(V &v, Acknowledge &a)
{
    v.field("recipient", a.recipient, kRequired);
    v.field("what", a.what, kRequired);
    v.field("code", a.code, kOptional);
}

template <typename V>
void describe(V &v, FileObjection &a)
{
    v.field("received_on", a.receivedOn, kRequired);
    v.field("posted_on", a.postedOn, kOptional);
    v.field("about", a.about, kRequired);
    v.field("written", a.written, kOptional);
}

template <typename V>
void describe(V &, AcceptObjection &) {}

template <typename V>
void describe(V &v, DecideObjection &a)
{
    v.field("outcome", a.outcome, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, FileReconsideration &a)
{
    v.field("received_on", a.receivedOn, kRequired);
    v.field("posted_on", a.postedOn, kOptional);
}

template <typename V>
void describe(V &v, DecideReconsideration &a)
{
    v.field("outcome", a.outcome, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, SuspendMeasures &a) { v.field("reason", a.reason, kReasons); }

template <typename V>
void describe(V &v, ResumeMeasures &a) { v.field("reason", a.reason, kReasons); }

template <typename V>
void describe(V &v, RecordExitEvent &a)
{
    v.field("event", a.event, kRequired);
    v.field("creditor_confirmed", a.creditorConfirmed, kOptional);
    v.field("empty_searches", a.emptySearches, kOptional);
    v.field("court_consented", a.courtConsented, kOptional);
    v.field("proof", a.proof, kPersonalOptional);
}

template <typename V>
void describe(V &v, DecideEarlyDeletion &a)
{
    v.field("outcome", a.outcome, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, ExtendTerm &a)
{
    v.field("years", a.years, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, Remove &a)
{
    v.field("operation", a.operation, kRequired);
    v.field("ground", a.ground, kRequired);
}

template <typename V>
void describe(V &v, ReportSnapshot &a)
{
    v.field("recipient", a.recipient, kRequired);
    v.field("measures", a.measures, kRequired);
    v.field("listed", a.listed, kRequired);
}

template <typename V>
void describe(V &v, AnnounceRemoval &a) { v.field("channels", a.channels, kRequired); }

template <typename V>
void describe(V &v, NotifyRecipients &a) { v.field("recipients", a.recipients, kOptional); }

// Basis and end are asked for by the rule on retained measures, which refuses with its own article.
template <typename V>
void describe(V &v, RetainMeasure &a)
{
    v.field("recipient", a.recipient, kRequired);
    v.field("code", a.code, kRequired);
    v.field("basis", a.basis, kOptional);
    v.field("until", a.until, kOptional);
}

template <typename V>
void describe(V &v, FindError &a)
{
    v.field("cause", a.cause, kReasons);
    v.field("found_on", a.foundOn, kRequired);
}

template <typename V>
void describe(V &, Apologise &) {}

template <typename V>
void describe(V &v, Clarify &a) { v.field("channels", a.channels, kRequired); }

template <typename V>
void describe(V &, InformCompensation &) {}

template <typename V>
void describe(V &v, PurgeIdentity &a) { v.field("reason", a.reason, kReasons); }

template <typename V>
void describe(V &v, RecordInterference &a)
{
    v.field("who", a.who, kPersonal);
    v.field("what", a.what, kReasons);
}

template <typename V>
void describe(V &v, Note &a) { v.field("text", a.text, kReasons); }

template <typename V>
void describe(V &v, Prelist &a)
{
    v.field("grounds", a.grounds, kPersonal);
    v.field("legal_basis", a.legalBasis, kRequired);
}

template <typename V>
void describe(V &v, NotifyInAdvance &a)
{
    v.field("grounds", a.grounds, kPersonal);
    v.field("legal_basis", a.legalBasis, kRequired);
}

template <typename V>
void describe(V &v, AnnouncePreliminary &a)
{
    v.field("channels", a.channels, kRequired);
    v.field("until", a.until, kRequired);
}

template <typename V>
void describe(V &v, Designate &a)
{
    v.field("grounds", a.grounds, kPersonal);
    v.field("legal_basis", a.legalBasis, kRequired);
    v.field("term_months", a.termMonths, kOptional);
    v.field("restorable", a.restorable, kOptional);
    v.field("restoration_terms", a.restorationTerms, kReasonsOptional);
    v.field("hit_lists", a.hitLists, kRequired);
}

template <typename V>
void describe(V &v, ApplyRestoration &a)
{
    v.field("received_on", a.receivedOn, kRequired);
    v.field("performed", a.performed, kOptional);
    v.field("commitment", a.commitment, kOptional);
    v.field("proofs", a.proofs, kPersonalOptional);
}

template <typename V>
void describe(V &v, AcceptRestoration &a) { v.field("outcome", a.outcome, kRequired); }

template <typename V>
void describe(V &v, DecideRestoration &a)
{
    v.field("outcome", a.outcome, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, EnterScrutiny &a) { v.field("until", a.until, kRequired); }

template <typename V>
void describe(V &v, WarnSubject &a)
{
    v.field("until", a.until, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, EscalateWarning &a) { v.field("fields", a.fields, kRequired); }

template <typename V>
void describe(V &v, CorrectParticulars &a)
{
    v.group("subject", a.subject, kRequired);
    v.field("another_person", a.anotherPerson, kOptional);
    v.field("reasons", a.reasons, kReasons);
}

template <typename V>
void describe(V &v, HandOver &a)
{
    v.field("to", a.to, kRequired);
    v.field("reasons", a.reasons, kReasons);
}

/// Makes the body of \a kind, default constructed.
ActBody emptyBody(ActKind kind);

} // namespace zm::cases
