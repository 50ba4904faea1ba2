#include "app/sync/syncrun.h"

#include "crypto/seal.h"
#include "sync/strictjson.h"

#include <QRandomGenerator>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLinesAtOnce = 50; // signed before anything else may happen in a window

} // namespace

SyncRun::SyncRun(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock, store::SharedSession session,
                 const QString &shard, std::unique_ptr<Transport> transport)
    : m_office(&office), m_clock(&clock), m_session(std::move(session)),
      m_desk(office, std::move(jurisdiction), clock, m_session), m_book(office.connection(), clock),
      m_core(m_book, {shard}, [] { return QRandomGenerator::global()->generateDouble(); }), m_transport(std::move(transport))
{
}

Result<std::unique_ptr<SyncRun>> SyncRun::make(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock,
                                               store::SharedSession session)
{
    ZM_TRY(const auto enrolment, store::SyncBook(office.connection(), clock).enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform: zm sync enrol"_s);
    ZM_TRY(const crypto::Secret key,
           crypto::openSealed(session->officeKey.view(), store::kSyncTlsPlace, enrolment->sealedKey));
    ZM_TRY(auto transport, Transport::make(*enrolment, key));
    return std::unique_ptr<SyncRun>(new SyncRun(office, std::move(jurisdiction), clock, std::move(session), enrolment->shard,
                                                std::move(transport)));
}

void SyncRun::start()
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_end = {};
    m_core.beginRound();
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
    const auto taken = store::takeIn(*m_office, m_desk);
    if (!taken)
        return end(taken.error().detail);
    m_end.taken += *taken;
    end({});
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
    const QByteArray key = QByteArray::fromBase64((*hello)["box_key"_L1].toString().toLatin1());
    ZM_TRY(auto enrolment, m_book.enrolment());
    if (!enrolment || key.isEmpty() || enrolment->boxKey == key)
        return {};
    enrolment->boxKey = key;
    return m_book.setEnrolment(*enrolment);
}

void SyncRun::end(const QString &why)
{
    m_underWay = false;
    m_end.state = m_core.state();
    m_end.why = why;
    Q_EMIT finished(m_end);
}

} // namespace zm::app
