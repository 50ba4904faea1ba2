#include "store/auditletting.h"

#include "store/actlog.h"
#include "store/purge.h"
#include "store/restoration.h"
#include "store/tombstone.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is wrong with a tombstone; empty: nothing.
Result<QString> faultOf(const KeptTombstone &kept, const Office &office, const KeyRing &keys)
{
    const Tombstone &stone = kept.tombstone;
    const auto key = keys.find(stone.officer);
    if (stone.genesis != office.profile().genesis)
        return u"belongs to another office"_s;
    if (key == keys.end() || !key->second.verifies(tombstoneSignedBytes(kept.statement), kept.signature))
        return u"the signature of %1 does not verify"_s.arg(stone.officer);
    ZM_TRY(const auto acts, actsOf(office.connection(), stone.caseId));
    const auto purge = std::ranges::find(acts, stone.n, &LoggedAct::n);
    if (purge == acts.end() || purge->hash != stone.purge)
        return u"the purge it stands for is not in the log"_s;
    return QString();
}

} // namespace

Result<> auditLettingGo(const Office &office, const KeyRing &keys, AuditReport &report)
{
    const auto stones = tombstones(office.connection());
    if (!stones && stones.error().code == ErrorCode::Io)
        return std::unexpected(stones.error());
    if (!stones)
        report.findings.push_back({u"tombstones"_s, stones.error().detail});
    else
        for (const KeptTombstone &kept : *stones) {
            ++report.signatures;
            ZM_TRY(const QString fault, faultOf(kept, office, keys));
            if (!fault.isEmpty())
                report.findings.push_back({u"tombstone of case "_s + kept.tombstone.caseId, fault});
        }
    ZM_CHECK(auditOtherMatters(office, keys, report));
    ZM_TRY(const auto restores, restorations(office.connection()));
    for (const Restoration &restore : restores) {
        const QString where = u"restore of "_s + restore.at.toString(Qt::ISODate);
        const auto key = keys.find(restore.officer);
        const bool verified = key != keys.end() && *isSigned(office.connection(), restore.n, key->second);
        if (!restore.officer.isEmpty() && !verified)
            report.findings.push_back({where, u"the signature of %1 does not verify"_s.arg(restore.officer)});
        report.remarks.push_back(
            {where, u"from a backup of %1, signed by %2: what device %3 wrote after act %4 is here only where it ended an "
                    "entry (%5 acts)"_s.arg(restore.backupMadeAt.toString(Qt::ISODate),
                                            restore.officer.isEmpty() ? u"nobody (recovery passphrase)"_s : restore.officer,
                                            restore.fromDevice)
                        .arg(restore.cut.length)
                        .arg(restore.reapplied)});
    }
    return {};
}

} // namespace zm::store
