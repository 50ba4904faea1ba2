#include "store/auditpapers.h"

#include "sql/query.h"
#include "store/papers.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

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

Result<> auditPapers(const Office &office, const KeyRing &keys, const SharedSession &session, AuditReport &report)
{
    return forEachPaper(office.connection(), [&](const LoggedPaper &row) -> Result<> {
        ++report.papers;
        ++report.signatures;
        ZM_TRY(const QString fault, faultOf(office, keys, session, row));
        if (!fault.isEmpty())
            report.findings.push_back({u"paper %1 of case %2"_s.arg(row.name.section(u'|', 0, 0), row.caseId), fault});
        return {};
    });
}

} // namespace zm::store
