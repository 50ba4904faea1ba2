#include "tests/ui/support/sampleoffice.h"

#include "app/compose/compose.h"
#include "resources/resources.h"

namespace zm::tests {

namespace {

constexpr auto kNumber = "(2025)京0105执100号";

ui::Foresight foresee(const SampleOffice &office, const cases::Act &act)
{
    ui::Foresight foresight;
    cases::CaseState state = office.state();
    if (const auto judged = cases::decide(state, act, office.context()); !judged) {
        foresight.refusal = judged.error();
        return foresight;
    }
    const auto before = cases::clocksOf(state, office.context()).size();
    const auto past = [](const cases::CaseClock &clock) {
        return clock.state == cases::ClockState::Met || clock.state == cases::ClockState::Late;
    };
    const auto clocks = cases::clocksOf(state, office.context());
    cases::evolve(state, act);
    const cases::CaseView view = cases::viewOf(state, office.context());
    foresight.stage = view.stage;
    for (std::size_t i = 0; i < clocks.size(); ++i) {
        if (!past(clocks[i]) && past(view.clocks[i]))
            foresight.ends.push_back(view.clocks[i]);
    }
    for (std::size_t i = before; i < view.clocks.size(); ++i)
        foresight.starts.push_back(view.clocks[i]);
    return foresight;
}

} // namespace

SampleOffice::SampleOffice()
{
    auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction)
        qFatal("%s", qUtf8Printable(jurisdiction.error().detail));
    m_jurisdiction = *jurisdiction;
    ports.office = {"京0105", "示范人民法院", true};
    ports.jurisdiction = m_jurisdiction;
    ports.today = [this] { return today; };
    ports.account.officers = [] { return std::vector{clerk(), president()}; };
    ports.account.signIn = [](const QString &id, const QByteArray &password) -> Result<ui::OfficerCard> {
        if (password != "right")
            return fail(ErrorCode::Denied, "wrong password");
        return id == "a" ? clerk() : president();
    };
    ports.account.signOut = [] {};
    ports.account.demoPassword = "right";
    fillSync();
    fillRegister();
    ports.workList = [this](std::optional<items::Band>, const QString &, int) -> Result<ui::WorkPage> {
        ui::WorkPage page;
        const ui::CaseFile shown = file();
        items::WorkRow row;
        row.caseId = shown.id;
        row.number = shown.number;
        row.subject = shown.state.head.subject.name;
        row.stage = shown.view.stage;
        row.band = items::Band::Soon;
        page.rows = {row};
        page.counts[std::size_t(items::Band::Soon)] = 1;
        return page;
    };
    ports.cases.open = [this](const QString &) -> Result<ui::CaseFile> { return file(); };
    ports.cases.judge = [this](const QString &, const cases::Act &act) -> Result<ui::Foresight> {
        return foresee(*this, act);
    };
    ports.cases.submit = [this](const QString &, const cases::Act &act, int) -> Result<ui::Answer> {
        if (const auto judged = cases::decide(state(), act, context()); !judged)
            return ui::Answer(judged.error());
        acts.push_back({int(acts.size()), act, {}, act.by.id});
        return ui::Answer(int(acts.size()) - 1);
    };
    ports.cases.citation = [](const cases::OpenCase &, cases::ActKind, QDate) { return items::Cited{"条文", "article", law::Grade::T}; };
    ports.cases.sheet = [this](const cases::CaseClock &clock, const cases::ClockEnd &end) {
        return cases::sheetOf(clock, end, context());
    };
    ports.cases.forms.reasons = [](cases::ActKind act) {
        auto all = items::readReasons(resources::read("reasons.json").value_or(QByteArray()));
        std::erase_if(*all, [act](const items::Reason &reason) { return reason.act != act; });
        return *all;
    };
    ports.cases.forms.rule = [this](const QString &rule, QDate day) {
        return std::pair(m_jurisdiction->law.citationZh(rule, day), m_jurisdiction->law.citation(rule, day));
    };
    ports.cases.forms.measures = [this] { return m_jurisdiction->law.measures().items(); };
    ports.cases.tryOut = [this](const QString &, const cases::Act &act) -> Result<ui::CaseFile> {
        ui::CaseFile tried = file();
        cases::evolve(tried.state, act);
        tried.view = cases::viewOf(tried.state, context());
        tried.view.permitted = cases::permittedActs(tried.state, context());
        return tried;
    };
    fillDrafts();
    fillReports();
    fillBoards();
    fillFind();
    fillSettings();
    fillEvidence();
    fillReveals();
    fillLock();
    ports.papers.papers = [](const QString &) -> Result<std::vector<ui::PaperCard>> {
        return std::vector<ui::PaperCard>{{1, "risk_warning", {}, "风险提示书", "Risk warning", QDate(2025, 3, 4)}};
    };
    const auto blank = [](int width) {
        QImage page(std::max(1, width), std::max(1, width * 297 / 210), QImage::Format_RGB32);
        page.fill(Qt::white);
        return page;
    };
    ports.papers.draft = [blank](const QString &, const cases::Act &, int width) -> Result<QImage> {
        return blank(width);
    };
    ports.papers.pages = [blank](const QString &, const ui::PaperCard &, int width) -> Result<std::vector<QImage>> {
        return std::vector<QImage>{blank(width)};
    };
    ports.papers.save = [](const QString &, const ui::PaperCard &, const QString &) -> Result<> { return {}; };
    ports.papers.preparePrinter = [](QPrinter &) {};
    ports.papers.print = [](const QString &, const std::vector<ui::PaperCard> &, bool, QPrinter &,
                            const ui::PrintGoesOn &) -> Result<> { return {}; };
    ports.papers.saveSheet = [](const QString &, const cases::CaseClock &, const QString &) -> Result<> { return {}; };
}

