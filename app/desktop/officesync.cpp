#include "app/desktop/officesync.h"

#include "store/givenfiles.h"

namespace zm::desktop {

namespace {

constexpr int kRoundMs = 60'000;

ui::SyncSideCard cardOf(const store::SyncSide &side)
{
    return {side.act, side.org, side.officer, side.at, side.code, side.refusal};
}

ui::SyncTaskCard cardOf(const store::SyncTask &task)
{
    ui::SyncTaskCard card{task.caseId, task.number, task.due, {}, {}, task.common, false};
    for (const store::SyncSide &side : task.mine) {
        card.mine.push_back(cardOf(side));
        card.favoursMine = card.favoursMine || sync::letsGo(cases::word(side.act.kind()));
    }
    for (const store::SyncSide &side : task.theirs)
        card.theirs.push_back(cardOf(side));
    return card;
}

// The windows name the states as the core does, in the same order.
static_assert(int(ui::SyncLink::KeyProblem) == int(sync::LinkState::KeyProblem) &&
              int(ui::SyncLink::Strange) == int(sync::LinkState::Strange));

} // namespace

OfficeSync::OfficeSync(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock,
                       std::function<store::SharedSession()> session, std::function<store::Desk &()> desk)
    : m_office(&office), m_jurisdiction(std::move(jurisdiction)), m_clock(&clock), m_session(std::move(session)),
      m_desk(std::move(desk))
{
    m_timer.setInterval(kRoundMs);
    connect(&m_timer, &QTimer::timeout, this, &OfficeSync::begin);
}

std::shared_ptr<const ui::SyncPorts> OfficeSync::ports()
{
    const auto enrolment = store::SyncBook(m_office->connection(), *m_clock).enrolment();
    if (!enrolment || !*enrolment)
        return {};
    auto ports = std::make_shared<ui::SyncPorts>();
    ports->standing = [this] { return standing(); };
    ports->tasks = [this] { return tasks(); };
    ports->close = [this](const QString &caseId, ui::SyncChoice choice, const QString &reason) {
        return close(caseId, choice, reason);
    };
    ports->synchronise = [this](const std::function<void()> &done) {
        m_done = done;
        begin();
    };
    return ports;
}

Result<ui::SyncStanding> OfficeSync::standing() const
{
    ZM_TRY(const auto counts, store::syncCounts(*m_office, *m_clock));
    ZM_TRY(const auto files, store::fileCounts(*m_office));
    return ui::SyncStanding{int(counts.waiting + counts.unwritten),
                            int(counts.accepted),
                            int(counts.refused),
                            int(counts.theirs),
                            ui::SyncLink(int(m_last.state)),
                            counts.contact,
                            counts.confirmed,
                            counts.forgotAt,
                            m_run && m_run->isUnderWay(),
                            int(files.waiting),
                            files.bytes > 0 ? int(files.sent * 100 / files.bytes) : 0,
                            int(files.lying),
                            int(files.refused)};
}

Result<std::vector<ui::SyncTaskCard>> OfficeSync::tasks() const
{
    ZM_TRY(const auto all, store::syncTasks(m_desk()));
    std::vector<ui::SyncTaskCard> cards;
    for (const store::SyncTask &task : all)
        cards.push_back(cardOf(task));
    return cards;
}

Result<> OfficeSync::close(const QString &caseId, ui::SyncChoice choice, const QString &reason)
{
    const auto session = m_session();
    if (!session)
        return fail(ErrorCode::Denied, QStringLiteral("nobody is signed in"));
    return store::closeSyncTask(*m_office, *session, *m_clock, caseId,
                                choice == ui::SyncChoice::MineAgain ? store::Closing::MineAgain : store::Closing::TheirsCounts,
                                reason);
}

void OfficeSync::begin()
{
    const auto session = m_session();
    if (!session) {
        m_timer.stop(); // the keys are sealed until somebody signs in again
        m_run.reset();
        m_runningAs.reset();
        return;
    }
    m_timer.start();
    if (!m_run || m_runningAs != session) {
        auto run = app::SyncRun::make(*m_office, m_jurisdiction, *m_clock, session);
        if (!run) {
            m_last.state = sync::LinkState::KeyProblem;
            return;
        }
        m_run = *std::move(run);
        m_runningAs = session;
        connect(m_run.get(), &app::SyncRun::progressed, this, [this] {
            if (m_done)
                m_done();
        });
        connect(m_run.get(), &app::SyncRun::finished, this, [this](const app::RoundEnd &end) {
            m_last = end;
            if (m_done)
                m_done();
        });
    }
    m_run->start();
}

} // namespace zm::desktop
