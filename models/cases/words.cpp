#include "cases/words.h"

#include <QStringList>

namespace zm::cases {

#define ZM_WORDS(Enum, ...)                                                                                           \
    template <>                                                                                                       \
    struct Words<Enum> {                                                                                              \
        static constexpr auto table = std::to_array<std::string_view>({__VA_ARGS__});                                 \
    };

ZM_WORDS(Role, "none", "clerk", "reviewer", "president", "superior", "supervisor", "admin", "department",
         "department_head", "unit", "party", "creditor", "system")
ZM_WORDS(Program, "court-defaulter", "dept-blacklist", "dept-redlist", "dept-key-scrutiny")
ZM_WORDS(ActKind, "open_case", "request_entry", "issue_risk_warning", "serve", "propose_entry", "decide_entry",
         "publish", "push", "order_measure", "acknowledge", "file_objection", "accept_objection", "decide_objection",
         "file_reconsideration", "decide_reconsideration", "suspend_measures", "resume_measures",
         "record_exit_event", "decide_early_deletion", "extend_term", "remove", "report_snapshot",
         "announce_removal", "notify_recipients", "retain_measure", "find_error", "apologise", "clarify",
         "inform_compensation", "purge_identity", "record_interference", "note", "prelist", "notify_in_advance",
         "announce_preliminary", "designate", "apply_restoration", "accept_restoration", "decide_restoration",
         "enter_scrutiny", "warn_subject", "escalate_warning", "correct_particulars",
         "hand_over")
ZM_WORDS(Document, "risk_warning", "entry_decision", "rejection_decision", "correction_decision",
         "reconsideration_decision", "early_deletion_decision", "extension_decision", "advance_notice",
         "designation", "acceptance", "restoration_decision", "removal_notice", "apology", "compensation_notice")
ZM_WORDS(ServiceMode, "direct", "left", "electronic", "post", "entrusted", "public_notice")
ZM_WORDS(Bar, "adequate_security", "enough_property_frozen", "later_in_order", "unable", "student_loan",
         "officer_of_unit")
ZM_WORDS(EntryOutcome, "enter", "do_not_enter")
ZM_WORDS(PublishMode, "public", "withheld")
ZM_WORDS(AckWhat, "listing", "measure", "suspension", "release")
ZM_WORDS(ObjectionAbout, "should_not_be_listed", "particulars_wrong", "should_have_been_removed")
ZM_WORDS(ObjectionOutcome, "sustained", "rejected")
ZM_WORDS(ReconsiderationOutcome, "upheld", "revoked", "changed", "remitted")
ZM_WORDS(ExitEvent, "performed", "settlement_performed", "creditor_request", "round_ended", "retrial_or_bankruptcy",
         "not_enforced", "terminated", "security_given", "died", "basis_revoked")
ZM_WORDS(AcceptanceOutcome, "accepted", "not_accepted")
ZM_WORDS(RestorationOutcome, "restored", "refused")
ZM_WORDS(EarlyOutcome, "delete", "keep")
ZM_WORDS(Operation, "withdraw", "correct", "delete", "block")
ZM_WORDS(RemovalGround, "performed", "settlement_performed", "creditor_request", "round_ended",
         "retrial_or_bankruptcy", "not_enforced", "terminated", "security_given", "died", "basis_revoked",
         "term_expired", "early_deletion", "objection_sustained", "reconsideration_revoked", "error_found", "restored",
         "standard_changed")
ZM_WORDS(SubjectKind, "person", "organisation")
ZM_WORDS(Stage, "none", "open", "warned", "proposed", "decided_not_to_enter", "in_grace", "listed", "removal_due",
         "removed", "closed", "error_remedy", "purged", "preliminary", "noticed", "scrutiny")
ZM_WORDS(EntryStatus, "none", "live", "suspended", "blocked", "deleted", "withdrawn", "expired")
ZM_WORDS(MeasureState, "in_force", "suspended", "release_due", "released", "retained", "residue")
ZM_WORDS(ClockState, "open", "met", "late", "breached", "suspended", "provisional")

#undef ZM_WORDS

static_assert(Words<ActKind>::table.size() == std::size_t(kActKinds));
static_assert(Words<Document>::table.size() == std::size_t(kDocuments));
static_assert(Words<ExitEvent>::table.size() == std::size_t(kExitEvents));
static_assert(Words<Stage>::table.size() == std::size_t(kStages));

template <typename E>
QString word(E value)
{
    const std::string_view text = Words<E>::table[std::size_t(value)];
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

template <typename E>
std::optional<E> named(std::string_view text)
{
    for (std::size_t i = 0; i < Words<E>::table.size(); ++i) {
        if (Words<E>::table[i] == text)
            return E(i);
    }
    return std::nullopt;
}

template <typename E>
QStringList words()
{
    QStringList all;
    for (std::size_t i = 0; i < Words<E>::table.size(); ++i)
        all.append(word(E(i)));
    return all;
}

#define ZM_INSTANTIATE(Enum)                                                                                          \
    template QString word(Enum);                                                                                      \
    template std::optional<Enum> named<Enum>(std::string_view);                                                       \
    template QStringList words<Enum>();

ZM_INSTANTIATE(Role)
ZM_INSTANTIATE(Program)
ZM_INSTANTIATE(ActKind)
ZM_INSTANTIATE(Document)
ZM_INSTANTIATE(ServiceMode)
ZM_INSTANTIATE(Bar)
ZM_INSTANTIATE(EntryOutcome)
ZM_INSTANTIATE(PublishMode)
ZM_INSTANTIATE(AckWhat)
ZM_INSTANTIATE(ObjectionAbout)
ZM_INSTANTIATE(ObjectionOutcome)
ZM_INSTANTIATE(ReconsiderationOutcome)
ZM_INSTANTIATE(ExitEvent)
ZM_INSTANTIATE(AcceptanceOutcome)
ZM_INSTANTIATE(RestorationOutcome)
ZM_INSTANTIATE(EarlyOutcome)
ZM_INSTANTIATE(Operation)
ZM_INSTANTIATE(RemovalGround)
ZM_INSTANTIATE(SubjectKind)
ZM_INSTANTIATE(Stage)
ZM_INSTANTIATE(EntryStatus)
ZM_INSTANTIATE(MeasureState)
ZM_INSTANTIATE(ClockState)

#undef ZM_INSTANTIATE

} // namespace zm::cases
