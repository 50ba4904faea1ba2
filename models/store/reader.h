#pragma once

#include "cases/codec.h"
#include "cases/state.h"
#include "store/actbytes.h"
#include "store/actlog.h"
#include "store/casekeys.h"

namespace zm::store {

/// One act as read back from its bytes.
struct ReadAct {
    cases::Act act;
    Payload payload;
    QByteArray hash;
    bool withheld = false; ///< it has personal fields that could not be read
};

/// A case folded from the log.
struct CaseHistory {
    cases::CaseState state;
    std::vector<ReadAct> acts;
    QByteArray head; ///< hash of the last act
    bool withheld = false;
};

/// Decodes one act. \param key  null, or older than the act's key: personal texts read "***".
/// Errors: Corrupt, Unsupported.
Result<ReadAct> decodeLogged(const LoggedAct &logged, const CaseKey *key);

/// Reads and folds a case, checking hashes and links on the way.
/// \param session  null: personal texts read "***".
/// Errors: NotFound; Corrupt naming the act; Io.
Result<CaseHistory> readHistory(const sql::Connection &connection, const Session *session, const QString &caseId);

/// The same for a case that was folded before and that others have continued: reads only what came after \a known,
/// whose acts are not repeated in the answer. Errors: Corrupt also where the new acts do not follow on \a known; Io.
Result<CaseHistory> readOn(const sql::Connection &connection, const Session *session, const QString &caseId,
                           CaseHistory known);

} // namespace zm::store
