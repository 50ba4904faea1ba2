#pragma once

#include "app/sync/transport.h"
#include "store/syncoffice.h"

#include <memory>

namespace zm::app {

/// How a round ended.
struct RoundEnd {
    int written = 0; ///< acts that were signed for the platform
    int taken = 0;   ///< acts of others that came into the log
    sync::LinkState state = sync::LinkState::Good;
    QString files;   ///< what stood in the way of files of evidence; empty: nothing
    QString why;     ///< where the platform could not be reached or the office's own database failed; empty: all is well
};

/// Rounds of synchronisation of one office, on the thread of its connection: what is new is signed and written down, sent,
/// what others did is fetched and taken in. Nothing waits for a round, and an interrupted one loses nothing.
class SyncRun final : public QObject {
    Q_OBJECT
public:
    /// \param office, clock  must outlive the run. \param session  signed in: the office's keys are sealed.
    /// Errors: Denied where the office belongs to no platform; Corrupt, Io.
    static Result<std::unique_ptr<SyncRun>> make(store::Office &office, cases::SharedJurisdiction jurisdiction,
                                                 const Clock &clock, store::SharedSession session);

    /// Begins a round; does nothing while one is under way.
    void start();
    bool isUnderWay() const { return m_underWay; }

Q_SIGNALS:
    void finished(const zm::app::RoundEnd &end);
    /// A portion of a file is there: the figures are others.
    void progressed();

private:
    SyncRun(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock, store::SharedSession session,
            const QString &shard, std::unique_ptr<Transport> transport);
    void step();
    void stepFiles();
    void doApart(const std::function<Result<>(store::Office &)> &job);
    Result<> takeInOnce();
    void came(const sync::Request &request, const Came &came);
    Result<> writeDown();
    Result<> learnBoxKey(const sync::Request &request, const sync::Reply &reply);
    void end(const QString &why);
    qint64 nowMs() const { return m_clock->now().toMSecsSinceEpoch(); }

    store::Office *m_office;
    const Clock *m_clock;
    store::SharedSession m_session;
    store::Desk m_desk;
    store::SyncBook m_book;
    sync::ClientCore m_core;
    FileExchange m_files;
    std::unique_ptr<Transport> m_transport;
    bool m_tookIn = false;
    RoundEnd m_end;
    bool m_underWay = false;
};

} // namespace zm::app
