#include "app/sync/registerpull.h"

#include "app/sync/registerdownload.h"
#include "crypto/hash.h"
#include "sync/answer.h"
#include "sync/strictjson.h"

#include <QJsonArray>
#include <QTemporaryFile>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr sync::JsonLimits kLineLimits{.sizeBytes = 64 * 1024};

registry::Standing standingOf(const QString &reason)
{
    const auto found = std::ranges::find(registry::kStandingNames, reason.toStdString());
    const auto standing = registry::Standing(found - registry::kStandingNames.begin());
    // Whatever the reason is called, a removal is one.
    return found == registry::kStandingNames.end() || standing == registry::Standing::Live || standing == registry::Standing::Suspended
        ? registry::Standing::Deleted
        : standing;
}

Result<registry::PublishedChange> readChange(const QJsonObject &line)
{
    registry::PublishedChange change{line["op"_L1] == "REMOVE"_L1, line["id"_L1].toString(), {}, registry::Standing::Deleted, {}};
    if (change.isRemoval) {
        change.standing = standingOf(line["reason"_L1].toString());
        change.on = QDate::fromString(line["eff"_L1].toString(), Qt::ISODate);
        if (!change.on.isValid())
            change.on = QDate(1970, 1, 1); // it must be obeyed even where the rest is not understood
        return change;
    }
    const QJsonObject entry = line["entry"_L1].toObject();
    for (std::size_t i = 0; i < registry::kColumnsPublished; ++i) {
        const std::string_view name = registry::kColumnNames[i];
        change.cells.push_back(entry[QLatin1StringView(name.data(), qsizetype(name.size()))].toString().toStdString());
    }
    // A recipient gets the fields that are for it; the hash over all of them would say nothing of these.
    std::string &hash = change.cells[std::size_t(registry::Column::ContentHash)];
    if (hash.empty()) {
        QByteArray all;
        for (const std::string &cell : change.cells)
            all += QByteArray::fromStdString(cell) + '\x1f';
        hash = crypto::sha256({all}).toHex().toStdString();
    }
    return change;
}

/// A mirror with nothing in it: where there is no snapshot, or none for this device, the changes are all there is.
Result<> beginEmpty(const QString &folder, const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                    const registry::ImportOptions &options)
{
    QTemporaryFile file;
    QByteArrayList header;
    for (const std::string_view name : registry::kColumnNames)
        header.append(QByteArray(name.data(), qsizetype(name.size())));
    if (!file.open() || file.write(header.join(',') + '\n') < 0 || !file.flush())
        return fail(ErrorCode::Io, file.errorString());
    ZM_CHECK(registry::importRegister(folder, file.fileName(), names, now, options));
    return {};
}

/// The whole register: a snapshot, or, where the platform has none for this device, everything it ever said.
Result<> takeWhole(Wire &wire, const QString &folder, const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                   const registry::ImportOptions &options, PullReport &report)
{
    report.snapshot = true;
    ZM_TRY(const auto snapshot, downloadSnapshot(wire, folder));
    if (!snapshot) {
        report.to = {};
        return beginEmpty(folder, names, now, options);
    }
    ZM_TRY(const auto imported, registry::importRegister(folder, snapshot->path, names, now, options));
    report.fetchedBytes = snapshot->fetchedBytes;
    report.forgotten = imported.forgotten;
    report.refusedReturns = imported.refusedReturns;
    report.to = {snapshot->manifest.epoch, snapshot->manifest.seq};
    ZM_TRY(const auto loaded, registry::Mirror::open(folder));
    ZM_CHECK(registry::noteFollowed(loaded, report.to, QDateTime::fromMSecsSinceEpoch(snapshot->manifest.freshUntilMs, Qt::UTC)));
    discardDownload(folder);
    return {};
}