void SampleOffice::fillFind()
{
    ports.find.words = std::make_shared<const filter::Words>(*compose::filterWords());
    ports.find.progress = [] { return ui::FindProgress{1, 1, true}; };
    // Every filter finds the one case there is.
    ports.find.find = [this](const QString &typed, const filter::Filter *, int limit) -> Result<ui::FoundCases> {
        auto page = ports.workList(std::nullopt, {}, 1);
        std::erase_if(page->rows, [&](const items::WorkRow &row) { return !items::matches(row, typed); });
        ui::FoundCases found{page->rows, page->counts, int(page->rows.size())};
        found.rows.resize(std::min(found.rows.size(), std::size_t(limit)));
        return found;
    };
    ports.find.findByPerson = ports.find.find;
    auto saved = std::make_shared<ui::FilterPorts>();
    saved->list = [this]() -> Result<std::vector<filter::SavedFilter>> { return filters; };
    saved->keep = [this](const std::vector<filter::SavedFilter> &all) -> Result<> {
        filters = all;
        return {};
    };
    saved->readFile = [](const QString &) -> Result<std::vector<filter::SavedFilter>> {
        return std::vector<filter::SavedFilter>{{"逾期", "overdue"}, {"未送达", "未送达"}};
    };
    saved->writeFile = [](const std::vector<filter::SavedFilter> &, const QString &) -> Result<> { return {}; };
    ports.filters = std::move(saved);
}

void SampleOffice::fillSettings()
{
    choices = {{"superior", {}, {}, {}, "京03", false, {}, {}},
               {"contact", {}, {}, {}, {}, false, {}, {}},
               {"reasons", {}, {}, {}, {}, false, {}, {}},
               {"template", "apology", "道歉书", "Apology", {}, false, {}, {}}};
    auto settings = std::make_shared<ui::SettingsPorts>();
    settings->standardLanguage = "en";
    settings->read = [this](const QString &key) { return remembered.value(key); };
    settings->write = [this](const QString &key, const QVariant &value) {
        if (value.isValid())
            remembered.insert(key, value);
        else
            remembered.remove(key);
    };
    settings->printers = [] { return QStringList{"示范打印机"}; };
    settings->choices = [this]() -> Result<std::vector<ui::OfficeChoice>> { return choices; };
    settings->content = [](const ui::OfficeChoice &) -> Result<QByteArray> { return QByteArray("{}"); };
    settings->faults = [](const ui::OfficeChoice &, const QByteArray &content) {
        std::vector<ui::ChoiceFault> faults;
        if (content == "broken")
            faults.push_back({ui::ChoiceFault::What::LeftOut, "cite:JD-82"});
        return faults;
    };
    settings->adopt = [this](const ui::OfficeChoice &choice, const QByteArray &content) -> Result<> {
        adopted = content;
        for (ui::OfficeChoice &one : choices) {
            if (one.kind == choice.kind && one.name == choice.name) {
                one.own = !content.isEmpty();
                one.line = QString::fromUtf8(content);
                one.officer = "admin";
                one.on = today;
            }
        }
        return {};
    };
    settings->readFile = [](const QString &path) -> Result<QByteArray> { return path.toUtf8(); };
    settings->writeFile = [](const QByteArray &, const QString &) -> Result<> { return {}; };
    settings->startTour = [this](const QString &folder) -> Result<> {
        tourIn = folder;
        return {};
    };
    ports.settings = std::move(settings);
}

