#include "app/sync/registeraudit.h"

#include "app/sync/wire.h"
#include "crypto/hash.h"
#include "registry/buckets.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAtOnce = 64; ///< digests in one answer
constexpr int kTries = 5;   ///< the register may have changed meanwhile

using Digests = std::vector<registry::BucketDigest>;

/// What the platform says of some parts, and up to which change.
struct Said {
    qint64 head = 0;
    registry::Compared what = registry::Compared::Entries;
    QList<QByteArray> digests;
};

Result<Said> digestsFrom(Wire &wire, int from)
{
    ZM_TRY(const auto answer, wire.ask({.target = "/v1/register/digests?from=" + QByteArray::number(from) + "&count=" + QByteArray::number(kAtOnce)}));
    ZM_TRY(const QJsonObject object, sync::readStrict(answer.body));
    Said said{object["head"_L1].toInteger(), object["of"_L1] == "ids"_L1 ? registry::Compared::Ids : registry::Compared::Entries, {}};
    for (const QJsonValue &one : object["digests"_L1].toArray())
        said.digests.append(one.toString().toLatin1());
    if (answer.status != 200 || said.digests.size() != kAtOnce)
        return fail(ErrorCode::Io, u"the platform does not tell its digests: %1"_s.arg(answer.status));
    return said;
}

/// The parts that differ; none: the register changed while they were compared.
Result<std::optional<std::set<int>>> differing(Wire &wire, const registry::Mirror &mirror, qint64 seq, Digests &mine)
{
    std::set<int> parts;
    std::optional<registry::Compared> what;
    for (int from = 0; from < registry::kBuckets; from += kAtOnce) {
        ZM_TRY(const Said said, digestsFrom(wire, from));
        if (said.head != seq)
            return std::optional<std::set<int>>();
        if (what != said.what) {
            ZM_TRY(mine, registry::bucketDigests(mirror, said.what));
            what = said.what;
        }
        for (int i = 0; i < kAtOnce; ++i) {
            if (mine[std::size_t(from + i)].hex() != said.digests[i])
                parts.insert(from + i);
        }
    }
    return std::optional(std::move(parts));
}

/// What brings one part of the mirror to the platform's; none: the register changed meanwhile.
Result<std::optional<ChangePage>> repairOf(Wire &wire, int part, const std::map<QByteArray, QByteArray> &here, qint64 seq, QDate today)
{
    ZM_TRY(const auto answer, wire.ask({.target = "/v1/register/bucket/" + QByteArray::number(part)}));
    ZM_TRY(ChangePage page, readChangePage(answer.body));
    if (page.head != seq)
        return std::optional<ChangePage>();
    std::set<QByteArray> there;
    std::erase_if(page.changes, [&](const registry::PublishedChange &change) {
        const QByteArray id = change.id.toLatin1();
        there.insert(id);
        const auto mine = here.find(id);
        return mine != here.end() && mine->second == QByteArray::fromStdString(change.cells[std::size_t(registry::Column::ContentHash)]);
    });
    for (const auto &[id, hash] : here) {
        if (!there.contains(id))
            page.changes.push_back({true, QString::fromLatin1(id), {}, registry::Standing::Deleted, today});
    }
    return std::optional(std::move(page));
}

/// False: the register changed meanwhile, and what differs has to be found anew.
Result<bool> mend(Wire &wire, const registry::Mirror &mirror, registry::Follower &follower, const std::set<int> &parts,
                  const QDate &today, AuditReport &report)
{
    ZM_TRY(auto here, registry::entriesIn(mirror, parts));
    for (const int part : parts) {
        ZM_TRY(const auto page, repairOf(wire, part, here[part], report.pulled.to.seq, today));
        if (!page)
            return false;
        ZM_TRY(const auto took, follower.take(page->changes, report.pulled.to, QDateTime::fromMSecsSinceEpoch(page->freshUntilMs, Qt::UTC)));
        ++report.parts;
        report.added += took.added;
        report.changed += took.changed;
        report.forgotten += took.forgotten;
        report.refusedReturns += took.refused;
    }
    if (report.forgotten + report.changed > 0)
        ZM_CHECK(follower.forgetForGood());
    return true;
}

Result<> acknowledge(Wire &wire, const RegisterSource &source, qint64 seq, const Digests &digests)
{
    QByteArray all;
    for (const registry::BucketDigest &one : digests)
        all += one.hex();
    const QJsonObject word{{u"stream"_s, u"register"_s}, {u"shard"_s, source.shard}, {u"seq"_s, seq},
                           {u"digest"_s, QString::fromLatin1(crypto::sha256({all}).toHex())}};
    ZM_TRY(const auto acked, wire.ask({.method = "POST", .target = "/v1/ack", .body = sync::canonicalJson(word)}));
    if (acked.status != 200)
        return fail(ErrorCode::Io, u"the platform did not take the acknowledgement: %1"_s.arg(acked.status));
    return {};
}

} // namespace

Result<AuditReport> auditRegister(const RegisterSource &source, const QString &officeFolder,
                                  const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                  const registry::ImportOptions &options)
{
    AuditReport report;
    for (int i = 0; i < kTries; ++i) {
        ZM_TRY(report.pulled, pullRegister(source, officeFolder, names, now, options));
        ZM_TRY(auto wire, Wire::open(source.url.host(), quint16(source.url.port(8443)), source.tls));
        ZM_TRY(const auto mirror, registry::Mirror::open(officeFolder));
        Digests mine;
        ZM_TRY(const auto parts, differing(wire, mirror, report.pulled.to.seq, mine));
        if (!parts)
            continue;
        ZM_TRY(auto follower, registry::Follower::open(mirror, names));
        ZM_TRY(const bool mended, mend(wire, mirror, follower, *parts, now.date(), report));
        if (!mended)
            continue;
        ZM_CHECK(acknowledge(wire, source, report.pulled.to.seq, mine));
        return report;
    }
    return fail(ErrorCode::Conflict, u"the register changes faster than it can be compared: try again"_s);
}

} // namespace zm::app
