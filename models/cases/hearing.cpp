#include "cases/hearing.h"

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

Refusal Hearing::no(const char *rule, std::initializer_list<Fact> failed, std::optional<Cure> cureAct) const
{
    Refusal refusal;
    refusal.rule = QString::fromLatin1(ruleIn(program(), rule));
    refusal.citation = law().citation(refusal.rule, on, context.packs);
    refusal.citationZh = law().citationZh(refusal.rule, on, context.packs);
    refusal.grade = law().grade(refusal.rule, on, context.packs);
    for (const Fact &fact : failed) {
        const QString id = QString::fromLatin1(fact.id);
        refusal.failed.append(context.jurisdiction.facts.en(id, fact.arguments));
        refusal.failedZh.append(context.jurisdiction.facts.zh(id, fact.arguments));
    }
    if (cureAct)
        refusal.cure = cureIn(program(), std::move(*cureAct));
    return refusal;
}

/// Before the case is open, the context says whose law it is judged by.
Program Hearing::program() const
{
    const bool opensAtADepartment = !state.opened && context.packs.authority == law::Authority::Departments;
    return opensAtADepartment ? Program::DeptBlacklist : state.head.program;
}

bool Hearing::inForce(const char *rule) const
{
    return law().rule(QString::fromLatin1(rule), on, context.packs) != nullptr;
}

const law::Rule *Hearing::limitOf(QStringView question, QStringView variant) const
{
    return law().answer(question, on, context.packs, variant).limit;
}

Verdict gateOf(const Hearing &hearing, ActKind act)
{
    if (act == ActKind::OpenCase) {
        if (hearing.state.opened)
            return hearing.no("ORDER", {{"case.already_open"}}, nothingCures());
        return std::nullopt;
    }
    if (!hearing.state.opened)
        return hearing.no("ORDER", {{"case.not_open"}}, cure(ActKind::OpenCase, Role::Clerk));
    if (!belongsTo(hearing.state.head.program, act))
        return hearing.no("ORDER", {{"act.other_program", {word(act), word(hearing.state.head.program)}}}, nothingCures());
    if (act == ActKind::Note || act == ActKind::RecordInterference)
        return std::nullopt;
    if (hearing.state.purged)
        return hearing.no("ORDER", {{"case.purged"}}, nothingCures());

    switch (act) {
    case ActKind::RequestEntry: return gateRequestEntry(hearing);
    case ActKind::IssueRiskWarning: return gateIssueRiskWarning(hearing);
    case ActKind::Serve: return gateServe(hearing);
    case ActKind::ProposeEntry: return gateProposeEntry(hearing);
    case ActKind::DecideEntry: return gateDecideEntry(hearing);
    case ActKind::Publish: return gatePublish(hearing);
    case ActKind::Push: return gatePush(hearing);
    case ActKind::OrderMeasure: return gateOrderMeasure(hearing);
    case ActKind::Acknowledge: return gateAcknowledge(hearing);
    case ActKind::ReportSnapshot: return gateReportSnapshot(hearing);
    case ActKind::SuspendMeasures: return gateSuspendMeasures(hearing);
    case ActKind::ResumeMeasures: return gateResumeMeasures(hearing);
    case ActKind::FileObjection: return gateFileObjection(hearing);
    case ActKind::AcceptObjection: return gateAcceptObjection(hearing);
    case ActKind::DecideObjection: return gateDecideObjection(hearing);
    case ActKind::FileReconsideration: return gateFileReconsideration(hearing);
    case ActKind::DecideReconsideration: return gateDecideReconsideration(hearing);
    case ActKind::RecordExitEvent: return gateRecordExitEvent(hearing);
    case ActKind::DecideEarlyDeletion: return gateDecideEarlyDeletion(hearing);
    case ActKind::ExtendTerm: return gateExtendTerm(hearing);
    case ActKind::Remove: return gateRemove(hearing);
    case ActKind::AnnounceRemoval: return gateAnnounceRemoval(hearing);
    case ActKind::NotifyRecipients: return gateNotifyRecipients(hearing);
    case ActKind::RetainMeasure: return gateRetainMeasure(hearing);
    case ActKind::FindError: return gateFindError(hearing);
    case ActKind::Apologise: return gateApologise(hearing);
    case ActKind::Clarify: return gateClarify(hearing);
    case ActKind::InformCompensation: return gateInformCompensation(hearing);
    case ActKind::PurgeIdentity: return gatePurgeIdentity(hearing);
    case ActKind::Prelist: return gatePrelist(hearing);
    case ActKind::NotifyInAdvance: return gateNotifyInAdvance(hearing);
    case ActKind::AnnouncePreliminary: return gateAnnouncePreliminary(hearing);
    case ActKind::Designate: return gateDesignate(hearing);
    case ActKind::ApplyRestoration: return gateApplyRestoration(hearing);
    case ActKind::AcceptRestoration: return gateAcceptRestoration(hearing);
    case ActKind::DecideRestoration: return gateDecideRestoration(hearing);
    case ActKind::EnterScrutiny: return gateEnterScrutiny(hearing);
    case ActKind::WarnSubject: return gateWarnSubject(hearing);
    case ActKind::EscalateWarning: return gateEscalateWarning(hearing);
    case ActKind::CorrectParticulars: // whenever it is found
    case ActKind::HandOver:           // whoever falls ill
    case ActKind::OpenCase:
    case ActKind::Note:
    case ActKind::RecordInterference: break;
    }
    return std::nullopt;
}

