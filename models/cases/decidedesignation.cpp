#include "cases/basis.h"
#include "cases/hearing.h"
#include "cases/nextstep.h"

#include <QRegularExpression>

#include <algorithm>

// A department's black or red list: preliminary list, notice, publicity, designation.

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

bool namesOneOf(const QStringList &texts, const QStringList &patterns)
{
    return std::ranges::any_of(patterns, [&](const QString &pattern) {
        const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
        return std::ranges::any_of(texts, [&](const QString &text) { return expression.match(text).hasMatch(); });
    });
}

Verdict onPreliminaryList(const Hearing &hearing)
{
    const Round &round = hearing.round();
    if (isEntered(round) && !round.removed)
        return hearing.no("ORDER", {{"entry.already_decided"}}, cureByEnding(hearing));
    // Nobody is designated on a document that stands no more: another one begins the list anew. Source: MR-10, DL-03.
    if (const auto revoked = lostBasis(round); revoked && !round.decided)
        return hearing.no("MR-10", {{"basis.revoked", {revoked->deed.on.toString(Qt::ISODate)}}}, cure(ActKind::Prelist, Role::Department));
    if (!round.designation.prelisted || round.removed || isDropped(round))
        return hearing.no("ORDER", {{"prelist.missing"}}, cure(ActKind::Prelist, Role::Department));
    return std::nullopt;
}

/// Who was promised time to state and to defend is not listed within it. Source: MR-04.
Verdict timeToStatePassed(const Hearing &hearing, QDate served)
{
    const law::Answer time = hearing.law().answer(u"designation.statement", hearing.on, hearing.context.packs);
    if (!time.limit || !time.limit->span)
        return std::nullopt;
    const QDate until = hearing.context.ends(served, *time.limit->span, time.question->roll).due;
    if (hearing.on > until)
        return std::nullopt;
    const QByteArray id = time.limit->id.toLatin1();
    return hearing.no(id.constData(), {{"notice.time_runs", {until.toString(Qt::ISODate)}}},
                      cure(ActKind::Designate, Role::DepartmentHead));
}

/// Source: DL-04, or the rule that stands in its place for the sector.
Verdict noticeServed(const Hearing &hearing)
{
    const Round &round = hearing.round();
    const law::Rule *rule = hearing.limitOf(u"designation.notice", word(hearing.state.head.subject.kind));
    if (round.program == Program::DeptRedlist || !rule)
        return std::nullopt;
    const QByteArray id = rule->id.toLatin1();
    if (!round.designation.noticed)
        return hearing.no(id.constData(), {{"notice.not_given"}}, cure(ActKind::NotifyInAdvance, Role::Department));
    const auto reached = served(round, Document::AdvanceNotice, hearing.context, hearing.on, round.designation.noticed.n);
    if (!reached)
        return hearing.no(id.constData(), {{"notice.not_served"}}, cureServe(Document::AdvanceNotice));
    return timeToStatePassed(hearing, reached->on);
}

Verdict objectionsVerified(const Hearing &hearing)
{
    if (!pendingObjection(hearing.round()))
        return std::nullopt;
    const char *rule = hearing.program() == Program::DeptRedlist ? "DL-06" : "DL-04";
    return hearing.no(rule, {{"objection.preliminary_pending"}}, cure(ActKind::DecideObjection, Role::DepartmentHead));
}

/// What is praised is shown first. Source: DL-06.
Verdict madePublic(const Hearing &hearing)
{
    const Designation &designation = hearing.round().designation;
    if (hearing.program() != Program::DeptRedlist)
        return std::nullopt;
    if (!designation.announced)
        return hearing.no("DL-06", {{"publicity.missing"}}, cure(ActKind::AnnouncePreliminary, Role::Department));
    if (hearing.on <= designation.announcedUntil)
        return hearing.no("DL-06", {{"publicity.runs", {designation.announcedUntil.toString(Qt::ISODate)}}},
                          cure(ActKind::Designate, Role::DepartmentHead));
    return std::nullopt;
}

/// Whether, how and when credit is restored is said at the designation. Source: DL-11.
Verdict restorationTold(const Hearing &hearing, const Designate &fields)
{
    const Cure again = cure(ActKind::Designate, Role::DepartmentHead);
    if (hearing.program() != Program::DeptBlacklist)
        return std::nullopt;
    if (!fields.restorable)
        return hearing.no("DL-11", {{"restorable.missing"}}, again);
    if (*fields.restorable && fields.restorationTerms.trimmed().isEmpty())
        return hearing.no("DL-11", {{"restorable.terms_missing"}}, again);
    return std::nullopt;
}

Verdict validityTold(const Hearing &hearing, const Designate &fields)
{
    const Cure again = cure(ActKind::Designate, Role::DepartmentHead);
    if (fields.termMonths.value_or(0) <= 0)
        return hearing.no("DL-07", {{"term.missing"}}, again);
    const law::Rule *most = hearing.limitOf(u"restoration.maximum", word(hearing.program()));
    if (!most || !most->span || *fields.termMonths <= most->span->count)
        return std::nullopt;
    const QByteArray id = most->id.toLatin1();
    return hearing.no(id.constData(),
                      {{"term.over_maximum", {QString::number(*fields.termMonths), QString::number(most->span->count)}}}, again);
}

