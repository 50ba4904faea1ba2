#include "app/reporting/digest.h"

#include "store/desk.h"
#include "store/officelaw.h"
#include "store/querylog.h"

namespace zm::reporting {

using namespace Qt::Literals::StringLiterals;
using reports::DigestEntry;
using reports::Line;

namespace {

constexpr auto kSupervision = "supervision"_L1; // the purpose of the list that makes a look the supervisor's task

QDate dayOf(const store::LogRecord &record)
{
    return FixedClock(record.at).today();
}

/// What the query log adds: who tried both steps, who looked without a task. Each is of its day alone.
class LogReader {
public:
    LogReader(store::Desk &desk, QDate since, QDate asOf) : m_desk(desk), m_since(since), m_asOf(asOf) {}

    Result<std::vector<DigestEntry>> read(const store::Office &office)
    {
        ZM_TRY(const auto officers, office.officers());
        for (const store::Officer &officer : officers) {
            if (officer.holds(cases::Role::Supervisor))
                m_supervisors.append(officer.id);
        }
        ZM_TRY(const auto entries, store::queryLog(office, nullptr));
        for (const store::LogEntry &entry : entries) {
            const QDate day = dayOf(entry.record);
            if (day < m_since || day > m_asOf || entry.record.caseId.isEmpty())
                continue;
            ZM_CHECK(take(entry.record, day));
        }
        return std::move(m_entries);
    }

private:
    Result<> take(const store::LogRecord &record, QDate day)
    {
        if (record.kind != store::LogKind::Refuse && !store::isLook(record.kind))
            return {};
        ZM_TRY(const store::CaseFile file, m_desk.read(record.caseId));
        if (record.kind == store::LogKind::Refuse)
            m_entries.push_back({Line::SamePersonBlocked, {file.id, file.number}, day});
        else if (!isTasked(record, file))
            m_entries.push_back({Line::LookFlagged, {file.id, file.number}, day});
        return {};
    }

    bool isTasked(const store::LogRecord &look, const store::CaseFile &file) const
    {
        if (look.purpose.isEmpty())
            return false;
        return (look.purpose == kSupervision && m_supervisors.contains(look.officer))
            || std::ranges::any_of(file.acts, [&](const store::StoredAct &act) { return act.officer == look.officer; });
    }

    store::Desk &m_desk;
    QDate m_since, m_asOf;
    QStringList m_supervisors;
    std::vector<DigestEntry> m_entries;
};

} // namespace

Result<reports::Digest> makeDigest(const QString &folder, const cases::SharedJurisdiction &jurisdiction,
                                   const reports::Definitions &definitions, const Clock &clock, QDate since, QDate asOf,
                                   const std::function<bool()> &goesOn)
{
    ZM_TRY(store::Office office, store::Office::open(folder));
    store::Desk desk(office, jurisdiction, clock);
    ZM_TRY(const auto rows, desk.attention(asOf, goesOn));
    std::vector<DigestEntry> entries;
    for (const store::AttentionRow &row : rows)
        entries.push_back({reports::lineOf(row.concern.what), {row.caseId, row.number}, row.concern.since});
    ZM_TRY(const auto logged, LogReader(desk, since, asOf).read(office));
    std::ranges::copy(logged, std::back_inserter(entries));
    return reports::digestOf(entries, since, asOf, definitions);
}

} // namespace zm::reporting
