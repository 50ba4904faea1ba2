#pragma once

#include "sql/connection.h"
#include "sync/answer.h"

#include <vector>

namespace zm::store {

// What the officers of this office had seen of other offices' acts when they acted, by the numbers of the log.

/// The head a decision was made under that became act \a n of the case. Errors: Io.
Result<sync::CaseHead> sightOf(const sql::Connection &connection, const QString &caseId, int n);

/// Whether act \a n of the case is another office's, taken in. Errors: Io.
Result<bool> wasTaken(const sql::Connection &connection, const QString &caseId, int n);

/// An act of another office in a case of this one that no act here was made in sight of.
struct Unseen {
    QByteArray eid, line;
    QString caseId; ///< here
};
/// In the order of the feed. \param caseId  empty: of all cases. Errors: Io.
Result<std::vector<Unseen>> unseenActs(const sql::Connection &connection, const QString &caseId = {});

/// Says beforehand that \a eid becomes act \a n, so that a crash in between can be told. Errors: Io.
Result<> beginTaking(const sql::Connection &connection, const Unseen &act, int n);
/// It did not become it: the law here is against it. Errors: Io.
Result<> abandonTaking(const sql::Connection &connection, const QByteArray &eid);
/// After a crash: what was begun and is in the log was taken, what is not was not. Errors: Corrupt, Io.
Result<> settleTaking(const sql::Connection &connection);

/// Acts numbered \a n and higher are made in sight of all there is of others. Errors: Io, Corrupt.
Result<> seeAll(const sql::Connection &connection, const QString &caseId, int n, const QString &reason);

} // namespace zm::store
