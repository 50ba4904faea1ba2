#include "app/desktop/officewindow.h"

#include "app/compose/compose.h"
#include "app/desktop/officeregister.h"
#include "app/desktop/officereports.h"
#include "app/desktop/reach.h"
#include "cases/derive.h"
#include "resources/resources.h"
#include "store/pacedsignin.h"

#include <QFile>
#include <QtConcurrent>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

ui::OfficerCard cardOf(const store::Officer &officer)
{
    return {officer.id, officer.name, officer.roles};
}

QString demoPassword(const store::Office &office)
{
    QFile file(office.folder() + u"/demo-password"_s);
    return office.profile().demo && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed()
                                                                   : QString();
}

/// The unit in which the rule of one end counts; calendar days where no rule gives a length.
law::DayUnit unitOf(const law::Rule *rule)
{
    return rule && rule->span ? rule->span->unit : law::DayUnit::Calendar;
}

// The windows name the bands as the store does, in the same order.
static_assert(items::kBands == store::kBands);
static_assert(int(items::Band::WaitingForService) == int(store::Band::WaitingForService) &&
              int(items::Band::Suspended) == int(store::Band::Suspended) &&
              int(items::Band::ToPublish) == int(store::Band::ToPublish) &&
              int(items::Band::Provisional) == int(store::Band::Provisional));

items::Band bandOf(store::Band band)
{
    return items::Band(int(band));
}

bool isSame(const cases::CaseClock &a, const cases::CaseClock &b)
{
    return a.id == b.id && a.anchorN == b.anchorN;
}

constexpr int kPage = 80; // more than a screen; scrolling reads on

bool isDone(const cases::CaseClock &clock)
{
    return clock.state == cases::ClockState::Met || clock.state == cases::ClockState::Late;
}

} // namespace

OfficeWindow::OfficeWindow(store::Office office, cases::SharedJurisdiction jurisdiction, Stationery stationery,
                           const Clock &clock)
    : m_office(std::move(office)), m_jurisdiction(std::move(jurisdiction)), m_stationery(std::move(stationery)),
      m_clock(clock), m_desk(std::make_unique<store::Desk>(m_office, m_jurisdiction, m_clock)),
      m_finder([this](const store::WorkRow &row) { return rowOf(row); }),
      m_sync(m_office, m_jurisdiction, m_clock, [this] { return m_desk->session(); }, [this]() -> store::Desk & { return *m_desk; })
{
    const store::Profile &profile = m_office.profile();
    m_ports.office = {profile.code, profile.name, profile.demo};
    m_ports.jurisdiction = m_jurisdiction;
    m_ports.today = [this] { return m_clock.today(); };
    m_ports.workList = [this](auto band, const QString &number, int pages) { return workList(band, number, pages); };
    m_ports.workListOn = [this](std::optional<items::Band> band, const items::WorkRow &last) {
        return workListOn(band, last);
    };
    m_restsOn = items::ActRules::load(resources::read(u"help/act_rules.json"_s).value_or(QByteArray())).value_or(items::ActRules());
    fillAccount();
    fillCases();
    fillFind();
    fillFilters();
    fillPapers();
    fillForms();
    fillSettings();
    fillDrafts();
    fillAttachments();
    fillReveals();
    fillImport();
    fillBatch();
    fillBoards();
    fillSimulation();
    fillIdentity();
    m_ports.registry = officeRegister(m_office.folder(), m_jurisdiction, m_ports.today, [this] { return m_desk->session(); });
    m_ports.reports = officeReports(m_office.folder(), m_jurisdiction, m_clock, [this] { return m_desk->session(); }, m_stationery.fonts);
    m_ports.sync = m_sync.ports();
}

void OfficeWindow::fillAccount()
{
    m_ports.account.demoPassword = demoPassword(m_office);
    m_ports.account.officers = [this]() -> Result<std::vector<ui::OfficerCard>> {
        ZM_TRY(const auto officers, m_office.officers());
        std::vector<ui::OfficerCard> cards;
        for (const store::Officer &officer : officers) {
            cards.push_back(cardOf(officer));
            m_officerNames.insert(officer.id, officer.name);
        }
        return cards;
    };
    m_ports.account.signIn = [this](const QString &id, const QByteArray &password) { return signIn(id, password); };
    m_ports.account.signOut = [this] {
        m_finder.stop();
        m_revealed.clear();
        m_desk = std::make_unique<store::Desk>(m_office, m_jurisdiction, m_clock);
        fillBoards();
        fillSimulation();
        fillIdentity();
    };
}

