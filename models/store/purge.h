#pragma once

#include "cases/engine.h"
#include "store/auditofficers.h"
#include "store/tombstone.h"

#include <optional>

namespace zm::store {

/// Forgets whom the case of \a file is about, inside the transaction that records \a purge: leaves a signed tombstone,
/// destroys the key of the case and everything else this layer keeps of the person. Errors: Conflict, Io, Corrupt.
Result<> forgetIdentity(const Office &office, const Session &session, const OpenFile &file, const cases::Act &purge,
                        const QByteArray &hash);

/// Destroys what this layer keeps of the person of a case, without a tombstone: what a restore does again.
/// Errors: Io.
Result<> destroyIdentity(const Office &office, const QString &caseId);

/// What stands against opening a case that resembles a purged one: the refusal N9, whose cure is a supervisor's
/// confirmation; nothing where it resembles none or was confirmed to be another matter.
/// \param known  the tombstones of the office. Errors: Io, Corrupt.
Result<std::optional<cases::Refusal>> resembles(const Office &office, const Session &session,
                                                const std::vector<KeptTombstone> &known, const cases::OpenCase &opening,
                                                QDate on, const cases::Context &context);

/// A supervisor says with reasons that \a opening is another matter than the purged one it resembles: then that case
/// may be opened, for that identity and number and no other. The word is signed; its reasons are sealed under the
/// office's key, and nothing in it leads from the tombstone to the new case.
/// Errors: Denied where nobody or no supervisor is signed in; Invalid without reasons; Conflict where it was said
/// before; Io.
Result<> confirmOtherMatter(const Office &office, const SharedSession &session, const cases::OpenCase &opening,
                            const QString &reasons, const Clock &clock);

/// Verifies what supervisors confirmed. Errors: Io.
Result<> auditOtherMatters(const Office &office, const KeyRing &keys, AuditReport &report);

} // namespace zm::store
