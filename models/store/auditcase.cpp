#include "store/auditcase.h"

#include "store/caselist.h"
#include "store/reader.h"
#include "store/tombstone.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The legal day it is in China at \a at.
QDate dayOf(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).date();
}

QStringList differences(const ListRow &kept, const ListRow &computed)
{
    QStringList names;
    const auto compare = [&](bool same, QLatin1StringView name) {
        if (!same)
            names.append(name);
    };
    compare(kept.number == computed.number && kept.numberKey == computed.numberKey, "number"_L1);
    compare(kept.acts == computed.acts, "number of acts"_L1);
    compare(kept.head == computed.head, "head"_L1);
    compare(kept.kind == computed.kind, "kind of subject"_L1);
    compare(kept.live == computed.live && kept.stage == computed.stage, "state"_L1);
    compare(kept.entry == computed.entry && kept.disputed == computed.disputed, "entry"_L1);
    compare(kept.standing == computed.standing, "band"_L1);
    compare(kept.clock == computed.clock && kept.doBy == computed.doBy && kept.due == computed.due
                && kept.limitDue == computed.limitDue && kept.provisional == computed.provisional,
            "clock"_L1);
    compare(kept.wakeOn == computed.wakeOn, "day of the next change"_L1);
    compare(!kept.attended || kept.attention == computed.attention, "what asks for attention"_L1);
    return names;
}

/// The walk through one case.
class CaseAudit {
public:
    CaseAudit(const Office &office, const cases::Jurisdiction &jurisdiction, const QString &caseId,
              AuditReport &report)
        : m_office(office), m_jurisdiction(jurisdiction), m_caseId(caseId), m_report(report)
    {
    }

    void take(const LoggedAct &logged, const CaseKey *key)
    {
        if (logged.n != m_next)
            found(logged.n, u"the act before it is missing"_s);
        m_next = logged.n + 1;
        auto read = decodeLogged(logged, key);
        if (!read) {
            found(logged.n, read.error().detail);
            m_whole = false;
            m_head = logged.hash;
            return;
        }
        if (read->payload.prev != m_head)
            found(logged.n, u"does not follow on the act before it in its case"_s);
        m_head = logged.hash;
        if (!read->payload.sealed.isEmpty()) {
            ++m_report.sealed;
            m_report.opened += read->withheld ? 0 : 1;
        }
        judgeAgain(*read);
        cases::evolve(m_state, read->act);
    }

    /// A purge leaves proof that somebody was listed wrongly; without it the purge would be a way to hide that.
    Result<> lookForTombstone() const
    {
        ZM_TRY(const bool stands, hasTombstone(m_office.connection(), m_caseId));
        if (m_state.purged && !stands)
            m_report.findings.push_back({u"tombstone of "_s + place(), u"is missing, and the case was purged"_s});
        return {};
    }

    Result<> compareRow() const
    {
        auto row = rowOf(m_office.connection(), m_caseId);
        if (!row && row.error().code != ErrorCode::Corrupt)
            return std::unexpected(row.error());
        if (!row || !*row) {
            m_report.findings.push_back({place(), row ? u"is not in the list"_s : row.error().detail});
            return {};
        }
        const ListRow &kept = **row;
        if (!m_whole) {
            if (kept.acts != m_next || kept.head != m_head)
                m_report.findings.push_back({place(), u"the list differs in: number of acts or head"_s});
            return {};
        }
        const auto view = cases::viewOf(m_state, m_office.context(m_jurisdiction, kept.asOf));
        const QStringList differing = differences(kept, projected(m_caseId, m_head, m_state, view, kept.asOf));
        if (!differing.isEmpty())
            m_report.findings.push_back(
                {place(), u"the list differs from what the acts give in: "_s + differing.join(u", "_s)});
        return {};
    }

private:
    QString place() const
    {
        const QString number = m_state.head.caseNumber;
        return u"case "_s + (number.isEmpty() ? m_caseId : number);
    }
    void found(int n, const QString &what) const
    {
        m_report.findings.push_back({u"act %1 of %2"_s.arg(n).arg(place()), what});
    }
    void judgeAgain(const ReadAct &read) const
    {
        const auto context = m_office.context(m_jurisdiction, dayOf(read.payload.at));
        const auto allowed = cases::decide(m_state, read.act, context);
        // What is sealed cannot be missed: without a password a field or a number may only seem to be empty.
        const bool unseen = read.withheld || m_state.head.subject.name == cases::kWithheld;
        if (!allowed && !(unseen && (allowed.error().rule == "FIELD"_L1 || allowed.error().rule == "N13"_L1)))
            m_report.remarks.push_back({u"act %1 of %2"_s.arg(read.payload.n).arg(place()),
                                        u"today's rules would refuse it by %1: %2"_s.arg(
                                            allowed.error().rule, allowed.error().failed.join(u"; "_s))});
    }

    const Office &m_office;
    const cases::Jurisdiction &m_jurisdiction;
    QString m_caseId;
    AuditReport &m_report;
    cases::CaseState m_state;
    QByteArray m_head = QByteArray(32, '\0');
    int m_next = 0;
    bool m_whole = true; ///< every act could be read
};

} // namespace

Result<> auditCase(const Office &office, const cases::Jurisdiction &jurisdiction, const Session *session,
                   const QString &caseId, AuditReport &report)
{
    ZM_TRY(const auto acts, actsOf(office.connection(), caseId));
    std::optional<CaseKey> key;
    if (session) {
        auto opened = caseKey(office.connection(), *session, caseId);
        if (!opened && opened.error().code == ErrorCode::Io)
            return std::unexpected(opened.error());
        if (!opened)
            report.findings.push_back({u"case "_s + caseId, u"its key does not open: "_s + opened.error().detail});
        else
            key = *std::move(opened);
    }
    CaseAudit audit(office, jurisdiction, caseId, report);
    for (const LoggedAct &act : acts)
        audit.take(act, key ? &*key : nullptr);
    ZM_CHECK(audit.lookForTombstone());
    return audit.compareRow();
}

} // namespace zm::store
