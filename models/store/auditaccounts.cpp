#include "store/accountchain.h"
#include "store/auditofficers.h"
#include "store/chainend.h"
#include "store/recovery.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The walk through statements and records in the order in which they were written.
class AccountAudit {
public:
    AccountAudit(const QByteArray &genesis, const KeyRing &keys, AuditReport &report) : m_genesis(genesis), m_keys(keys), m_report(report) {}

    void take(const OfficerStatement &statement)
    {
        const Officer &officer = statement.officer;
        const auto found = [&](const QString &what) { m_report.findings.push_back({u"officer "_s + officer.id, what}); };
        if (const QString bar = m_book.barToAdd(officer, statement.addedBy); !bar.isEmpty())
            found(u"could not be added by %1: %2"_s.arg(statement.addedBy, bar));
        if (m_book.isDivided() && !statement.waits)
            found(u"was let in without the word of a security administrator"_s);
        m_book.add(officer, statement.waits, statement.addedAt);
    }

    void take(const AccountRow &row)
    {
        const AccountRecord &record = row.record;
        ++m_report.signatures;
        const auto found = [&](const QString &what) {
            m_report.findings.push_back({u"record %1 of the accounts (%2 %3)"_s.arg(record.n).arg(word(record.kind), record.subject), what});
        };
        if (record.genesis != m_genesis)
            found(u"belongs to another office"_s);
        if (record.n != m_next)
            found(u"a record before it is missing"_s);
        else if (record.prev != m_head)
            found(u"does not follow on the record before it"_s);
        if (!isSigned(row))
            found(u"the signature of %1 does not verify"_s.arg(record.by.isEmpty() ? u"the recovery key"_s : record.by));
        if (const QString bar = m_book.barTo(record.kind, record.by, record.subject); !bar.isEmpty())
            found(u"was not theirs to do: "_s + bar);
        m_next = record.n + 1;
        m_head = accountRecordHash(row.bytes);
        m_last = {record.n, row.signature};
        m_book.take(record);
    }

    const WrittenEnd &last() const { return m_last; }

private:
    bool isSigned(const AccountRow &row) const
    {
        if (row.record.by.isEmpty()) {
            const auto signer = m_book.recovery() ? recoverySigner(*m_book.recovery()) : fail(ErrorCode::NotFound, {});
            return signer && signer->verifies(accountSignedBytes(row.bytes), row.signature);
        }
        const auto key = m_keys.find(row.record.by);
        return key != m_keys.end() && key->second.verifies(accountSignedBytes(row.bytes), row.signature);
    }

    const QByteArray &m_genesis;
    const KeyRing &m_keys;
    AuditReport &m_report;
    AccountBook m_book;
    QByteArray m_head = QByteArray(32, '\0');
    qint64 m_next = 1;
    WrittenEnd m_last;
};

} // namespace

Result<> auditAccounts(const sql::Connection &connection, const QByteArray &genesis, const KeyRing &keys, AuditReport &report)
{
    const auto statements = officerRows(connection);
    if (!statements && statements.error().code == ErrorCode::Corrupt)
        return {}; // named with the officers
    if (!statements)
        return std::unexpected(statements.error());
    const auto records = accountRows(connection);
    if (!records && records.error().code == ErrorCode::Io)
        return std::unexpected(records.error());
    if (!records) {
        report.findings.push_back({u"the accounts"_s, records.error().detail});
        return {};
    }
    AccountAudit audit(genesis, keys, report);
    auto next = statements->begin();
    for (const AccountRow &row : *records) {
        for (; next != statements->end() && next->statement.n < row.record.officers; ++next)
            audit.take(next->statement);
        audit.take(row);
    }
    for (; next != statements->end(); ++next)
        audit.take(next->statement);
    ZM_TRY(const WrittenEnd kept, writtenEnd(connection, u"account_act"_s));
    if (kept != audit.last())
        report.findings.push_back({u"the accounts"_s, u"%1 records were written, %2 are there: their end differs"_s.arg(kept.records)
                                                         .arg(audit.last().records)});
    return {};
}

} // namespace zm::store