Result<ui::OfficerCard> OfficeWindow::signIn(const QString &id, const QByteArray &password)
{
    ZM_TRY(auto session, store::signInPaced(m_office, store::Moment::now(m_clock), id, password));
    return enter(std::move(session));
}

void OfficeWindow::signInLater(const QString &id, const QByteArray &password, const SignedIn &done)
{
    auto begun = store::SignInTry::begin(m_office, store::Moment::now(m_clock), id);
    if (!begun) {
        done(std::unexpected(begun.error()));
        return;
    }
    using Opened = Result<store::SharedSession>;
    const auto attempt = std::make_shared<const store::SignInTry>(*std::move(begun));
    auto *watcher = new QFutureWatcher<Opened>(&m_signingIn);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &m_signingIn, [this, watcher, attempt, done] {
        watcher->deleteLater();
        auto session = attempt->settle(m_office, store::Moment::now(m_clock), watcher->future().takeResult());
        done(session ? Result<ui::OfficerCard>(enter(*std::move(session))) : std::unexpected(session.error()));
    });
    watcher->setFuture(QtConcurrent::run([attempt, password] { return attempt->open(password); }));
}

ui::OfficerCard OfficeWindow::enter(store::SharedSession session)
{
    const ui::OfficerCard card = cardOf(session->officer);
    m_desk = std::make_unique<store::Desk>(m_office, m_jurisdiction, m_clock, std::move(session));
    reachRegister(*m_desk, m_office.folder());
    fillImport();
    m_finder.start(*m_desk);
    fillBatch();
    fillBoards();
    fillSimulation();
    fillIdentity();
    return card;
}

void OfficeWindow::fillCases()
{
    m_ports.cases.open = [this](const QString &id) { return openCase(id); };
    m_ports.cases.judge = [this](const QString &id, const cases::Act &act) { return judge(id, act); };
    m_ports.cases.submit = [this](const QString &id, const cases::Act &act, int seen) { return submit(id, act, seen); };
    m_ports.cases.citation = [this](const cases::OpenCase &head, cases::ActKind act, QDate day) {
        const cases::Context context = cases::scopedTo(head, m_desk->context(day));
        return m_restsOn.cited(head.program, act, context.law(), day, context.packs);
    };
    m_ports.cases.sheet = [this](const cases::CaseClock &clock, const cases::ClockEnd &end) {
        return cases::sheetOf(clock, end, m_desk->context(m_desk->today()));
    };
}

void OfficeWindow::fillFind()
{
    if (auto words = compose::filterWords())
        m_ports.find.words = std::make_shared<const filter::Words>(*std::move(words));
    m_ports.find.find = [this](const QString &typed, const filter::Filter *filter, int limit) {
        return m_finder.find(*m_desk, typed, filter, limit);
    };
    m_ports.find.findByPerson = [this](const QString &typed, const filter::Filter *filter, int limit) {
        return m_finder.find(*m_desk, typed, filter, limit, OfficeFinder::Order::ByPerson);
    };
    m_ports.find.progress = [this] { return m_finder.progress(); };
    m_ports.find.whenChanged = [this](std::function<void()> call) { m_finder.whenChanged(std::move(call)); };
}

items::WorkRow OfficeWindow::rowOf(const store::WorkRow &row) const
{
    const QDate today = m_clock.today();
    items::WorkRow shown;
    shown.caseId = row.caseId;
    shown.number = row.caseNumber;
    shown.subject = row.name;
    shown.kind = row.kind;
    shown.stage = row.stage;
    shown.disputed = row.disputed;
    shown.band = bandOf(row.band);
    shown.clock = row.clock;
    shown.doBy = row.doBy;
    shown.target = row.target;
    shown.limit = row.limit;
    shown.provisional = row.provisional;
    const law::Answer answer = m_jurisdiction->law.answer(row.clock, today);
    items::reckonLeft(shown, today, unitOf(answer.target), unitOf(answer.limit), m_jurisdiction->calendar);
    return shown;
}

