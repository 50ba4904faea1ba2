#pragma once

#include "app/sync/registerpull.h"
#include "proof/bundle.h"
#include "store/office.h"
#include "store/syncbook.h"

namespace zm::app {

/// What the platform shows of an own act.
struct Shown {
    QByteArray eid;
    int act = 0;            ///< its number in the case here
    QString type;
    std::optional<sync::Receipt> receipt; ///< what holds: receipt, both paths, head, witnesses
    QString why;            ///< where it does not: what is missing
    QByteArray bundle;      ///< the proof as it came, for whoever is to check it again: `.zmproof`
};

/// Which acts of a case are asked about, and by what they are judged.
struct Proving {
    QString caseId;
    std::vector<crypto::PublicKey> receiptKeys;
    crypto::PublicKey logKey;
    proof::Quorum quorum;   ///< the office's own; none needed: nobody is asked
};

/// The keys that this office has met its platform with, and the witnesses it requires.
/// Errors: Denied where it belongs to none, or has not exchanged with it yet; Invalid for a list of witnesses that is none.
Result<Proving> provingFor(const store::Office &office, const Clock &clock, const QString &caseId);

/// Fetches the proof of every act of the case that the platform accepted or refused, and checks it here: the platform is not
/// believed for any of it. Waits for the network. Errors: Io.
Result<std::vector<Shown>> prove(const RegisterSource &source, const store::Office &office, const Proving &proving);

} // namespace zm::app
