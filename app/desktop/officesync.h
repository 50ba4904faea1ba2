#pragma once

#include "app/sync/syncrun.h"
#include "ui/shell/syncports.h"

#include <QTimer>

namespace zm::desktop {

/// Keeps an office in touch with its platform while its window is open: a round after signing in, one a minute, and whenever
/// somebody asks. Nothing in the window ever waits for it.
class OfficeSync final : public QObject {
    Q_OBJECT
public:
    /// Everything must outlive the object. \param session  of who is signed in now; null: nobody.
    OfficeSync(store::Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock,
               std::function<store::SharedSession()> session, std::function<store::Desk &()> desk);

    /// Null where the office belongs to no platform.
    std::shared_ptr<const ui::SyncPorts> ports();

private:
    Result<ui::SyncStanding> standing() const;
    Result<std::vector<ui::SyncTaskCard>> tasks() const;
    Result<> close(const QString &caseId, ui::SyncChoice choice, const QString &reason);
    void begin();
    store::Office *m_office;
    cases::SharedJurisdiction m_jurisdiction;
    const Clock *m_clock;
    std::function<store::SharedSession()> m_session;
    std::function<store::Desk &()> m_desk;
    store::SharedSession m_runningAs;
    std::unique_ptr<app::SyncRun> m_run;
    app::RoundEnd m_last;
    std::function<void()> m_done;
    QTimer m_timer;
};

} // namespace zm::desktop
