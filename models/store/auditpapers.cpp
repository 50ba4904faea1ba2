#include "store/auditpapers.h"

#include "sql/query.h"
#include "store/papers.h"

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kNumbers = u"SELECT count(*) FROM paper_number";
constexpr QStringView kActs = u"SELECT count(*) FROM act WHERE case_id = ?";

/// What is wrong with one paper; empty: nothing. Errors: Io.
Result<QString> faultOf(const Office &office, const KeyRing &keys, const SharedSession &session, const LoggedPaper &row)
{
    const auto recorded = recordedPaper(row);
    if (!recorded)
        return recorded.error().detail;
    const auto key = keys.find(recorded->officer);
    if (key == keys.end())
        return u"issued by %1, who is no officer here"_s.arg(recorded->officer);
    if (!key->second.verifies(paperSignedBytes(row.record), row.signature))
        return u"the signature of %1 does not verify"_s.arg(recorded->officer);
    ZM_TRY(auto acts, sql::run(office.connection(), kActs, {row.caseId}));
    if (!acts.next() || acts.number(0) == 0 || acts.number(0) <= recorded->name.n)
        return u"the act it belongs to is not in the log"_s;
    if (!session)
        return QString();
    const auto opened = openPaper(office, *session, row);
    if (opened || opened.error().code == ErrorCode::Denied) // what was destroyed lawfully is not missed
        return QString();
    if (opened.error().code == ErrorCode::Io)
        return std::unexpected(opened.error());
    return opened.error().detail;
}

} // namespace

namespace {

/// Numbers by series and year, as the signed records have them.
using Numbers = std::map<std::pair<QString, int>, std::vector<int>>;

/// A number that is missing or was given twice, and records that the office's own list of numbers does not have.
Result<> auditNumbers(const Office &office, Numbers &numbers, AuditReport &report)
{
    int records = 0;
    for (auto &[series, given] : numbers) {
        records += int(given.size());
        std::ranges::sort(given);
        for (std::size_t i = 1; i < given.size(); ++i) {
            if (given[i] == given[i - 1])
                report.findings.push_back({u"papers %1 of %2"_s.arg(series.first).arg(series.second), u"number %1 was given twice"_s.arg(given[i])});
            else if (given[i] != given[i - 1] + 1)
                report.findings.push_back({u"papers %1 of %2"_s.arg(series.first).arg(series.second),
                                           u"no paper has a number between %1 and %2"_s.arg(given[i - 1]).arg(given[i])});
        }
    }
    ZM_TRY(auto kept, sql::run(office.connection(), kNumbers));
    if (kept.next() && kept.number(0) != records)
        report.findings.push_back({u"the numbers of papers"_s, u"%1 were given, %2 papers have one"_s.arg(kept.number(0)).arg(records)});
    return kept.failed();
}

} // namespace

Result<> auditPapers(const Office &office, const KeyRing &keys, const SharedSession &session, AuditReport &report)
{
    Numbers numbers;
    ZM_CHECK(forEachPaper(office.connection(), [&](const LoggedPaper &row) -> Result<> {
        if (const auto recorded = recordedPaper(row); recorded && recorded->number)
            numbers[{recorded->number->series, recorded->number->year}].push_back(recorded->number->n);
        ++report.papers;
        ++report.signatures;
        ZM_TRY(const QString fault, faultOf(office, keys, session, row));
        if (!fault.isEmpty())
            report.findings.push_back({u"paper %1 of case %2"_s.arg(row.name.section(u'|', 0, 0), row.caseId), fault});
        return {};
    }));
    return auditNumbers(office, numbers, report);
}

} // namespace zm::store