Verdict blank(const Hearing &hearing, const char *field, const QString &text)
{
    if (text.trimmed().isEmpty())
        return hearing.no("FIELD", {{"field.missing", {QString::fromLatin1(field)}}});
    return std::nullopt;
}

Verdict noneOf(const Hearing &hearing, const char *field, const QStringList &list)
{
    for (const QString &item : list)
        ZM_REFUSE(blank(hearing, field, item));
    return list.isEmpty() ? blank(hearing, field, {}) : std::nullopt;
}

Verdict dateBetween(const Hearing &hearing, QDate earliest, QDate day, const char *field)
{
    const QString name = QString::fromLatin1(field);
    if (!day.isValid())
        return std::nullopt;
    if (earliest.isValid() && day < earliest)
        return hearing.no("DATE", {{"date.before", {name, day.toString(Qt::ISODate), earliest.toString(Qt::ISODate)}}});
    if (day > hearing.on)
        return hearing.no("DATE", {{"date.after_act", {name, day.toString(Qt::ISODate), hearing.on.toString(Qt::ISODate)}}});
    return std::nullopt;
}

Verdict excluded(const Hearing &hearing, const Act &act, const QStringList &earlier)
{
    if (!act.by.id.isEmpty() && earlier.contains(act.by.id))
        return hearing.no("FOUR-EYES", {{"officer.decided_before", {act.by.id}}}, Cure{act.kind(), act.by.role, {}});
    return std::nullopt;
}