void SampleOffice::fillEvidence()
{
    evidence.push_back({QString(64, 'd'), "银行回函.pdf", 2048, "示范书记员", QDateTime(QDate(2025, 3, 24), {9, 0}, Qt::UTC), false, {}});
    auto own = std::make_shared<ui::AttachmentPorts>();
    own->purposes = {{"review", "审查、审批", "reviewing or deciding", false}, {"other", "其他（请写明）", "another (say which)", true}};
    own->largest = 1000;
    own->largestShown = 4096;
    own->room = [] { return qint64(1000000); };
    own->list = [this](const QString &) -> Result<std::vector<ui::AttachmentCard>> { return evidence; };
    own->add = [this](const QString &, const QString &path) -> ui::AttachmentJob<ui::AttachmentCard> {
        return [this, path](const ui::AttachmentProgress &) -> Result<ui::AttachmentCard> {
            evidence.push_back({QString(64, 'e'), path.section('/', -1), 1, "示范书记员", {}, false, {}});
            return evidence.back();
        };
    };
    own->open = [this](const QString &, const QString &, const ui::PurposeGiven &purpose, int width) {
        return ui::AttachmentJob<ui::AttachmentPages>([this, purpose, width](const ui::AttachmentProgress &) {
            looks.append("open " + purpose.id + ' ' + purpose.note);
            QImage page(width, width, QImage::Format_RGB32);
            page.fill(Qt::white);
            return Result<ui::AttachmentPages>({true, {page}, 1});
        });
    };
    own->save = [this](const QString &, const QString &, const ui::PurposeGiven &purpose, const QString &) {
        return ui::AttachmentJob<std::monostate>([this, purpose](const ui::AttachmentProgress &) {
            looks.append("save " + purpose.id);
            return Result<std::monostate>();
        });
    };
    ports.attachments = std::move(own);
}

void SampleOffice::fillLock()
{
    lock.idleMs = [] { return qint64(0); };
    lock.unlock = [](const QByteArray &password) -> Result<> {
        if (password != "right")
            return fail(ErrorCode::Denied, "wrong password");
        return {};
    };
    lock.waitMs = [](const QString &) { return qint64(0); };
    lock.now = [] { return QDateTime(QDate(2025, 3, 24), {4, 0}, Qt::UTC); };
}

void SampleOffice::fillReveals()
{
    auto own = std::make_shared<ui::RevealPorts>();
    own->purposes = ports.attachments->purposes;
    own->begin = [this](const QString &, const ui::PurposeGiven &purpose) -> Result<> {
        if (!mayReveal)
            return fail(ErrorCode::Io, "the log cannot be written");
        looks.append("reveal " + purpose.id);
        revealed = true;
        return {};
    };
    own->end = [this] { revealed = false; };
    ports.reveals = std::move(own);
}

void SampleOffice::fillDrafts()
{
    ui::DraftPorts &own = ports.cases.forms.drafts;
    own.list = [this]() -> Result<std::vector<ui::DraftCard>> {
        std::vector<ui::DraftCard> seen;
        std::ranges::copy_if(drafts, std::back_inserter(seen), [this](const ui::DraftCard &draft) {
            return draft.officer == signedIn || draft.ready;
        });
        return seen;
    };
    own.keep = [this](const ui::DraftCard &draft) -> Result<QString> {
        std::erase_if(drafts, [&](const ui::DraftCard &one) { return one.id == draft.id; });
        drafts.push_back(draft);
        drafts.back().officer = drafts.back().name = signedIn;
        if (draft.id.isEmpty())
            drafts.back().id = QString::number(drafts.size());
        return drafts.back().id;
    };
    own.discard = [this](const QString &id) -> Result<> {
        std::erase_if(drafts, [&](const ui::DraftCard &one) { return one.id == id; });
        return {};
    };
}

void SampleOffice::record(QDate on, cases::Role role, const QString &who, const cases::ActBody &body)
{
    acts.push_back({int(acts.size()), cases::Act{on, {role, who}, body}, {}, who});
}