/// Who is on a black list is not made red; a black entry that is found red only takes the red one off. Source: DL-05, DL-06.
Verdict crossChecked(const Hearing &hearing, const Designate &fields)
{
    for (const QString &list : fields.hitLists)
        ZM_REFUSE(blank(hearing, "hit_lists", list));
    if (hearing.program() == Program::DeptRedlist && !fields.hitLists.isEmpty())
        return hearing.no("DL-06", {{"redlist.hit", {fields.hitLists.join(u", "_s)}}}, nothingCures());
    return std::nullopt;
}

Verdict placeOfDesignation(const Hearing &hearing)
{
    ZM_REFUSE(onPreliminaryList(hearing));
    ZM_REFUSE(noticeServed(hearing));
    ZM_REFUSE(objectionsVerified(hearing));
    return madePublic(hearing);
}

} // namespace

Verdict basisOfDepartment(const Hearing &hearing, const QStringList &named, const QStringList &documents)
{
    const law::Rule *rule = designationBasis(hearing.state.head, hearing.context, hearing.on);
    if (!rule)
        return hearing.no("BASIS", {{"basis.none_in_force", {hearing.on.toString(Qt::ISODate)}}}, nothingCures());
    if (rule->values.isEmpty() || (named.isEmpty() && documents.isEmpty()))
        return std::nullopt;
    const QStringList ofCase{hearing.state.head.basis.number};
    const law::Rule *accepted = hearing.limitOf(u"designation.document");
    if (namesOneOf(named + documents + ofCase, rule->values) || (accepted && namesOneOf(documents, accepted->values)))
        return std::nullopt;
    // Key scrutiny is entered without naming anything of its own: the preliminary list names it.
    const bool namedByDecision = documents.isEmpty() && hearing.program() != Program::DeptKeyScrutiny;
    return hearing.no("BASIS", {{"basis.not_named", {(named + documents).join(u"; "_s)}}},
                      namedByDecision ? cure(ActKind::Designate, Role::DepartmentHead) : cure(ActKind::Prelist, Role::Department));
}

Verdict gatePrelist(const Hearing &hearing)
{
    const Round &round = hearing.round();
    ZM_REFUSE(basisOfDepartment(hearing));
    ZM_REFUSE(earlierListing(hearing));
    if (round.designation.prelisted && !round.removed && !isDropped(round))
        return hearing.no("ORDER", {{"prelist.pending"}},
                          hearing.program() == Program::DeptKeyScrutiny ? cure(ActKind::EnterScrutiny, Role::DepartmentHead)
                                                                        : cure(ActKind::Designate, Role::DepartmentHead));
    return std::nullopt;
}

Verdict gateNotifyInAdvance(const Hearing &hearing)
{
    ZM_REFUSE(basisOfDepartment(hearing));
    return onPreliminaryList(hearing);
}

Verdict gateAnnouncePreliminary(const Hearing &hearing)
{
    return gateNotifyInAdvance(hearing);
}

Verdict gateDesignate(const Hearing &hearing)
{
    ZM_REFUSE(basisOfDepartment(hearing));
    return placeOfDesignation(hearing);
}

Verdict check(const Hearing &hearing, const Act &, const Prelist &fields)
{
    ZM_REFUSE(noneOf(hearing, "grounds", fields.grounds));
    ZM_REFUSE(blank(hearing, "legal_basis", fields.legalBasis));
    ZM_REFUSE(basisOfDepartment(hearing, {}, {fields.legalBasis}));
    return subjectKnown(hearing, cure(ActKind::OpenCase, Role::Department));
}

Verdict check(const Hearing &hearing, const Act &, const NotifyInAdvance &fields)
{
    ZM_REFUSE(noneOf(hearing, "grounds", fields.grounds));
    return blank(hearing, "legal_basis", fields.legalBasis);
}

Verdict check(const Hearing &hearing, const Act &act, const AnnouncePreliminary &fields)
{
    ZM_REFUSE(noneOf(hearing, "channels", fields.channels));
    if (fields.until < act.on)
        return hearing.no("DATE", {{"date.before", {u"until"_s, fields.until.toString(Qt::ISODate), act.on.toString(Qt::ISODate)}}});
    return std::nullopt;
}

Verdict check(const Hearing &hearing, const Act &act, const Designate &fields)
{
    const Round &round = hearing.round();
    ZM_REFUSE(basisOfDepartment(hearing, {round.designation.legalBasis, fields.legalBasis}));
    ZM_REFUSE(placeOfDesignation(hearing));
    ZM_REFUSE(noneOf(hearing, "grounds", fields.grounds));
    ZM_REFUSE(blank(hearing, "legal_basis", fields.legalBasis));
    if (act.on < round.designation.prelisted.on)
        return hearing.no("DATE", {{"date.before", {u"on"_s, act.on.toString(Qt::ISODate), round.designation.prelisted.on.toString(Qt::ISODate)}}});
    if (ruledOut(hearing.state, act.kind()).contains(act.by.id))
        return hearing.no("FOUR-EYES", {{"officer.prelisted", {act.by.id}}}, cure(ActKind::Designate, Role::DepartmentHead));
    ZM_REFUSE(validityTold(hearing, fields));
    ZM_REFUSE(restorationTold(hearing, fields));
    return crossChecked(hearing, fields);
}

} // namespace zm::cases
