#pragma once

#include "store/office.h"

#include <map>

namespace zm::store {

/// What becomes of an account after it was made. The words stand in stored data.
enum class AccountAct : quint8 {
    Confirm,       ///< a security administrator lets a new account in
    Suspend,       ///< it signs in no more; what it signed stands
    ProposeResume, ///< an administrator asks for an end of that
    Resume,        ///< and it ends
    ChangePassword,///< by its owner
    Recover,       ///< a new password by the holders of the recovery key
    MakeRecovery,  ///< a recovery key was made; of no account
    NewKeys,       ///< the office took new keys; of no account
    TakeDraft,     ///< a draft its suspended officer left was taken over
    DestroyDraft,  ///< it was destroyed
};
QString word(AccountAct kind);

/// One record of the chain.
struct AccountRecord {
    qint64 n = 0;
    AccountAct kind = AccountAct::Confirm;
    QString subject;     ///< whose account; empty: of the office
    QString by;          ///< who signs; empty: the recovery key
    QDateTime at;        ///< UTC
    QString reason;
    int officers = 0;    ///< how many accounts there were: its place among their statements
    QByteArray genesis;  ///< of the office
    QByteArray prev;     ///< hash of the record before; zeros for the first
    QJsonObject details; ///< of MakeRecovery: see recovery.h; of NewKeys `generation` and `check`; of drafts `draft` and `case`
};
QByteArray accountRecordBytes(const AccountRecord &record);
/// Errors: Corrupt, Unsupported.
Result<AccountRecord> readAccountRecord(const QByteArray &bytes);
QByteArray accountRecordHash(QByteArrayView bytes);
/// What is signed.
QByteArray accountSignedBytes(QByteArrayView bytes);

/// One row as it lies there.
struct AccountRow {
    AccountRecord record;
    QByteArray bytes, signature;
};
/// Errors: Corrupt, Io.
Result<std::vector<AccountRow>> accountRows(const sql::Connection &connection);

/// Whether an account may be used.
enum class Standing : quint8 { Active, Waiting, Suspended };

/// The accounts as the statements and the records leave them. Nothing is verified here; see auditAccounts().
class AccountBook final {
public:
    struct Entry {
        Officer officer;
        Standing standing = Standing::Active;
        QDateTime since;    ///< of the standing
        QString by, reason; ///< of a suspension
        QString proposedBy; ///< who asked for its end
    };

    /// Errors: Corrupt, Io.
    static Result<AccountBook> read(const sql::Connection &connection);
    void add(const Officer &officer, bool waits, const QDateTime &at);
    void take(const AccountRecord &record);

    const Entry *find(const QString &id) const;
    const std::vector<Entry> &entries() const { return m_entries; }
    /// Whether \a id answers for what others left undone.
    bool answersForOthers(const QString &id) const;
    /// Whether the administrators' work is divided: somebody looks after security.
    bool isDivided() const;
    /// Why \a by may not do \a kind to \a subject; empty: they may.
    QString barTo(AccountAct kind, const QString &by, const QString &subject) const;
    /// Why \a by may not add \a officer; empty: they may.
    QString barToAdd(const Officer &officer, const QString &by) const;
    /// The latest recovery key's record; null: none was made.
    const AccountRecord *recovery() const { return m_recovery ? &*m_recovery : nullptr; }
    /// By generation, what names each key the office took after its first (handedkeys.h).
    const std::map<int, QByteArray> &officeKeys() const { return m_officeKeys; }

private:
    bool isActive(const QString &id) const;
    bool holds(const QString &id, Duty duty) const;
    bool isAdministrator(const QString &id) const;
    QString barToSuspend(const QString &by, const QString &subject) const;
    Entry *entry(const QString &id);
    std::vector<Entry> m_entries;
    std::optional<AccountRecord> m_recovery;
    std::map<int, QByteArray> m_officeKeys;
};

} // namespace zm::store
