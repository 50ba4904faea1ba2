#include "departmentletters.h"

#include <cstdlib>
#include <map>

namespace zm::cases::test {

namespace {

const QString kBank = "bank-1";
const QString kChannel = "credit-site";
const QString kMeasure = "1.7";
const QString kLaw = "Tax Collection Law Art. 63";

const Actor kOfficer{Role::Department, "d"}, kOther{Role::Department, "e"}, kHead{Role::DepartmentHead, "h"},
    kParty{Role::Party, ""}, kBankItself{Role::Unit, "bank-1"}, kProgram{Role::System, ""};

Letter plain(const char *name, Actor actor, ActBody body, int days = 1)
{
    return {name, days, [=](const CaseState &, QDate on) { return Act{on, actor, body}; }};
}

Serve direct(Document document)
{
    return {document, ServiceMode::Direct, {}, false, {}};
}

Designate designation()
{
    return {{"evaded tax"}, kLaw, 36, true, "pay and apply", {}};
}

std::vector<Letter> listingLetters()
{
    return {
        plain("prelist", kOfficer, Prelist{{"evaded tax"}, kLaw}),
        plain("give notice", kOfficer, NotifyInAdvance{{"evaded tax"}, kLaw}),
        plain("serve the notice", kOfficer, direct(Document::AdvanceNotice)),
        {"make public", 1, [](const CaseState &, QDate on) { return Act{on, kOfficer, AnnouncePreliminary{{kChannel}, on.addDays(2)}}; }},
        plain("designate", kHead, designation()),
        plain("designate by who prelisted", {Role::DepartmentHead, "d"}, designation()),
        plain("an officer designates", kOfficer, designation()),
        plain("serve the designation", kOfficer, direct(Document::Designation)),
        {"enter scrutiny", 1, [](const CaseState &, QDate on) { return Act{on, kHead, EnterScrutiny{on.addDays(180)}}; }},
        {"warn", 1, [](const CaseState &state, QDate on) { return Act{on, kOfficer, WarnSubject{state.round().designation.scrutinyUntil, "late filings"}}; }},
        plain("escalate", kHead, EscalateWarning{{"taxation", "customs", "food"}}),
        plain("publish", kOfficer, Publish{{kChannel}, PublishMode::Public, {}}),
        plain("push", kOfficer, Push{{kBank}}),
        plain("order a measure", kOfficer, OrderMeasure{kMeasure, kBank}),
        plain("order what is in no catalogue", kOfficer, OrderMeasure{"99.9", kBank}),
    };
}

std::vector<Letter> remedyLetters()
{
    return {
        {"object", 1, [](const CaseState &, QDate on) { return Act{on, kParty, FileObjection{on, {}, ObjectionAbout::ShouldNotBeListed, true}}; }},
        plain("accept the objection", kOfficer, AcceptObjection{}),
        plain("sustain", kOther, DecideObjection{ObjectionOutcome::Sustained, "founded"}),
        plain("reject", kOther, DecideObjection{ObjectionOutcome::Rejected, "unfounded"}),
        plain("suspend", kOfficer, SuspendMeasures{"being verified"}),
        plain("resume", kOfficer, ResumeMeasures{"verified"}),
        {"apply for restoration", 1, [](const CaseState &, QDate on) { return Act{on, kParty, ApplyRestoration{on, true, true, {"receipt"}}}; }},
        plain("accept the application", kOther, AcceptRestoration{AcceptanceOutcome::Accepted}),
        plain("restore", kHead, DecideRestoration{RestorationOutcome::Restored, "paid"}),
        plain("do not restore", kHead, DecideRestoration{RestorationOutcome::Refused, "not paid"}),
    };
}

std::vector<Letter> endingLetters()
{
    return {
        plain("take off as restored", kHead, Remove{Operation::Delete, RemovalGround::Restored}),
        plain("withdraw as sustained", kHead, Remove{Operation::Withdraw, RemovalGround::ObjectionSustained}),
        plain("take off as the standard changed", kHead, Remove{Operation::Delete, RemovalGround::StandardChanged}),
        plain("what it rests on is revoked", kOfficer, RecordExitEvent{ExitEvent::BasisRevoked, {}, {}, {}, {}}),
        plain("withdraw as revoked", kHead, Remove{Operation::Withdraw, RemovalGround::BasisRevoked}),
        plain("expire", kProgram, Remove{Operation::Delete, RemovalGround::TermExpired}),
        {"find an error", 1, [](const CaseState &, QDate on) { return Act{on, kOther, FindError{"namesake", on}}; }},
        plain("withdraw as an error", kHead, Remove{Operation::Withdraw, RemovalGround::ErrorFound}),
        plain("announce", kOfficer, AnnounceRemoval{{kChannel}}),
        plain("notify", kOfficer, NotifyRecipients{}),
        plain("release", kBankItself, Acknowledge{kBank, AckWhat::Release, {}}),
        plain("sweep clean", kOfficer, ReportSnapshot{kBank, {}, false}),
        plain("sweep finds residue", kOfficer, ReportSnapshot{kBank, {kMeasure}, true}),
        plain("apologise", kHead, Apologise{}),
        plain("serve the apology", kOfficer, direct(Document::Apology)),
        plain("clarify", kOfficer, Clarify{{kChannel}}),
        plain("inform of compensation", kOfficer, InformCompensation{}),
        plain("serve the information", kOfficer, direct(Document::CompensationNotice)),
        plain("purge", kHead, PurgeIdentity{"remedied"}),
        {"six weeks pass", 42, {}},
        {"thirteen months pass", 396, {}},
        {"three years pass", 1100, {}},
    };
}

} // namespace

const std::vector<Letter> &departmentAlphabet()
{
    static const std::vector<Letter> letters = [] {
        std::vector<Letter> all;
        for (const auto &group : {listingLetters(), remedyLetters(), endingLetters()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return letters;
}

const Letter &departmentLetter(const char *name)
{
    for (const Letter &one : departmentAlphabet()) {
        if (QLatin1StringView(one.name) == QLatin1StringView(name))
            return one;
    }
    qFatal("no letter named %s", name);
    std::abort();
}

std::optional<ActBody> departmentBodyOf(const Cure &cure, const CaseState &state, QDate on)
{
    const QDate told = state.round().designation.scrutinyUntil;
    const std::map<ActKind, ActBody> bodies{
        {ActKind::Prelist, Prelist{{"evaded tax"}, kLaw}},
        {ActKind::NotifyInAdvance, NotifyInAdvance{{"evaded tax"}, kLaw}},
        {ActKind::AnnouncePreliminary, AnnouncePreliminary{{kChannel}, on.addDays(2)}},
        {ActKind::Designate, designation()},
        {ActKind::ApplyRestoration, ApplyRestoration{on, true, true, {"receipt"}}},
        {ActKind::AcceptRestoration, AcceptRestoration{AcceptanceOutcome::Accepted}},
        {ActKind::DecideRestoration, DecideRestoration{RestorationOutcome::Restored, "paid"}},
        {ActKind::EnterScrutiny, EnterScrutiny{on.addDays(180)}},
        {ActKind::WarnSubject, WarnSubject{told.isValid() ? told : on.addDays(180), "late filings"}},
        {ActKind::EscalateWarning, EscalateWarning{{"taxation", "customs", "food"}}},
        {ActKind::OrderMeasure, OrderMeasure{state.head.program == Program::DeptRedlist ? "G.2" : kMeasure, kBank}},
    };
    const auto found = bodies.find(cure.act);
    return found == bodies.end() ? std::nullopt : std::optional(found->second);
}

Act departmentOpening(Program program, QDate on)
{
    OpenCase open;
    open.caseNumber = QString("税函〔%1〕1号").arg(on.year());
    open.program = program;
    open.field = "taxation";
    open.basisInstrument = "gbf2020-49";
    open.basis = {"税罚1号", "某市税务局", on.addDays(-60)};
    open.obligation = "pay the tax owed";
    open.subject.name = "乙某";
    open.subject.birth = QDate(1949, 12, 31);
    open.subject.id = {identity::IdKind::Ric, "11010519491231002X"};
    return {on, kOfficer, open};
}

} // namespace zm::cases::test
