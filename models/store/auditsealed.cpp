#include "store/auditsealed.h"

#include "store/sealedregister.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The walk through the register.
class SealedAudit {
public:
    SealedAudit(const Office &office, const KeyRing &keys, AuditReport &report)
        : m_keys(keys), m_report(report), m_head(office.profile().genesis)
    {
    }

    Result<> take(qint64 n, const QByteArray &bytes, const QByteArray &hash)
    {
        m_where = u"record %1 of the sealed register"_s.arg(n);
        if (sealedRecordHash(bytes) != hash)
            found(u"its bytes are not what was hashed"_s);
        const auto record = readSealedRecord(bytes);
        if (!record)
            found(record.error().detail);
        else
            check(n, *record);
        m_next = n + 1;
        m_head = hash;
        return {};
    }

    void finish(const ChainEnd &kept)
    {
        m_where = u"the sealed register"_s;
        if (kept.length != m_next || (kept.length > 0 && kept.head != m_head))
            found(u"%1 records were written, %2 are there: its end differs"_s.arg(kept.length).arg(m_next));
    }

private:
    void found(const QString &what) { m_report.findings.push_back({m_where, what}); }

    void check(qint64 n, const SealedRecord &record)
    {
        if (record.n != n)
            found(u"lies in the place of record %1"_s.arg(record.n));
        if (n != m_next)
            found(u"a record before it is missing"_s);
        else if (record.prev != m_head)
            found(u"does not follow on the record before it"_s);
        if (record.sealedAuthor.isEmpty())
            checkSignature(record);
        if (record.kind == SealedKind::Month) {
            const MonthOnRegister counted = m_counts.of(record.month);
            if (counted.interference != record.interference || counted.tips != record.tips)
                found(u"what was signed for %1 is not what is there"_s.arg(record.month));
        }
        m_counts.take(record);
    }

    void checkSignature(const SealedRecord &record)
    {
        ++m_report.signatures;
        const Author &author = record.author;
        const auto key = m_keys.find(author.officer);
        if (key == m_keys.end())
            found(u"signed by %1, who is no officer here"_s.arg(author.officer));
        else if (!key->second.verifies(sealedRecordSignedBytes(record, author.officer, author.at), author.signature))
            found(u"the signature of %1 does not verify"_s.arg(author.officer));
    }

    const KeyRing &m_keys;
    AuditReport &m_report;
    MonthCounts m_counts;
    QString m_where;
    qint64 m_next = 0;
    QByteArray m_head;
};

} // namespace

Result<> auditSealedRegister(const Office &office, const KeyRing &keys, AuditReport &report)
{
    SealedAudit audit(office, keys, report);
    ZM_CHECK(forEachSealedRecord(office.connection(), [&](qint64 n, const QByteArray &bytes, const QByteArray &hash) {
        return audit.take(n, bytes, hash);
    }));
    ZM_TRY(const ChainEnd kept, sealedRegisterEnd(office.connection()));
    audit.finish(kept);
    return {};
}

} // namespace zm::store
