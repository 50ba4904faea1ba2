#include "store/basisuse.h"

#include "store/caselist.h"
#include "store/casepass.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

Result<std::map<QString, std::vector<RestingEntry>>> basisUse(const Office &office, const cases::Jurisdiction &jurisdiction, QDate today,
                                                              const std::function<bool(qint64 done, qint64 total)> &progress)
{
    constexpr qint64 kStep = 256; // cases between two reports of progress; the first one is one
    const cases::Context context = office.context(jurisdiction, today);
    ZM_TRY(const qint64 total, rowCount(office.connection()));
    PassRange range;
    ZM_TRY(range.untilSeq, lastArrived(office.folder()));
    std::map<QString, std::vector<RestingEntry>> use;
    qint64 done = 0;
    ZM_CHECK(passCases(office.folder(), range, [&](PassedCase &passed) {
        for (const QString &pack : cases::basesOf(passed.state, context))
            use[pack].push_back({passed.id, passed.state.head.caseNumber});
        return done++ % kStep != 0 || !progress || progress(done, total);
    }));
    return use;
}

} // namespace zm::store
