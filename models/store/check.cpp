#include "sql/query.h"
#include "store/auditlog.h"
#include "store/caselist.h"
#include "store/keptapart.h"
#include "store/reader.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::CaseState;
using cases::CaseView;
using cases::Stage;

namespace {

constexpr QStringView kIntegrity = u"PRAGMA integrity_check(20)";
constexpr QStringView kReferences = u"PRAGMA foreign_key_check";
constexpr QStringView kHasKey = u"SELECT since FROM case_key WHERE case_id = ?";

bool hasClock(const CaseView &view, QLatin1StringView prefix)
{
    return std::ranges::any_of(view.clocks,
                               [&](const cases::CaseClock &clock) { return clock.id.startsWith(prefix); });
}

bool hasAlarm(const CaseView &view, QLatin1StringView id)
{
    return std::ranges::any_of(view.alarms, [&](const cases::Alarm &alarm) { return alarm.id == id; });
}

bool waitsForRelease(const CaseView &view)
{
    return std::ranges::any_of(view.recipients, [](const cases::RecipientRow &row) { return row.open; });
}

/// What must never be true of a case.
QStringList faultsOf(const CaseState &state, const CaseView &view)
{
    QStringList faults;
    if (view.entry.status == cases::EntryStatus::Live && view.why.liveGrounds.empty()
        && !view.why.overdueSince.isValid())
        faults.append(u"the entry is live without a live ground and is not said to be overdue"_s);
    if (view.stage == Stage::RemovalDue && !hasClock(view, "removal"_L1) && !hasClock(view, "objection"_L1)
        && !hasClock(view, "error"_L1) && !hasClock(view, "early_deletion"_L1) && !hasAlarm(view, "alarm.removal_task"_L1))
        faults.append(u"a removal is due and no clock or task measures it"_s);
    if (view.entry.disputed && !hasClock(view, "objection"_L1) && !hasClock(view, "reconsideration"_L1))
        faults.append(u"the entry is disputed and no clock runs for it"_s);
    if (view.stage == Stage::Removed && waitsForRelease(view) && !hasClock(view, "recipients.release"_L1))
        faults.append(u"a recipient has not released and no clock measures it"_s);
    if (view.remedyOpen && !hasClock(view, "error"_L1))
        faults.append(u"the remedy of an error is open and no clock measures it"_s);
    if (view.stage == Stage::Closed && waitsForRelease(view))
        faults.append(u"closed while a recipient has not released"_s);
    if (state.acts > 0 && !state.opened)
        faults.append(u"has acts and was never opened"_s);
    return faults;
}

Result<> checkFile(const sql::Connection &connection, std::vector<Finding> &findings)
{
    ZM_TRY(auto integrity, sql::run(connection, kIntegrity));
    while (integrity.next()) {
        if (integrity.text(0) != "ok"_L1)
            findings.push_back({u"office.sqlite"_s, integrity.text(0)});
    }
    ZM_CHECK(integrity.failed());
    ZM_TRY(auto references, sql::run(connection, kReferences));
    while (references.next())
        findings.push_back({u"office.sqlite"_s, u"a row of %1 refers to nothing"_s.arg(references.text(0))});
    return references.failed();
}

Result<> checkKey(const sql::Connection &connection, const QString &caseId, const CaseHistory &history,
                  std::vector<Finding> &findings)
{
    ZM_TRY(auto query, sql::run(connection, kHasKey, {caseId}));
    const bool hasKey = query.next();
    ZM_CHECK(query.failed());
    const int since = hasKey ? query.number(0) : 0;
    const QString where = u"case "_s + history.state.head.caseNumber;
    if (history.state.purged && hasKey && since <= history.state.purged.n)
        findings.push_back({where, u"was purged and its key is still there"_s});
    const bool sealed = std::ranges::any_of(history.acts, [](const ReadAct &act) { return !act.payload.sealed.isEmpty(); });
    if (!history.state.purged && sealed && !hasKey)
        findings.push_back({where, u"its key is gone and it was never purged"_s});
    return {};
}

} // namespace

Result<std::vector<Finding>> checkOffice(const Office &office, const cases::SharedJurisdiction &jurisdiction,
                                         QDate day)
{
    const sql::Connection &connection = office.connection();
    std::vector<Finding> findings;
    ZM_CHECK(checkFile(connection, findings));
    int attached = 0;
    ZM_CHECK(checkAttachments(office, attached, findings));
    (void)writeJournal(office); // whether it could is what is looked at next
    ZM_TRY(const int due, dueForJournal(connection));
    if (due > 0)
        findings.push_back({u"the journal beside the office"_s,
                            u"%1 cases whose entry has ended are not in it: a restore could not end them again"_s.arg(due)});
    if (const auto kept = writeAccounts(office); !kept && kept.error().code != ErrorCode::Corrupt)
        findings.push_back({u"the journal beside the office"_s,
                            u"what became of the accounts cannot be written there: a restore could let in again who was suspended"_s});
    ZM_TRY(const QStringList ids, loggedCases(connection));
    const cases::Context context = office.context(*jurisdiction, day);
    for (const QString &id : ids) {
        const auto history = readHistory(connection, nullptr, id);
        if (!history && history.error().code == ErrorCode::Corrupt) {
            findings.push_back({u"case "_s + id, history.error().detail});
            continue;
        }
        if (!history)
            return std::unexpected(history.error());
        const CaseView view = cases::viewOf(history->state, context);
        for (const QString &fault : faultsOf(history->state, view))
            findings.push_back({u"case "_s + history->state.head.caseNumber, fault});
        ZM_CHECK(checkKey(connection, id, *history, findings));
    }
    return findings;
}

} // namespace zm::store
