#pragma once

#include "app/sync/wire.h"
#include "identity/names.h"
#include "proof/manifest.h"
#include "registry/follow.h"
#include "registry/import.h"

#include <QUrl>

namespace zm::app {

/// Where a register comes from.
struct RegisterSource {
    QUrl url;               ///< "https://platform.example:8443"
    QSslConfiguration tls;  ///< with this device's certificate
    QString shard;          ///< under which it acknowledges
};

struct PullReport {
    bool snapshot = false;  ///< the whole register came
    qint64 fetchedBytes = 0;
    qint64 entries = 0, added = 0, changed = 0, forgotten = 0, refusedReturns = 0;
    registry::FollowedTo to;
};

/// Brings an office's mirror to its platform's register: the changes since the last time, or the whole where there was no last
/// time or the platform was set back since. A download that broke off goes on where it stopped; every piece is checked
/// against the signed manifest before it is read. Waits for the network: for a thread of its own, or a command.
/// \param now  UTC. Errors: Io; Invalid for what the platform did not sign; as importRegister().
Result<PullReport> pullRegister(const RegisterSource &source, const QString &officeFolder,
                                const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                const registry::ImportOptions &options);

/// A page of changes. Errors: Invalid for one that is torn or is none.
struct ChangePage {
    qint64 epoch = 0, to = 0, head = 0, freshUntilMs = 0;
    std::vector<registry::PublishedChange> changes;
};
Result<ChangePage> readChangePage(const QByteArray &body);

/// The target of a page of changes. \param waitSeconds  how long the platform may wait for one; 0: not at all.
QByteArray changesTarget(qint64 since, int waitSeconds);

} // namespace zm::app