void SampleOffice::fillSync()
{
    const cases::Act mine{QDate(2025, 3, 24), {cases::Role::Clerk, "a"}, cases::Push{{"示范银行"}}};
    const cases::Act theirs{QDate(2025, 3, 23), {cases::Role::Clerk, "b"}, cases::FileObjection{QDate(2025, 3, 23), {}, {}, true}};
    ui::SyncTaskCard task{"sample", kNumber, QDate(2025, 3, 26), {{mine, "京0105", "a", {}, "filing_arrived", {}}},
                          {{theirs, "京0106", "b", {}, {}, {}}}, 4, false};
    syncTasks.push_back(task);
    auto sync = std::make_shared<ui::SyncPorts>();
    sync->standing = [this]() -> Result<ui::SyncStanding> {
        ui::SyncStanding standing;
        standing.waiting = 3;
        standing.accepted = 12;
        standing.refused = int(syncTasks.size());
        standing.contact = QDateTime(today, QTime(2, 42), Qt::UTC);
        standing.confirmed = standing.contact;
        return standing;
    };
    sync->tasks = [this]() -> Result<std::vector<ui::SyncTaskCard>> { return syncTasks; };
    sync->close = [this](const QString &caseId, ui::SyncChoice choice, const QString &reason) -> Result<> {
        closedTasks.append(caseId + (choice == ui::SyncChoice::MineAgain ? "|mine|" : "|theirs|") + reason);
        std::erase_if(syncTasks, [&](const ui::SyncTaskCard &one) { return one.caseId == caseId; });
        return {};
    };
    sync->synchronise = [](const std::function<void()> &done) { done(); };
    ports.sync = sync;
}

void SampleOffice::tellUntilProposed()
{
    cases::OpenCase open;
    open.caseNumber = kNumber;
    open.basis = {"(2024)京0105民初1号", "京0105", QDate(2024, 11, 1)};
    open.obligation = "给付人民币100000元";
    open.subject = {cases::SubjectKind::Person, "示范李某", QDate(1949, 12, 31),
                    {identity::IdKind::Ric, "11010519491231002X"}, {}, {}};
    record(QDate(2025, 3, 3), cases::Role::Clerk, "a", open);
    record(QDate(2025, 3, 4), cases::Role::Clerk, "a", cases::IssueRiskWarning{QDate(2025, 3, 20)});
    record(QDate(2025, 3, 6), cases::Role::Clerk, "a",
           cases::Serve{cases::Document::RiskWarning, cases::ServiceMode::Direct, "送达回证第1号", false, {}});
    record(QDate(2025, 3, 24), cases::Role::Clerk, "a", cases::ProposeEntry{{1}, {"银行回函第12号"}, true, {}});
}

void SampleOffice::tellUntilListed()
{
    tellUntilProposed();
    cases::DecideEntry decision;
    decision.grounds = {1};
    decision.reasons = "有履行能力而拒不履行";
    record(QDate(2025, 3, 26), cases::Role::President, "p", decision);
    record(QDate(2025, 3, 28), cases::Role::Clerk, "a",
           cases::Serve{cases::Document::EntryDecision, cases::ServiceMode::Direct, "送达回证第2号", false, {}});
    record(QDate(2025, 3, 28), cases::Role::Clerk, "a", cases::Publish{{"全国失信被执行人名单库"}, cases::PublishMode::Public, {}});
    record(QDate(2025, 3, 31), cases::Role::Clerk, "a", cases::Push{{"示范银行", "示范旅游局"}});
    today = QDate(2025, 4, 1);
}

void SampleOffice::tellUntilObjected()
{
    tellUntilListed();
    record(today, cases::Role::Party, {}, cases::FileObjection{today, {}, cases::ObjectionAbout::ShouldNotBeListed, true});
    record(today, cases::Role::Clerk, "a", cases::AcceptObjection{});
}

cases::Context SampleOffice::context() const
{
    return {*m_jurisdiction, {"京0105", "京03"}, {}, today};
}

cases::CaseState SampleOffice::state() const
{
    cases::CaseState state;
    for (const ui::RecordedAct &recorded : acts)
        cases::evolve(state, recorded.act);
    return state;
}

ui::CaseFile SampleOffice::file() const
{
    ui::CaseFile file;
    file.id = "sample";
    file.number = kNumber;
    file.today = today;
    file.state = state();
    file.acts = acts;
    file.view = cases::viewOf(file.state, context());
    file.view.permitted = cases::permittedActs(file.state, context());
    file.barred = cases::barredActs(file.state, context());
    file.holder = file.state.holder == clerk().id ? clerk().name : file.state.holder;
    return file;
}

} // namespace zm::tests
