#pragma once

#include "base/clock.h"
#include "store/office.h"

namespace zm::store {

/// An act begun and not recorded.
struct Draft {
    QString id;            ///< 32 hex digits; empty: not kept yet
    QString officer;       ///< whose it is; set when it is kept
    QString caseId;        ///< empty: of a case still to be opened
    bool ready = false;    ///< lies in the tray: others may read it and sign the act
    QDateTime changedAt;   ///< UTC; set when it is kept
    QByteArray content;    ///< the caller's own format
    bool operator==(const Draft &) const = default;
};

/// Writes the draft down under the session's officer; durable before this returns.
/// \return its id. Errors: Denied where it is somebody else's; Io.
Result<QString> keepDraft(const Office &office, const Session &session, const Draft &draft, const Clock &clock);

/// The officer's own drafts and what others laid into the tray, the latest first.
/// Errors: Corrupt where one does not open for its owner, case and tray; Io.
Result<std::vector<Draft>> draftsFor(const Office &office, const Session &session);

/// Removes a draft of the officer's own, or one in the tray. A draft that is not there is removed already.
/// Errors: Denied; Io.
Result<> discardDraft(const Office &office, const Session &session, const QString &id);

/// What the seal of a draft holds together: a row given to another officer, case or tray does not open.
QByteArray draftPlace(const Draft &draft);

/// As with the keys of cases: see casekeys.h.
Result<qint64> draftsUnderOlder(const sql::Connection &connection, int newest);
Result<int> carryDrafts(const sql::Connection &connection, const Session &session, int atMost);

} // namespace zm::store