namespace {

Verdict dateVerdict(const Hearing &hearing, const Act &act)
{
    const QString on = act.on.toString(Qt::ISODate);
    if (hearing.context.askOn.isValid() && act.on > hearing.context.askOn)
        return hearing.no("DATE", {{"date.future", {on, hearing.context.askOn.toString(Qt::ISODate)}}},
                          Cure{act.kind(), act.by.role, {}});
    if (hearing.state.opened && act.on < hearing.state.opened.on)
        return hearing.no("DATE", {{"date.before_opening", {on, hearing.state.opened.on.toString(Qt::ISODate)}}},
                          Cure{act.kind(), act.by.role, {}});
    return std::nullopt;
}

/// The unit that speaks for itself only.
Verdict unitVerdict(const Hearing &hearing, const Act &act)
{
    if (act.by.role != Role::Unit)
        return std::nullopt;
    const QString *recipient = nullptr;
    if (const auto *acknowledge = std::get_if<Acknowledge>(&act.body))
        recipient = &acknowledge->recipient;
    else if (const auto *snapshot = std::get_if<ReportSnapshot>(&act.body))
        recipient = &snapshot->recipient;
    else if (const auto *granted = std::get_if<OrderMeasure>(&act.body))
        recipient = &granted->recipient;
    else if (const auto *retain = std::get_if<RetainMeasure>(&act.body))
        recipient = &retain->recipient;
    if (recipient && *recipient != act.by.id)
        return hearing.no("ROLE", {{"role.other_unit", {act.by.id, *recipient}}}, cure(act.kind(), Role::Clerk));
    return std::nullopt;
}

/// The same act by who works in the programme; a note where nobody there does it.
Cure whoMay(Program program, ActKind act)
{
    for (int i = int(Role::Clerk); i <= int(Role::System); ++i) {
        const Role role{quint8(i)};
        if (mayDo(program, role, act))
            return cure(act, role);
    }
    return nothingCures();
}

template <typename T>
concept Checked = requires(const Hearing &hearing, const Act &act, const T &fields) {
    { check(hearing, act, fields) } -> std::same_as<Verdict>;
};

/// Acts whose only field is a text.
Verdict plainCheck(const Hearing &hearing, const ActBody &body)
{
    if (const auto *suspend = std::get_if<SuspendMeasures>(&body))
        return blank(hearing, "reason", suspend->reason);
    if (const auto *resume = std::get_if<ResumeMeasures>(&body))
        return blank(hearing, "reason", resume->reason);
    if (const auto *purge = std::get_if<PurgeIdentity>(&body))
        return blank(hearing, "reason", purge->reason);
    if (const auto *note = std::get_if<Note>(&body))
        return blank(hearing, "text", note->text);
    if (const auto *interference = std::get_if<RecordInterference>(&body)) {
        ZM_REFUSE(blank(hearing, "who", interference->who));
        return blank(hearing, "what", interference->what);
    }
    return std::nullopt;
}

/// What the case is opened with, by this act or an earlier one.
const OpenCase &headOf(const CaseState &state, const Act &act)
{
    const auto *opening = std::get_if<OpenCase>(&act.body);
    return opening && !state.opened ? *opening : state.head;
}

Program programOf(const CaseState &state, const Act &act)
{
    return headOf(state, act).program;
}

Verdict judge(const Hearing &hearing, const Act &act)
{
    if (!mayDo(act.by.role, act.kind()))
        return hearing.no("ROLE", {{"role.may_not", {word(act.by.role), word(act.kind())}}},
                          whoMay(programOf(hearing.state, act), act.kind()));
    const Program program = programOf(hearing.state, act);
    if (!worksIn(program, act.by.role))
        return hearing.no("ROLE", {{"role.other_program", {word(act.by.role), word(program)}}}, whoMay(program, act.kind()));
    if (!mayDo(program, act.by.role, act.kind()))
        return hearing.no("ROLE", {{"role.may_not", {word(act.by.role), word(act.kind())}}}, whoMay(program, act.kind()));
    ZM_REFUSE(unitVerdict(hearing, act));
    ZM_REFUSE(dateVerdict(hearing, act));
    // A removal is refused by the rule of the ground it names, which its check knows and its gate does not.
    // So is a service by the paper it names.
    // A designation's basis is looked at before anything else of it.
    const bool judgedByFields =
        act.kind() == ActKind::Remove || act.kind() == ActKind::Serve || act.kind() == ActKind::Designate;
    if (!judgedByFields || !hearing.state.opened || hearing.state.purged || !belongsTo(program, act.kind()))
        ZM_REFUSE(gateOf(hearing, act.kind()));
    return std::visit(
        [&](const auto &fields) -> Verdict {
            if constexpr (Checked<std::decay_t<decltype(fields)>>)
                return check(hearing, act, fields);
            else
                return plainCheck(hearing, act.body);
        },
        act.body);
}

} // namespace

std::expected<void, Refusal> decide(const CaseState &state, const Act &act, const Context &asked)
{
    const Context context = scopedTo(headOf(state, act), asked);
    if (Verdict refusal = judge({state, context, act.on}, act)) {
        // A malformed or misdated act is cured by doing the same act properly.
        if (!refusal->cure && (refusal->rule == "FIELD"_L1 || refusal->rule == "DATE"_L1))
            refusal->cure = Cure{act.kind(), act.by.role, {}};
        if (refusal->cure && refusal->cure->act != act.kind())
            refusal->cure = cureThatCanBeDone({state, context, act.on}, refusal->cure);
        return std::unexpected(std::move(*refusal));
    }
    return {};
}

} // namespace zm::cases
