#pragma once

#include "app/sync/registerpull.h"
#include "store/office.h"
#include "store/syncbook.h"
#include "sync/actpayload.h"

namespace zm::app {

/// An act of this office that the platform holds until a second officer has signed for it.
struct HeldAct {
    QByteArray eid;
    QString shard, code;
    sync::ActPayload act;       ///< as its officer signed it; what is personal in it stays sealed
    QDateTime receivedAt;
    QStringList countersignedBy;///< officers who have signed for it
};

/// What is held of this office, newest first; whatever was sent from another of its machines too. What does not carry the name it is
/// called by is left out. Waits for the network. Errors: Io.
Result<std::vector<HeldAct>> heldActs(const RegisterSource &source);

/// The signed-in officer's word on \a eid: signed with the key with which this machine was enrolled, so it has to be that officer.
/// \param said  why, in words. Errors: Denied for another officer than the enrolled one; Io, also where the platform does not take it.
Result<> countersign(const RegisterSource &source, const store::Office &office, const store::Session &session, const Clock &clock,
                     const QString &shard, const QByteArray &eid, const QString &said);

} // namespace zm::app