Result<> takeChanges(Wire &wire, const registry::Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names,
                     PullReport &report)
{
    ZM_TRY(auto follower, registry::Follower::open(mirror, names));
    for (;;) {
        ZM_TRY(const auto answer, wire.ask({.target = changesTarget(report.to.seq, 0)}));
        if (answer.status != 200)
            return fail(ErrorCode::Io, u"the platform answered %1"_s.arg(answer.status));
        ZM_TRY(const ChangePage page, readChangePage(answer.body));
        const registry::FollowedTo to{page.epoch, page.to};
        ZM_TRY(const auto took, follower.take(page.changes, to, QDateTime::fromMSecsSinceEpoch(page.freshUntilMs, Qt::UTC)));
        report.added += took.added;
        report.changed += took.changed;
        report.forgotten += took.forgotten;
        report.refusedReturns += took.refused;
        report.to = to;
        if (page.to >= page.head)
            break;
    }
    return report.forgotten + report.changed > 0 ? follower.forgetForGood() : Result<>();
}

/// Whether changes lead from what is here to what the platform has.
Result<bool> canFollow(Wire &wire, const registry::FollowedTo &here)
{
    if (here.epoch == 0)
        return false;
    ZM_TRY(const auto answer, wire.ask({.target = changesTarget(here.seq, 0)}));
    ZM_TRY(const ChangePage page, readChangePage(answer.body));
    return page.epoch == here.epoch && page.head >= here.seq;
}

} // namespace

QByteArray changesTarget(qint64 since, int waitSeconds)
{
    return "/v1/register/delta?since=" + QByteArray::number(since) + "&wait=" + QByteArray::number(waitSeconds);
}

Result<ChangePage> readChangePage(const QByteArray &body)
{
    const auto lines = sync::linesOf(body);
    if (lines.size() < 2)
        return fail(ErrorCode::Invalid, u"a page of changes without its ends"_s);
    ZM_TRY(const QJsonObject first, sync::readStrict(lines.front(), kLineLimits));
    ZM_TRY(const QJsonObject last, sync::readStrict(lines.back(), kLineLimits));
    const QByteArrayView before(body.constData(), lines.back().data() - body.constData());
    if (!last["end"_L1].toBool() || last["run"_L1].toString() != QString::fromLatin1(crypto::sha256({before}).toHex()))
        return fail(ErrorCode::Invalid, u"the page of changes is torn"_s);
    ChangePage page{first["epoch"_L1].toInteger(), last["to"_L1].toInteger(), last["head"_L1].toInteger(),
                    last["fresh_until"_L1].toInteger(), {}};
    qint64 next = first["from"_L1].toInteger();
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        ZM_TRY(const QJsonObject line, sync::readStrict(lines[i], kLineLimits));
        if (line["seq"_L1].toInteger() != next++)
            return fail(ErrorCode::Invalid, u"the changes have a gap"_s);
        if (line["op"_L1] == "PUT"_L1 && !line.contains("entry"_L1))
            continue; // gone meanwhile: its removal comes further down
        ZM_TRY(auto change, readChange(line));
        page.changes.push_back(std::move(change));
    }
    return page;
}

Result<PullReport> pullRegister(const RegisterSource &source, const QString &officeFolder,
                                const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                const registry::ImportOptions &options)
{
    ZM_TRY(auto wire, Wire::open(source.url.host(), quint16(source.url.port(8443)), source.tls));
    PullReport report;
    {
        ZM_TRY(const auto mirror, registry::Mirror::open(officeFolder));
        ZM_TRY(report.to, registry::followedTo(mirror));
    }
    ZM_TRY(const bool follows, canFollow(wire, report.to));
    if (!follows)
        ZM_CHECK(takeWhole(wire, officeFolder, names, now, options, report));
    ZM_TRY(const auto mirror, registry::Mirror::open(officeFolder));
    ZM_CHECK(takeChanges(wire, mirror, names, report));
    ZM_TRY(const auto state, mirror.state());
    report.entries = state.entries;
    // Said last: what is acknowledged is durable here.
    const QJsonObject word{{u"stream"_s, u"register"_s}, {u"shard"_s, source.shard}, {u"seq"_s, report.to.seq}, {u"digest"_s, QString()}};
    ZM_TRY(const auto acked, wire.ask({.method = "POST", .target = "/v1/ack", .body = sync::canonicalJson(word)}));
    if (acked.status != 200)
        return fail(ErrorCode::Io, u"the platform did not take the acknowledgement: %1"_s.arg(acked.status));
    return report;
}

} // namespace zm::app
