#pragma once

#include "platform/registerbook.h"
#include "sync/actpayload.h"

#include <functional>

namespace zm::platform {

/// An accepted act of a case as it came, and the box with the key that opens what is personal in it; empty: none came.
struct CaseAct {
    sync::ActPayload payload;
    QByteArray boxedKey;
};

/// One listing as the acts of its case tell it.
struct ToldEntry {
    int round = 0;      ///< of the case, from 0: a person who is listed again has another entry
    bool shown = false; ///< published and not taken off
    QStringList cells;  ///< a register file's, id and content hash left empty
};

/// What the acts of a case make of the register. The platform keeps acts and does not know what they mean; who runs it says.
/// \param acts  all of the case, in the order of acceptance. Errors: any; the case is then left as it is.
using TellEntries = std::function<Result<std::vector<ToldEntry>>(const std::vector<CaseAct> &acts)>;

/// Brings accepted acts into the published register. Each call belongs to a transaction of its caller.
class Publishing final {
public:
    Publishing(Database &database, const crypto::Secret &subjectKey) : m_database(database), m_subjectKey(subjectKey) {}

    /// Takes off what an accepted removal takes off, in the transaction that accepts it: no reading of the case, no key, no
    /// later moment stands between the word and its effect. How many entries went. Errors: as Database.
    Result<int> obey(const sync::ActPayload &removal, const QDateTime &now);
    /// Brings the entries of a case to what its accepted acts tell. Whether anything changed. Errors: as \a tell, Database.
    Result<bool> follow(const QString &caseId, const TellEntries &tell, const QDateTime &now);
    /// Cases that have acts after number \a since of the feed, and the number that was looked up to. At most \a most lines.
    struct Followed {
        std::vector<QString> cases;
        qint64 upTo = 0;
    };
    Result<Followed> casesAfter(const QString &shard, int most);
    Result<> noteFollowed(const QString &shard, qint64 seq);

private:
    Result<std::vector<CaseAct>> actsOf(const QString &caseId);
    Result<> link(const QString &caseId, int round, const QString &entryId);
    Result<> unlink(const QString &caseId, const QString &entryId);
    Database &m_database;
    const crypto::Secret &m_subjectKey;
};

/// The id of an entry: the same on every platform and in every restore. 32 hex digits.
QString entryIdOf(const QString &caseId, int round);

} // namespace zm::platform