Result<ui::WorkPage> OfficeWindow::readPage(const store::WorkQuery &query)
{
    ui::WorkPage page;
    ZM_TRY(const auto found, m_desk->workList(query));
    for (const store::WorkRow &row : found.rows)
        page.rows.push_back(rowOf(row));
    page.more = found.next.has_value();
    return page;
}

Result<ui::WorkPage> OfficeWindow::workListOn(std::optional<items::Band> band, const items::WorkRow &last)
{
    store::WorkRow at;
    at.caseId = last.caseId;
    at.caseNumber = last.number;
    at.band = store::Band(int(last.band));
    at.doBy = last.doBy;
    at.target = last.target;
    store::WorkQuery query{m_clock.today(), {}, {}, kPage, store::cursorAt(at)};
    if (band)
        query.band = store::Band(int(*band));
    return readPage(query);
}

Result<ui::WorkPage> OfficeWindow::workList(std::optional<items::Band> band, const QString &caseNumber, int pages)
{
    ui::WorkPage page;
    store::WorkQuery query{m_clock.today(), {}, caseNumber, kPage * pages, {}};
    if (band)
        query.band = store::Band(int(*band));
    ZM_TRY(page, readPage(query));
    ZM_TRY(const auto counts, m_tally.counts(*m_desk, query.today));
    std::ranges::copy(counts, page.counts.begin());
    if (band == items::Band::Closed)
        page.counts[std::size_t(items::Band::Closed)] = int(page.rows.size());
    return page;
}

Result<ui::CaseFile> OfficeWindow::openCase(const QString &id)
{
    ZM_TRY(auto file, m_desk->read(id));
    ui::CaseFile opened = shown(std::move(file));
    ZM_CHECK(addReach(m_office.connection(), opened));
    return opened;
}

ui::CaseFile OfficeWindow::shown(store::CaseFile file) const
{
    const cases::Context context = m_desk->context(m_desk->today());
    ui::CaseFile shown;
    shown.id = file.id;
    shown.number = file.number;
    shown.today = m_desk->today();
    shown.withheld = file.withheld;
    shown.view = std::move(file.view);
    shown.view.permitted = cases::permittedActs(file.state, context);
    shown.barred = cases::barredActs(file.state, context);
    shown.state = std::move(file.state);
    for (store::StoredAct &act : file.acts)
        shown.acts.push_back({act.n, std::move(act.act), act.recordedAt,
                              m_officerNames.value(act.officer, act.officer)});
    shown.units = m_stationery.units;
    shown.holder = m_officerNames.value(shown.state.holder, shown.state.holder);
    hideNumbers(shown);
    return shown;
}

Result<ui::Foresight> OfficeWindow::judge(const QString &caseId, const cases::Act &act)
{
    ui::Foresight foresight;
    ZM_TRY(const auto verdict, m_desk->judge(caseId, act));
    if (const auto *refusal = std::get_if<cases::Refusal>(&verdict)) {
        foresight.refusal = *refusal;
        return foresight;
    }
    cases::CaseState state;
    if (!caseId.isEmpty()) {
        ZM_TRY(auto file, m_desk->read(caseId));
        state = std::move(file.state);
    }
    const cases::Context context = m_desk->context(m_desk->today());
    const auto before = caseId.isEmpty() ? std::vector<cases::CaseClock>{} : cases::clocksOf(state, context);
    cases::evolve(state, act);
    const cases::CaseView after = cases::viewOf(state, context);
    foresight.stage = after.stage;
    for (const cases::CaseClock &clock : after.clocks) {
        const auto was = std::ranges::find_if(before, [&](const auto &one) { return isSame(one, clock); });
        if (was == before.end() && !isDone(clock))
            foresight.starts.push_back(clock);
        else if (was != before.end() && !isDone(*was) && isDone(clock))
            foresight.ends.push_back(clock);
    }
    return foresight;
}

Result<ui::Answer> OfficeWindow::submit(const QString &caseId, const cases::Act &act, int actsSeen)
{
    store::Submission submission{caseId, act, {}};
    if (!caseId.isEmpty())
        submission.actsSeen = actsSeen;
    ZM_TRY(const auto verdict, m_desk->submit(submission));
    if (const auto *refusal = std::get_if<cases::Refusal>(&verdict))
        return ui::Answer(*refusal);
    return ui::Answer(std::get<store::Recorded>(verdict).n);
}

} // namespace zm::desktop
