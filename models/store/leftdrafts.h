#pragma once

#include "store/drafts.h"

namespace zm::store {

// What a suspended officer left begun. Nobody but they and, in the tray, who may sign it sees it; it is not lost with them either:
// who answers for others' work (a president, a supervisor, the head of a department) takes it over or destroys it. Both stand,
// signed and with a reason, in the history of its officer's account, where they find it when they come back. Taken over it is
// the taker's own draft: laid into the tray a colleague signs it as their own act, and nobody signs in another's name.

/// A draft of an officer whose account is suspended, without what is in it: seen before it is taken over are whose, of which
/// case and since when.
struct LeftDraft {
    QString id, officer, caseId; ///< caseId empty: of a case still to be opened
    QDateTime changedAt;         ///< UTC
    bool ready = false;          ///< lies in the tray
};

/// Errors: Denied for who does not answer for others' work; Corrupt, Io.
Result<std::vector<LeftDraft>> leftDrafts(const Office &office, const Session &session);

/// Makes it the session officer's own, out of the tray; recorded in the same transaction.
/// Errors: Denied with the reason where they may not, or the officer is not suspended; NotFound; Invalid without a reason; Io.
Result<> takeOverDraft(const Office &office, const Session &session, const Clock &clock, const QString &id, const QString &reason);

/// Destroys it; recorded in the same transaction. Errors: as takeOverDraft().
Result<> destroyDraft(const Office &office, const Session &session, const Clock &clock, const QString &id, const QString &reason);

} // namespace zm::store
