#include "store/auditofficekeys.h"

#include "sql/query.h"
#include "store/accountchain.h"
#include "store/handedkeys.h"
#include "store/officeseal.h"
#include "store/rekeying.h"
#include "store/restoration.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT n, sealed FROM office_generation ORDER BY n";

QString keyCalled(int n)
{
    return n == 0 ? u"the office's first key"_s : u"key %1 of the office"_s.arg(n);
}

/// What is in the file beside what is on record. \return the generations there are.
Result<std::map<int, qint64>> countedKeys(const sql::Connection &connection)
{
    std::map<int, qint64> sealed;
    ZM_TRY(auto query, sql::run(connection, kAll));
    while (query.next())
        sealed.emplace(query.number(0), query.bigNumber(1));
    ZM_CHECK(query.failed());
    return sealed;
}

void remarkHalfDone(const KeyStanding &standing, AuditReport &report)
{
    if (standing.left > 0)
        report.remarks.push_back({keyCalled(standing.generation),
                                  u"%1 values still lie under an older one: zm office rekey carries them over"_s.arg(standing.left)});
    if (!standing.without.isEmpty())
        report.remarks.push_back({keyCalled(standing.generation), u"was not handed yet to: "_s + standing.without.join(u", "_s)});
    if (standing.isTimeForNewKeys())
        report.remarks.push_back({keyCalled(standing.generation), u"sealed %1 of the %2 values it may: it is time for new keys (zm office rekey)"_s
                                                                       .arg(standing.sealings)
                                                                       .arg(standing.limits.most)});
}

} // namespace

Result<> auditOfficeKeys(const Office &office, const SharedSession &session, AuditReport &report)
{
    const sql::Connection &connection = office.connection();
    const auto book = AccountBook::read(connection);
    if (!book)
        return book.error().code == ErrorCode::Io ? Result<>(std::unexpected(book.error())) : Result<>(); // named with the accounts
    ZM_TRY(const auto sealed, countedKeys(connection));
    ZM_TRY(const auto restored, restorations(connection));
    ZM_TRY(const SealingLimits limits, sealingLimits());
    if (!sealed.contains(0))
        report.findings.push_back({keyCalled(0), u"is not there"_s});
    for (const auto &[n, count] : sealed) {
        if (n > 0 && !book->officeKeys().contains(n))
            report.findings.push_back({keyCalled(n), u"nobody of the office answers for it"_s});
        if (count > limits.most)
            report.findings.push_back({keyCalled(n), u"sealed more values than one key may"_s});
        if (n > 0 && session && !laterKey(connection, *session, n))
            report.findings.push_back({keyCalled(n), u"does not open for %1, or is not the one on record"_s.arg(session->officer.id)});
    }
    for (const auto &[n, check] : book->officeKeys()) {
        if (sealed.contains(n))
            continue;
        auto &to = restored.empty() ? report.findings : report.remarks;
        to.push_back({keyCalled(n), restored.empty() ? u"is on record and not there"_s
                                                     : u"was taken after the backup this office was restored from: take new keys (zm office rekey)"_s});
    }
    if (!sealed.contains(0))
        return {};
    const auto standing = keyStanding(connection);
    if (!standing)
        return standing.error().code == ErrorCode::Io ? Result<>(std::unexpected(standing.error())) : Result<>();
    remarkHalfDone(*standing, report);
    return {};
}

} // namespace zm::store
