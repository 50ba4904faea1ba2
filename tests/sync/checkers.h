#pragma once

#include "simclient.h"
#include "simserver.h"

#include <memory>

namespace zm::sim {

/// What is looked at when everything has come to rest.
struct Rest {
    const ServerState &server;
    const QHash<QString, qint64> &revoked;
    const std::vector<std::unique_ptr<SimClient>> &clients;
    const History &history;
    QByteArray poison; ///< an act that can never be judged; it and what waits behind it may be left over
    bool quiet = false;
};

/// Whether an act waits behind the poisoned one for ever, or is it.
bool isExcused(const History &history, const QByteArray &poison, const QByteArray &eid);

/// The invariants of protocol 5.1 that do not hold, each with its name in front.
QStringList brokenInvariants(const Rest &rest);

} // namespace zm::sim
