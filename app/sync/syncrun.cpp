#include "app/sync/syncrun.h"

#include "app/sync/registerreach.h"
#include "store/officeseal.h"
#include "sync/strictjson.h"

#include <QRandomGenerator>
#include <QThread>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLinesAtOnce = 50; // signed before anything else may happen in a window

} // namespace

SyncRun::SyncRun(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock, store::SharedSession session,
                 const QString &shard, std::unique_ptr<Transport> transport)
    : m_office(&office), m_clock(&clock), m_session(std::move(session)),
      m_desk(office, std::move(jurisdiction), clock, m_session), m_book(office.connection(), clock),
      m_core(m_book, {shard}, [] { return QRandomGenerator::global()->generateDouble(); }),
      m_files(office, clock, m_session), m_transport(std::move(transport))
{
}

Result<std::unique_ptr<SyncRun>> SyncRun::make(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock,
                                               store::SharedSession session)
{
    ZM_TRY(const auto enrolment, store::SyncBook(office.connection(), clock).enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform: zm sync enrol"_s);
    ZM_TRY(const crypto::Secret key,
           store::openForOffice(office.connection(), *session, store::kSyncTlsPlace, enrolment->sealedKey));
    ZM_TRY(auto transport, Transport::make(*enrolment, key));
    auto run = std::unique_ptr<SyncRun>(new SyncRun(office, std::move(jurisdiction), clock, std::move(session), enrolment->shard,
                                                    std::move(transport)));
    const QString &folder = office.folder();
    run->m_desk.reachElsewhere(forgetInRegister(folder, forgetForGoodWhenQuiet(folder)), holdInRegister(folder));
    return run;
}

void SyncRun::start()
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_end = {};
    m_tookIn = false;
    m_core.beginRound();
    m_files.beginRound();
    if (auto written = writeDown(); !written)
        return end(written.error().detail);
    step();
}

Result<> SyncRun::writeDown()
{
    ZM_TRY(const int lines, store::writeLines(*m_office, *m_session, *m_clock, kLinesAtOnce));
    m_end.written += lines;
    return {};
}

void SyncRun::step()
{
    const auto request = m_core.next(nowMs());
    if (!request)
        return end(request.error().detail);
    if (*request) {
        m_transport->send(**request, [this, asked = **request](const Came &what) { came(asked, what); });
        return;
    }
    if (const auto taken = takeInOnce(); !taken)
        return end(taken.error().detail);
    if (m_core.state() != sync::LinkState::Good)
        return end({});
    stepFiles();
}

/// What others did, into the log, and what they took back, away.
Result<> SyncRun::takeInOnce()
{
    if (m_tookIn)
        return {};
    m_tookIn = true;
    ZM_TRY(const int taken, store::takeIn(*m_office, m_desk));
    m_end.taken += taken;
    ZM_CHECK(store::forgetTakenBack(*m_office));
    return {};
}

/// Files come last, a portion at a time: whatever was done meanwhile goes before the next one.
void SyncRun::stepFiles()
{
    const auto step = m_files.next();
    if (!step)
        return end(step.error().detail);
    if (!*step)
        return end({});
    if ((*step)->job)
        return doApart((*step)->job);
    m_transport->send(*(*step)->ask, [this](const Came &what) {
        if (!what.reply) {
            m_files.failed();
            m_end.files = what.why;
            return end({});
        }
        if (const auto understood = m_files.answered(what.reply->status, what.reply->body); !understood)
            return end(understood.error().detail);
        Q_EMIT progressed();
        if (const auto written = writeDown(); !written)
            return end(written.error().detail);
        SyncRun::step();
    });
}

/// What takes its time is done in a thread and over a connection of its own.
void SyncRun::doApart(const std::function<Result<>(store::Office &)> &job)
{
    const auto done = std::make_shared<Result<>>(fail(ErrorCode::Io, u"it was not done"_s));
    QThread *thread = QThread::create([done, job, folder = m_office->folder()] {
        auto office = store::Office::open(folder);
        *done = office ? job(*office) : Result<>(std::unexpected(office.error()));
    });
    connect(thread, &QThread::finished, this, [this, done] {
        if (const auto understood = m_files.jobDone(*done); !understood)
            return end(understood.error().detail);
        Q_EMIT progressed();
        step();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void SyncRun::came(const sync::Request &request, const Came &what)
{
    if (!what.reply) {
        m_core.failed(nowMs());
        return end(what.why);
    }
    if (const auto understood = m_core.answered(request, *what.reply, nowMs(), what.tookMs); !understood)
        return end(understood.error().detail);
    if (const auto learnt = learnBoxKey(request, *what.reply); !learnt)
        return end(learnt.error().detail);
    // What was done since, or did not fit into the first portion.
    if (const auto written = writeDown(); !written)
        return end(written.error().detail);
    step();
}

/// The key that cases are opened for the platform with comes with its greeting.
Result<> SyncRun::learnBoxKey(const sync::Request &request, const sync::Reply &reply)
{
    if (request.ask != sync::Ask::Hello || reply.status != 200)
        return {};
    const auto hello = sync::readStrict(reply.body);
    if (!hello)
        return {};
    const QByteArray key = QByteArray::fromBase64((*hello)["box_key"_L1].toString().toLatin1()),
                     log = QByteArray::fromBase64((*hello)["log_key"_L1].toString().toLatin1());
    ZM_TRY(auto enrolment, m_book.enrolment());
    const bool newLog = enrolment && enrolment->logKey.isEmpty() && !log.isEmpty(); // the first one stays: what it signed must go on to hold
    const bool newBox = enrolment && !key.isEmpty() && enrolment->boxKey != key;
    if (!newLog && !newBox)
        return {};
    if (newLog)
        enrolment->logKey = log;
    if (newBox)
        enrolment->boxKey = key;
    return m_book.setEnrolment(*enrolment);
}

void SyncRun::end(const QString &why)
{
    m_underWay = false;
    m_end.state = m_core.state();
    if (m_end.files.isEmpty())
        m_end.files = m_files.trouble();
    m_end.why = why;
    Q_EMIT finished(m_end);
}

} // namespace zm::app
