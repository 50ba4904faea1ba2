#pragma once

#include "store/actlog.h"
#include "store/office.h"
#include "store/projection.h"

namespace zm::store {

// The journal beside the office: a file of its own next to the folder, with every act of the cases whose entry has
// ended, the officers who signed them, what became of their accounts and the tombstones, so that restoring an older backup ends and forgets again what
// was ended and forgotten after it. It holds no key: what is personal in it opens only with the office.

/// Where the journal of the office with \a genesis lies beside \a path (its folder, or a backup): a sibling, so that it
/// outlives the folder, under a name that no other office uses.
QString journalBeside(const QString &path, const QByteArray &genesis);

/// What of it is due is remembered with the act itself, inside its transaction. Errors: Io.
Result<> markEnded(const sql::Connection &connection, const ListRow &row);

/// Writes what is due into the journal. Idempotent; called after each commit that ended something, before a backup,
/// and whenever somebody wants to be sure. Errors: Io; then it stays due and checkOffice() says so.
Result<> writeJournal(const Office &office);

/// Writes what became of the accounts into the journal, so that a restore does not let in again who was suspended.
/// Idempotent; called after each such record, before a backup and by checkOffice(). Errors: Io.
Result<> writeAccounts(const Office &office);

/// Writes everything that ever ended into the journal beside \a path, such as a backup. Errors: Io.
Result<> writeJournalBeside(const Office &office, const QString &path);

/// How many cases wait to be written there. Errors: Io.
Result<int> dueForJournal(const sql::Connection &connection);

/// What a journal has to give. Opened for reading, and only where it belongs to \a genesis.
struct Journal {
    struct OfficerLine {
        int n = 0;
        QString id;
        QByteArray statement, signature, keystore;
    };
    struct TombstoneLine {
        QString caseId;
        QByteArray statement, signature;
    };
    std::vector<OfficerLine> officers; ///< by number
    struct AccountLine {
        QByteArray record, signature;
    };
    std::vector<TombstoneLine> tombstones;
    std::vector<AccountLine> accounts; ///< what became of accounts; after a restore without a journal two may follow on one
    QStringList cases;                 ///< that have acts in it
};

/// An open journal file.
class JournalFile final {
public:
    /// Opens the journal at \a path, makes it where it is missing. \param genesis of the office it belongs to.
    /// Errors: Invalid where it is another office's; Corrupt; Io.
    static Result<JournalFile> open(const QString &path, const QByteArray &genesis);

    Result<Journal> read() const;
    /// The acts of a case in their order. Errors: Io.
    Result<std::vector<LoggedAct>> actsOf(const QString &caseId) const;
    /// Adds officers, tombstones and the acts of \a cases from \a office; what is there already stays. Errors: Io, Corrupt.
    Result<> take(const Office &office, const QStringList &cases) const;

private:
    explicit JournalFile(sql::Connection connection) : m_connection(std::move(connection)) {}
    sql::Connection m_connection;
};

} // namespace zm::store
