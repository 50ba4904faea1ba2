#include "store/reviews.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "commit:2025-05:<hash>", "draw:2025-05:<seed>:<count>:<population>".
void takeSample(std::map<QString, ReviewMonth> &months, const LogRecord &record)
{
    const QStringList parts = record.what.split(u':');
    if (parts.size() < 3)
        return;
    ReviewMonth &month = months[parts[1]];
    month.month = parts[1];
    if (parts[0] == "commit"_L1) {
        month.promise = parts[2];
        month.promisedBy = record.officer;
        month.promisedOn = FixedClock(record.at).today();
    } else if (parts[0] == "draw"_L1) {
        month.count = parts.value(3).toInt();
    }
}

/// "sample:2025-05:listing:wrong".
void takeFinding(std::map<QString, ReviewMonth> &months, const LogRecord &record)
{
    const QStringList parts = record.what.split(u':');
    if (parts.size() == 4)
        months[parts[1]].findings[record.caseId] = {parts[3] == "wrong"_L1, record.officer};
}

} // namespace

Result<std::vector<ReviewMonth>> reviewMonths(const Office &office)
{
    ZM_TRY(const auto log, queryLog(office, nullptr));
    std::map<QString, ReviewMonth> months;
    for (const LogEntry &entry : log) {
        if (entry.record.kind == LogKind::Sample)
            takeSample(months, entry.record);
        else if (entry.record.kind == LogKind::Finding)
            takeFinding(months, entry.record);
    }
    std::vector<ReviewMonth> latest;
    for (auto at = months.rbegin(); at != months.rend(); ++at)
        latest.push_back(std::move(at->second));
    return latest;
}

Result<std::vector<LookOnRecord>> looksOnRecord(const Office &office)
{
    ZM_TRY(const auto log, queryLog(office, nullptr));
    std::vector<LookOnRecord> looks;
    std::map<qint64, QString> reviewed;
    for (const LogEntry &entry : log) {
        const LogRecord &record = entry.record;
        if (isLook(record.kind))
            looks.push_back({record.n, record.at, record.kind, record.officer, record.caseId, record.what, record.purpose, {}});
        else if (record.kind == LogKind::Review)
            reviewed[record.what.section(u':', 1).toLongLong()] = record.officer;
    }
    for (LookOnRecord &look : looks) {
        if (const auto by = reviewed.find(look.n); by != reviewed.end())
            look.reviewedBy = by->second;
    }
    std::ranges::reverse(looks);
    return looks;
}

} // namespace zm::store
