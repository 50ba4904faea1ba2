#include "store/auditlog.h"

#include "crypto/seal.h"
#include "sql/query.h"
#include "store/actbytes.h"
#include "store/attachmentfile.h"
#include "store/givenfiles.h"
#include "store/casekeys.h"
#include "store/querylog.h"
#include "store/restoration.h"

#include <QDir>

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kKeyOf = u"SELECT since FROM case_key WHERE case_id = ?";

/// The walk through the query log.
class RecordAudit {
public:
    RecordAudit(const Office &office, const KeyRing &keys, const SharedSession &session, QByteArray expected,
                AuditReport &report)
        : m_office(office), m_keys(keys), m_session(session), m_expected(std::move(expected)), m_report(report),
          m_head(office.profile().genesis)
    {
    }

    /// A restore signed how far the log had come in the backup: nothing before that can be gone.
    void knowRestores(const std::vector<Restoration> &restores)
    {
        for (const Restoration &one : restores) {
            if (one.log && one.log->length > 0)
                m_restored[one.log->length - 1] = one.log->head;
        }
    }

    Result<> take(const LoggedRecord &logged)
    {
        ++m_report.records;
        const QString where = u"record %1 of the query log"_s.arg(logged.n);
        const auto found = [&](const QString &what) { m_report.findings.push_back({where, what}); };
        if (recordHash(logged.bytes) != logged.hash)
            found(u"its bytes are not what was hashed"_s);
        m_expectedSeen = m_expectedSeen || logged.hash == m_expected;
        if (const auto restored = m_restored.extract(logged.n); !restored.empty() && restored.mapped() != logged.hash)
            found(u"is not the one with which the log ended when the office was restored"_s);
        const auto record = readRecord(logged.bytes);
        if (!record) {
            found(record.error().detail);
            m_next = logged.n + 1;
            m_head = logged.hash;
            return {};
        }
        if (record->n != logged.n || record->caseId != logged.caseId)
            found(u"lies in the place of record %1"_s.arg(record->n));
        if (record->n != m_next)
            found(u"a record before it is missing"_s);
        else if (record->prev != m_head)
            found(u"does not follow on the record before it"_s);
        m_next = record->n + 1;
        m_head = logged.hash;
        ++m_report.signatures;
        const auto key = m_keys.find(record->officer);
        if (key == m_keys.end())
            found(u"signed by %1, who is no officer here"_s.arg(record->officer));
        else if (!key->second.verifies(recordSignedBytes(logged.bytes), logged.signature))
            found(u"the signature of %1 does not verify"_s.arg(record->officer));
        return openSealedPart(*record, where);
    }

    Result<> finish()
    {
        m_report.logHead = {{}, m_next, m_head};
        if (!m_expected.isEmpty() && !m_expectedSeen)
            m_report.findings.push_back({u"the query log"_s, u"the head that was written down is not in it: its end was cut off or changed"_s});
        for (const auto &[n, hash] : m_restored)
            m_report.findings.push_back({u"the query log"_s, u"it had %1 records when the office was restored, %2 are there: its end was cut off"_s
                                                                 .arg(n + 1)
                                                                 .arg(m_next)});
        ZM_TRY(const ChainEnd kept, queryLogEnd(m_office.connection()));
        if (kept.length != m_next || (kept.length > 0 && kept.head != m_head))
            m_report.findings.push_back({u"the query log"_s, u"%1 records were written, %2 are there: its end differs"_s
                                                                 .arg(kept.length)
                                                                 .arg(m_next)});
        return {};
    }

private:
    Result<> openSealedPart(const LogRecord &record, const QString &where)
    {
        if (record.sealed.isEmpty())
            return {};
        ++m_report.sealed;
        if (!m_session)
            return {};
        auto key = caseKey(m_office.connection(), *m_session, record.caseId);
        if (!key && key.error().code == ErrorCode::Io)
            return std::unexpected(key.error());
        if (!key || !*key || (*key)->since != record.key)
            return {}; // a purged case; a key that does not open was named with its case
        if (crypto::openSealed((*key)->key.view(), recordAbout(record.caseId, record.n), record.sealed))
            ++m_report.opened;
        else
            m_report.findings.push_back({where, u"its sealed part does not open"_s});
        return {};
    }

    const Office &m_office;
    const KeyRing &m_keys;
    const SharedSession &m_session;
    QByteArray m_expected;
    AuditReport &m_report;
    QByteArray m_head;
    qint64 m_next = 0;
    bool m_expectedSeen = false;
    std::map<qint64, QByteArray> m_restored; ///< last record of each restored log, with its hash; those not met yet
};

} // namespace

Result<> auditQueryLog(const Office &office, const KeyRing &keys, const SharedSession &session,
                       const QByteArray &expectedHead, AuditReport &report)
{
    RecordAudit audit(office, keys, session, expectedHead, report);
    const auto restores = restorations(office.connection());
    if (!restores && restores.error().code == ErrorCode::Io)
        return std::unexpected(restores.error());
    if (restores) // else damaged, and named with the letting go
        audit.knowRestores(*restores);
    ZM_CHECK(forEachRecord(office.connection(), [&](const LoggedRecord &record) { return audit.take(record); }));
    return audit.finish();
}

Result<> checkAttachments(const Office &office, int &count, std::vector<Finding> &findings)
{
    const QDir folder(attachmentFolder(office.folder()));
    const auto all = attachments(office, nullptr);
    if (!all && all.error().code == ErrorCode::Corrupt) {
        findings.push_back({u"the query log"_s, all.error().detail});
        return {};
    }
    if (!all)
        return std::unexpected(all.error());
    for (const Attachment &one : *all) {
        ++count;
        const QString where = u"attachment %1 of case %2"_s.arg(one.digest.left(12), one.caseId);
        ZM_TRY(auto key, sql::run(office.connection(), kKeyOf, {one.caseId}));
        ZM_TRY(const bool takenBack, wasTakenBack(office.connection(), one.digest));
        const bool purged = !key.next() || key.number(0) != one.key || takenBack;
        ZM_CHECK(key.failed());
        const auto digest = digestOf(folder.filePath(one.digest));
        const bool gone = !digest && digest.error().code == ErrorCode::NotFound;
        if (purged && !gone)
            findings.push_back({where, u"its case was purged and its file is still there"_s});
        else if (!purged && gone)
            findings.push_back({where, u"its file is missing"_s});
        else if (!purged && !digest)
            findings.push_back({where, digest.error().detail});
        else if (!purged && *digest != one.digest)
            findings.push_back({where, u"its file is not the one that was attached"_s});
    }
    return {};
}

} // namespace zm::store
