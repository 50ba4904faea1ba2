#include "tests/ui/support/sampleoffice.h"
#include "ui/shell/boardports.h"
#include "ui/shell/identityports.h"
#include "ui/shell/lawports.h"
#include "ui/shell/simulationports.h"

// What a sample office shows across cases: boards, the sealed register, second review, namesakes, a change of law.

namespace zm::tests {

namespace {

constexpr auto kNumber = "(2025)京0105执100号";

} // namespace

/// As a supervisor sees it: one interference handed on, one tip, and a month that waits for a signature.
ui::SealedPorts SampleOffice::sealedRegister()
{
    sealed.supervises = true;
    sealed.entries = {{0, false, "2025-03", QDate(2025, 3, 4), "虚构干部", "电话", "要求不要列入", kNumber, "示范书记员", "示范监督机关", {}},
                      {1, true, "2025-03", QDate(2025, 3, 5), "虚构举报人", {}, "换名继续经营", {}, "示范书记员", {}, {}}};
    sealed.months = {{"2025-02", {0, 0, 0}, {0, 0, 0}, "示范监督员"}, {"2025-03", {1, 1, 0}, {1, 0, 0}, {}}};
    ui::SealedPorts own;
    own.read = [this]() -> Result<ui::SealedContents> { return sealed; };
    own.record = [this](const ui::SealedForm &form) -> Result<> {
        sealed.entries.push_back({qint64(sealed.entries.size()), form.tip, "2025-03", QDate(2025, 3, 6), form.who, form.how,
                                  form.what, form.caseNumber, "示范书记员", {}, {}});
        return {};
    };
    own.passOn = [this](qint64 n, const QString &to) -> Result<> {
        sealed.entries[std::size_t(n)].passedTo = to;
        return {};
    };
    own.answer = [this](qint64 n, const QString &words) -> Result<> {
        sealed.entries[std::size_t(n)].answer = words;
        return {};
    };
    own.signMonth = [this](const QString &month) -> Result<> {
        std::ranges::find(sealed.months, month, &ui::SealedMonth::month)->signedBy = "示范监督员";
        return {};
    };
    return own;
}

/// As a supervisor sees it: a month drawn with two decisions, and a look of the clerk's.
ui::ReviewPorts SampleOffice::secondReview()
{
    reviews.supervises = true;
    reviews.months = {{"2025-03", QString(64, 'a'), "示范监督员", QDate(2025, 2, 20), true}};
    reviews.shown = "2025-03";
    reviews.cases = {{"sample", kNumber, false, {}, {}}, {"other", "(2025)京0105执9号", true, false, "示范监督员"}};
    reviews.looks = {{4, QDate(2025, 3, 4), "示范书记员", "reveal", "subject.id", "核对身份", kNumber, {}, false},
                     {2, QDate(2025, 3, 3), "示范监督员", "print", "paper:entry_decision:4", "送达", kNumber, {}, true}};
    reviews.next = "2025-05";
    ui::ReviewPorts own;
    own.read = [this](const QString &) -> Result<ui::ReviewContents> { return reviews; };
    own.promise = [this](const QString &month) -> Result<> {
        reviews.months.insert(reviews.months.begin(), {month, QString(64, 'b'), "示范监督员", today, false});
        return {};
    };
    own.draw = [](const QString &, int) -> Result<> { return fail(ErrorCode::Conflict, "the month is not over"); };
    own.find = [this](const QString &, const QString &caseId, bool wrong) -> Result<> {
        std::ranges::find(reviews.cases, caseId, &ui::DrawnCard::caseId)->wrong = wrong;
        return {};
    };
    own.verify = [](const QString &) -> Result<QStringList> { return QStringList{}; };
    own.review = [this](qint64 n) -> Result<> {
        std::ranges::find(reviews.looks, n, &ui::LookCard::n)->reviewedBy = "示范监督员";
        return {};
    };
    return own;
}

void SampleOffice::fillBoards()
{
    const ui::BoardCase of{"sample", kNumber, "示范李某"};
    ui::BoardContents contents;
    contents.recipients = {{"bank-1", "示范银行", 2, 1, 1, 1, 12, QDate(2025, 3, 3), {of}}};
    contents.remedies = {{of, QDate(2025, 3, 3), {true, true, false, false}, QDate(), false}};
    contents.restorations = {{of, QDate(2025, 3, 3), true, QDate(2025, 3, 17), true}};
    contents.notListed = {{of, QDate(2025, 3, 3), "示范院长", "已冻结的存款足以清偿债务"}};
    ui::BoardPorts boards;
    boards.read = [contents](const auto &) -> Result<ui::BoardContents> { return contents; };
    boards.takeSnapshot = [this](const QString &unit, const QString &path, QDate takenOn) -> Result<ui::TakenSnapshot> {
        snapshots.append(unit + u' ' + path + u' ' + takenOn.toString(Qt::ISODate));
        return ui::TakenSnapshot{3, 1, 2, {"Line 7: not in the ledger"}};
    };
    boards.reviews = std::make_shared<const ui::ReviewPorts>(secondReview());
    boards.sealed = std::make_shared<const ui::SealedPorts>(sealedRegister());
    ports.boards = std::make_shared<const ui::BoardPorts>(boards);

    ui::IdentityPorts identity;
    identity.look = [](const QString &, const auto &) -> Result<ui::IdentityView> {
        ui::IdentityView view;
        view.own = {"sample", kNumber, "示范李某", "110105********002X", QDate(1949, 12, 31), {}, false};
        view.near = {{"other", "(2025)京0105执101号", "示范李谋", "440524********0014", QDate(1880, 1, 1), "sound", false}};
        view.checks = {{"示范书记员", QDateTime(QDate(2025, 3, 3), QTime(2, 0), Qt::UTC), {"number", "photograph"}}};
        view.wasConfused = true;
        return view;
    };
    identity.confirm = [](const QString &, const QStringList &) -> Result<> { return {}; };
    identity.confuse = [](const QString &, const QString &, const QString &) -> Result<> { return {}; };
    ports.identity = std::make_shared<const ui::IdentityPorts>(identity);

    ui::SimulationPorts simulation;
    simulation.simulate = [](const ui::LawDraft &, const auto &) -> Result<ui::SimulatedLaw> {
        ui::ChangedCase changed{"sample", kNumber, {}, {{"驳回纠正申请决定书", QDate(2025, 3, 3), QDate(2025, 4, 10), true}}};
        cases::ClockChange clock;
        clock.clock = "removal";
        clock.before = QDate(2025, 4, 10);
        clock.after = QDate(2025, 4, 8);
        clock.citation = clock.citationZh = "SPC-17 Art. 10(1)1";
        clock.becomesOverdue = true;
        changed.change.clocks = {clock};
        return ui::SimulatedLaw{"spc2017", false, 12, 0, {changed}};
    };
    simulation.proposals = [this]() -> Result<std::vector<ui::LawProposal>> { return proposals; };
    simulation.propose = [this](const ui::LawDraft &, const QString &reasons) -> Result<ui::LawVerdict> {
        ui::LawProposal made;
        made.n = int(proposals.size()) + 1;
        made.id = "spc2017";
        made.proposedBy = signedIn;
        made.reasons = reasons;
        made.at = QDateTime(today, QTime(2, 0), Qt::UTC);
        proposals.push_back(made);
        return ui::LawVerdict();
    };
    simulation.answer = [this](int n, bool adopt, const QString &reasons) -> Result<ui::LawVerdict> {
        ui::LawProposal &proposal = proposals.at(std::size_t(n) - 1);
        if (proposal.proposedBy == signedIn) {
            cases::Refusal refusal;
            refusal.rule = "FOUR-EYES";
            refusal.failed = refusal.failedZh = {"proposed it"};
            refusal.citation = refusal.citationZh = "I-32 Art. 11";
            return ui::LawVerdict(refusal);
        }
        proposal.adopted = adopt;
        proposal.answeredBy = signedIn;
        proposal.answer = reasons;
        return ui::LawVerdict();
    };
    ports.simulation = std::make_shared<const ui::SimulationPorts>(simulation);

    ui::LawPorts law{ports.jurisdiction, today, {}};
    law.resting = [this](const auto &) -> Result<ui::RestingEntries> { return resting; };
    ports.law = std::make_shared<const ui::LawPorts>(law);
}

} // namespace zm::tests
