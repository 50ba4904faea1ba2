#include "store/audit.h"

#include "sql/transaction.h"
#include "store/adoption.h"
#include "store/auditcase.h"
#include "store/auditlog.h"
#include "store/auditletting.h"
#include "store/auditofficers.h"
#include "store/auditofficekeys.h"
#include "store/auditpapers.h"
#include "store/auditsealed.h"
#include "store/caselist.h"
#include "store/identitygate.h"
#include "store/officechoices.h"
#include "store/reader.h"
#include "store/restoration.h"

#include <map>
#include <set>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The walk through the log in order of arrival: bytes, signatures and the chains of the devices.
class LogAudit {
public:
    LogAudit(const KeyRing &keys, const Office &office, AuditReport &report, QByteArray expected)
        : m_keys(keys), m_office(office), m_report(report), m_expected(std::move(expected))
    {
    }

    Result<> take(const LoggedAct &logged)
    {
        ++m_report.acts;
        cases.insert(logged.caseId);
        const QString where = u"act %1 of case %2"_s.arg(logged.n).arg(logged.caseId);
        if (actHash(logged.payload) != logged.hash)
            m_report.findings.push_back({where, u"its bytes are not what was hashed"_s});
        m_expectedSeen = m_expectedSeen || logged.hash == m_expected;
        const auto payload = readPayload(logged.payload);
        if (!payload) {
            m_report.findings.push_back({where, payload.error().detail});
            return {};
        }
        if (payload->caseId != logged.caseId || payload->n != logged.n)
            m_report.findings.push_back({where, u"lies in the place of act %1 of case %2"_s.arg(payload->n).arg(payload->caseId)});
        checkSignature(logged, *payload, where);
        checkDevice(logged, *payload, where);
        return {};
    }

    /// Where the chains of devices were cut by a restore: what was kept apart follows there with gaps. Errors: Io, Corrupt.
    Result<> readCuts()
    {
        ZM_TRY(const auto restores, restorations(m_office.connection()));
        for (const Restoration &restore : restores)
            m_cuts.emplace(restore.fromDevice, restore.cut.length);
        return {};
    }

    Result<> finish()
    {
        if (!m_expected.isEmpty() && !m_expectedSeen)
            m_report.findings.push_back({u"the chain"_s, u"the head that was written down is not in it: its end was cut off or changed"_s});
        for (const auto &[device, end] : m_devices) {
            m_report.heads.push_back({device, end.length, end.head});
            ZM_TRY(const ChainEnd kept, deviceEnd(m_office.connection(), device));
            if (kept.length != end.length || kept.head != end.head)
                m_report.findings.push_back(
                    {u"device "_s + device, u"%1 acts were written, %2 are there: the end of its chain differs"_s
                                                .arg(kept.length)
                                                .arg(end.length)});
        }
        ZM_TRY(const ChainEnd own, deviceEnd(m_office.connection(), m_office.profile().device));
        if (own.length > 0 && !m_devices.contains(m_office.profile().device))
            m_report.findings.push_back({u"device "_s + m_office.profile().device,
                                         u"%1 acts were written, none is there"_s.arg(own.length)});
        return {};
    }

    std::set<QString> cases;

private:
    void checkSignature(const LoggedAct &logged, const Payload &payload, const QString &where)
    {
        ++m_report.signatures;
        const auto key = m_keys.find(payload.officer);
        if (key == m_keys.end())
            m_report.findings.push_back({where, u"signed by %1, who is no officer here"_s.arg(payload.officer)});
        else if (!key->second.verifies(signedBytes(logged.payload), logged.signature))
            m_report.findings.push_back({where, u"the signature of %1 does not verify"_s.arg(payload.officer)});
    }
    void checkDevice(const LoggedAct &logged, const Payload &payload, const QString &where)
    {
        auto [device, fresh] = m_devices.try_emplace(payload.device);
        ChainEnd &end = device->second;
        if (fresh)
            end.head = m_office.profile().genesis;
        const auto cut = m_cuts.find(payload.device);
        const bool afterRestore = cut != m_cuts.end() && end.length >= cut->second && payload.deviceN >= end.length;
        if (afterRestore) {
            // what lies between was not in the backup: the restore is a remark of its own
        } else if (payload.deviceN != end.length)
            m_report.findings.push_back({where, u"an act made before it on its device is missing or stands elsewhere"_s});
        else if (payload.devicePrev != end.head)
            m_report.findings.push_back({where, u"does not follow on the act before it on its device"_s});
        end = {payload.deviceN + 1, logged.hash};
    }

    const KeyRing &m_keys;
    const Office &m_office;
    AuditReport &m_report;
    QByteArray m_expected;
    bool m_expectedSeen = false;
    std::map<QString, ChainEnd> m_devices;
    std::map<QString, qint64> m_cuts;
};

} // namespace

Result<AuditReport> verifyOffice(const Office &office, const cases::SharedJurisdiction &jurisdiction,
                                 const SharedSession &session, const ExpectedHeads &expected)
{
    AuditReport report;
    ZM_TRY(const KeyRing keys, auditOfficers(office.connection(), office.profile().genesis, report));
    ZM_CHECK(auditAccounts(office.connection(), office.profile().genesis, keys, report));
    ZM_CHECK(auditOfficeKeys(office, session, report));
    LogAudit log(keys, office, report, expected.acts);
    ZM_CHECK(log.readCuts());
    ZM_CHECK(forEachAct(office.connection(), [&](const LoggedAct &act) { return log.take(act); }));
    ZM_CHECK(log.finish());
    ZM_CHECK(auditLettingGo(office, keys, report));
    ZM_CHECK(auditAdoptions(office, keys, report));
    ZM_CHECK(auditIdentity(office, keys, report));
    ZM_CHECK(auditChoices(office, report));
    report.cases = int(log.cases.size());
    for (const QString &caseId : log.cases)
        ZM_CHECK(auditCase(office, *jurisdiction, session.get(), caseId, report));
    const auto strangers = forEachRow(office.connection(), [&](const ListRow &row) -> Result<> {
        if (!log.cases.contains(row.caseId))
            report.findings.push_back({u"case "_s + row.number, u"is in the list and has no act"_s});
        return {};
    });
    if (!strangers && strangers.error().code != ErrorCode::Corrupt) // the row itself was named above
        return std::unexpected(strangers.error());
    ZM_CHECK(auditPapers(office, keys, session, report));
    ZM_CHECK(auditQueryLog(office, keys, session, expected.log, report));
    ZM_CHECK(auditSealedRegister(office, keys, report));
    ZM_CHECK(checkAttachments(office, report.attachments, report.findings));
    return report;
}

Result<int> rebuildList(const Office &office, const cases::SharedJurisdiction &jurisdiction, QDate day)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const int count, projectAll(office, *jurisdiction, day));
    ZM_CHECK(transaction.commit());
    return count;
}

Result<int> projectAll(const Office &office, const cases::Jurisdiction &jurisdiction, QDate day)
{
    ZM_CHECK(clearRows(office.connection()));
    ZM_TRY(const QStringList ids, loggedCases(office.connection()));
    const cases::Context context = office.context(jurisdiction, day);
    for (const QString &id : ids) {
        ZM_TRY(const auto history, readHistory(office.connection(), nullptr, id));
        const cases::CaseView view = cases::viewOf(history.state, context);
        ZM_CHECK(putRow(office.connection(), projected(id, history.head, history.state, view, day)));
    }
    return int(ids.size());
}

} // namespace zm::store
