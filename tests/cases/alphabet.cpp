#include "alphabet.h"

#include "departmentletters.h"

#include <QJsonArray>

#include <cstdlib>

namespace zm::cases::test {

namespace {

const QString kBank = "bank-1";
const QString kChannel = "national-list";
const QString kMeasure = "5.3";

Actor by(Role role, const char *id)
{
    return {role, id};
}
const Actor kClerk = by(Role::Clerk, "a"), kReviewer = by(Role::Reviewer, "r"), kPresident = by(Role::President, "p"),
            kSuperior = by(Role::Superior, "s"), kParty = by(Role::Party, ""), kBankItself = by(Role::Unit, "bank-1"),
            kProgram = by(Role::System, "");

/// A letter whose act does not look at the state.
Letter plain(const char *name, Actor actor, ActBody body, int days = 1)
{
    return {name, days, [=](const CaseState &, QDate on) { return Act{on, actor, body}; }};
}

ProposeEntry proposal(std::vector<int> grounds, std::vector<Bar> bars = {})
{
    return {grounds, {"bank reply 12"}, true, bars};
}

DecideEntry entering(std::vector<int> grounds)
{
    return {EntryOutcome::Enter, grounds, {}, {}, "able and refuses"};
}

/// Entering, or not where something has ended the debt meanwhile.
DecideEntry decision(const Round &round)
{
    for (const ExitFact &exit : round.exits) {
        if (exit.event == ExitEvent::Performed || exit.event == ExitEvent::Died)
            return {EntryOutcome::DoNotEnter, {}, {}, {}, "ended meanwhile"};
    }
    return entering(round.proposedGrounds);
}

Serve direct(Document document)
{
    return {document, ServiceMode::Direct, {}, false, {}};
}

RecordExitEvent event(ExitEvent what)
{
    return {what, true, 2, true, {}};
}

Letter objection(const char *name, ObjectionAbout about)
{
    return {name, 1, [=](const CaseState &, QDate on) { return Act{on, kParty, FileObjection{on, {}, about, true}}; }};
}

Letter removal(const char *name, RemovalGround ground, Operation operation, Actor actor = kPresident)
{
    return plain(name, actor, Remove{operation, ground});
}

std::vector<Letter> entryLetters()
{
    return {
        {"the creditor asks", 1, [](const CaseState &, QDate on) { return Act{on, by(Role::Creditor, ""), RequestEntry{on}}; }},
        plain("warn", kClerk, IssueRiskWarning{}),
        plain("serve the warning", kClerk, direct(Document::RiskWarning)),
        plain("serve the warning by public notice", kClerk,
              Serve{Document::RiskWarning, ServiceMode::PublicNotice, {}, false, "moved away"}),
        plain("propose ground 1", kClerk, proposal({1})),
        plain("propose ground 1 though secured", kClerk, proposal({1}, {Bar::AdequateSecurity})),
        plain("propose ground 2", kClerk, proposal({2})),
        plain("enter on ground 1", kPresident, entering({1})),
        plain("enter on ground 2", kPresident, entering({2})),
        plain("enter by who proposed", by(Role::President, "a"), entering({1})),
        plain("enter with grace", kPresident, DecideEntry{EntryOutcome::Enter, {1}, {}, 1, "a month to pay"}),
        plain("do not enter", kPresident, DecideEntry{EntryOutcome::DoNotEnter, {}, {}, {}, "not proved"}),
        plain("serve the decision", kClerk, direct(Document::EntryDecision)),
        plain("publish", kClerk, Publish{{kChannel}, PublishMode::Public, {}}),
        plain("push", kClerk, Push{{kBank}}),
        plain("order a measure", kClerk, OrderMeasure{kMeasure, kBank}),
        plain("order what is in no catalogue", kClerk, OrderMeasure{"99.9", kBank}),
    };
}

std::vector<Letter> remedyLetters()
{
    return {
        objection("object to the listing", ObjectionAbout::ShouldNotBeListed),
        objection("object to the particulars", ObjectionAbout::ParticularsWrong),
        plain("sustain", kReviewer, DecideObjection{ObjectionOutcome::Sustained, "founded"}),
        plain("reject", kReviewer, DecideObjection{ObjectionOutcome::Rejected, "unfounded"}),
        plain("serve the rejection", kClerk, direct(Document::RejectionDecision)),
        {"ask for reconsideration", 1, [](const CaseState &, QDate on) { return Act{on, kParty, FileReconsideration{on, {}}}; }},
        plain("uphold", kSuperior, DecideReconsideration{ReconsiderationOutcome::Upheld, "rightly rejected"}),
        plain("revoke", kSuperior, DecideReconsideration{ReconsiderationOutcome::Revoked, "wrongly rejected"}),
        plain("remit", kSuperior, DecideReconsideration{ReconsiderationOutcome::Remitted, "facts unclear"}),
        plain("suspend", kClerk, SuspendMeasures{"looks founded"}),
        plain("resume", kClerk, ResumeMeasures{"was not"}),
    };
}

std::vector<Letter> endingLetters()
{
    return {
        plain("performed", kClerk, event(ExitEvent::Performed)),
        plain("the creditor consents", kClerk, event(ExitEvent::CreditorRequest)),
        plain("died", kClerk, event(ExitEvent::Died)),
        plain("delete early", kPresident, DecideEarlyDeletion{EarlyOutcome::Delete, "paid"}),
        plain("keep the term", kPresident, DecideEarlyDeletion{EarlyOutcome::Keep, "threats"}),
        plain("extend", kPresident, ExtendTerm{1, "threats"}),
        removal("delete as performed", RemovalGround::Performed, Operation::Delete),
        removal("delete on the creditor's request", RemovalGround::CreditorRequest, Operation::Block),
        removal("delete early now", RemovalGround::EarlyDeletion, Operation::Delete),
        removal("expire", RemovalGround::TermExpired, Operation::Delete, kProgram),
        removal("withdraw as sustained", RemovalGround::ObjectionSustained, Operation::Withdraw),
        removal("withdraw as an error", RemovalGround::ErrorFound, Operation::Withdraw),
        {"find an error", 1, [](const CaseState &, QDate on) { return Act{on, kClerk, FindError{"namesake", on}}; }},
        plain("announce", kClerk, AnnounceRemoval{{kChannel}}),
        plain("notify", kClerk, NotifyRecipients{}),
        plain("release", kBankItself, Acknowledge{kBank, AckWhat::Release, {}}),
        plain("sweep clean", kClerk, ReportSnapshot{kBank, {}, false}),
        plain("sweep finds residue", kClerk, ReportSnapshot{kBank, {kMeasure}, true}),
        {"retain", 1, [](const CaseState &, QDate on) { return Act{on, kBankItself, RetainMeasure{kBank, kMeasure, "a law", on.addDays(90)}}; }},
        plain("apologise", kPresident, Apologise{}),
        plain("serve the apology", kClerk, direct(Document::Apology)),
        plain("clarify", kClerk, Clarify{{kChannel}}),
        plain("inform of compensation", kClerk, InformCompensation{}),
        plain("purge", kPresident, PurgeIdentity{"remedied"}),
        plain("a clerk removes", kClerk, Remove{Operation::Delete, RemovalGround::Performed}),
        {"six weeks pass", 42, {}},
        {"three years pass", 1100, {}},
    };
}

/// A field of the cure as a value of the enum it names, or \a otherwise.
template <typename E>
E chosen(const Cure &cure, const char *field, E otherwise)
{
    return named<E>(cure.fields[QLatin1StringView(field)].toString().toStdString()).value_or(otherwise);
}

QString chosenText(const Cure &cure, const char *field, const QString &otherwise)
{
    const QString text = cure.fields[QLatin1StringView(field)].toString();
    return text.isEmpty() ? otherwise : text;
}

/// The body of an act as an officer would fill it in who follows the cure.
ActBody bodyOf(const Cure &cure, const CaseState &state, QDate on)
{
    if (isDepartmental(state.head.program)) {
        if (const auto body = departmentBodyOf(cure, state, on))
            return *body;
    }
    const Round &round = state.closing();
    const QStringList channels = round.channels.isEmpty() ? QStringList{kChannel} : round.channels;
    const QString unit = chosenText(cure, "recipient", cure.fields["recipients"].toArray().first().toString(kBank));
    switch (cure.act) {
    case ActKind::OpenCase: return openingAct(on).body;
    case ActKind::RequestEntry: return RequestEntry{on};
    case ActKind::IssueRiskWarning: return IssueRiskWarning{};
    case ActKind::Serve: return direct(chosen(cure, "document", Document::RiskWarning));
    case ActKind::ProposeEntry: return proposal({2});
    case ActKind::DecideEntry: return decision(state.round());
    case ActKind::Publish: return Publish{{QString("channel %1").arg(state.acts)}, PublishMode::Public, {}};
    case ActKind::Push: return Push{{unit}};
    case ActKind::OrderMeasure: return OrderMeasure{kMeasure, unit};
    case ActKind::Acknowledge: return Acknowledge{unit, chosen(cure, "what", AckWhat::Listing), {}};
    case ActKind::FileObjection: return FileObjection{on, {}, ObjectionAbout::ShouldNotBeListed, true};
    case ActKind::AcceptObjection: return AcceptObjection{};
    case ActKind::DecideObjection: return DecideObjection{chosen(cure, "outcome", ObjectionOutcome::Rejected), "reasons"};
    case ActKind::FileReconsideration: return FileReconsideration{on, {}};
    case ActKind::DecideReconsideration:
        return DecideReconsideration{chosen(cure, "outcome", ReconsiderationOutcome::Upheld), "reasons"};
    case ActKind::SuspendMeasures: return SuspendMeasures{"reason"};
    case ActKind::ResumeMeasures: return ResumeMeasures{"reason"};
    case ActKind::RecordExitEvent: return event(chosen(cure, "event", ExitEvent::RoundEnded));
    case ActKind::DecideEarlyDeletion: return DecideEarlyDeletion{chosen(cure, "outcome", EarlyOutcome::Delete), "reasons"};
    case ActKind::ExtendTerm: return ExtendTerm{1, "reasons"};
    case ActKind::Remove:
        return Remove{chosen(cure, "operation", Operation::Delete), chosen(cure, "ground", RemovalGround::Performed)};
    case ActKind::ReportSnapshot: return ReportSnapshot{unit, {}, false};
    case ActKind::AnnounceRemoval: return AnnounceRemoval{channels};
    case ActKind::NotifyRecipients: return NotifyRecipients{};
    case ActKind::RetainMeasure: return RetainMeasure{unit, kMeasure, "a law", on.addDays(90)};
    case ActKind::FindError: return FindError{"namesake", on};
    case ActKind::Apologise: return Apologise{};
    case ActKind::Clarify: return Clarify{channels};
    case ActKind::InformCompensation: return InformCompensation{};
    case ActKind::PurgeIdentity: return PurgeIdentity{"reason"};
    case ActKind::RecordInterference: return RecordInterference{"who", "what"};
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
    case ActKind::CorrectParticulars: break; // no cure of a case, or only of a department's
    }
    return Note{"text"};
}

} // namespace

const std::vector<Letter> &alphabet()
{
    static const std::vector<Letter> letters = [] {
        std::vector<Letter> all;
        for (const auto &group : {entryLetters(), remedyLetters(), endingLetters()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return letters;
}

const Letter &letter(const char *name)
{
    for (const Letter &one : alphabet()) {
        if (QLatin1StringView(one.name) == QLatin1StringView(name))
            return one;
    }
    qFatal("no letter named %s", name);
    std::abort();
}

Act openingAct(QDate on)
{
    OpenCase open;
    open.caseNumber = QString("(%1)京0105执100号").arg(on.year());
    open.basis = {"(2024)京0105民初1号", "京0105", on.addDays(-90)};
    open.obligation = "pay 100000 yuan";
    open.subject.name = "甲某";
    open.subject.birth = QDate(1949, 12, 31);
    open.subject.id = {identity::IdKind::Ric, "11010519491231002X"};
    return {on, kClerk, open};
}

Act actOf(const Cure &cure, const CaseState &state, QDate on, const QString &officer)
{
    const QString id = officer.isNull() ? officersOf(cure.by, cure).first() : officer;
    return {on, {cure.by, id}, bodyOf(cure, state, on)};
}

QStringList officersOf(Role role, const Cure &cure)
{
    switch (role) {
    case Role::Clerk: return {"a"};
    case Role::Reviewer: return {"r", "r2", "r3"};
    case Role::President: return {"p", "p2"};
    case Role::Superior: return {"s", "s2", "s3"};
    case Role::Unit: return {chosenText(cure, "recipient", kBank)};
    case Role::Department: return {"d", "e"};
    case Role::DepartmentHead: return {"h", "h2"};
    case Role::None:
    case Role::Supervisor:
    case Role::Admin:
    case Role::Party:
    case Role::Creditor:
    case Role::System: break;
    }
    return {""};
}

} // namespace zm::cases::test
