#include "sync/feed.h"

#include "crypto/hash.h"
#include "sync/answer.h"
#include "sync/guard.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <array>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kOps{"ACT"_L1, "REMOVE"_L1, "REFUSED"_L1, "KEY"_L1};
// An act's line holds the act once more and what belongs to it.
constexpr JsonLimits kLineLimits{.sizeBytes = kLongestLine + 32 * 1024};

FeedOp opNamed(QStringView name)
{
    const auto at = std::ranges::find_if(kOps, [&](QLatin1StringView one) { return one == name; });
    return at == kOps.end() ? FeedOp::Other : FeedOp(at - kOps.begin());
}

QString digestOf(QByteArrayView before)
{
    return hexOf(crypto::sha256({before}));
}

} // namespace

QByteArray feedBytes(const FeedEntry &entry)
{
    QJsonObject object{{u"op"_s, kOps[std::size_t(entry.op)]}, {u"id"_s, entry.caseId}, {u"eid"_s, hexOf(entry.eid)}};
    if (!entry.reason.isEmpty())
        object.insert(u"reason"_s, entry.reason);
    if (entry.beside)
        object.insert(u"beside"_s, true);
    if (entry.act)
        object.insert(u"act"_s, toJson(*entry.act));
    if (entry.receipt)
        object.insert(u"receipt"_s, toJson(*entry.receipt));
    return canonicalJson(object);
}

QByteArray feedLine(qint64 seq, const QByteArray &feedBytes)
{
    return "{\"seq\":" + QByteArray::number(seq) + ',' + feedBytes.sliced(1);
}

Result<FeedLine> readFeedLine(QByteArrayView line)
{
    ZM_TRY(const QJsonObject object, readStrict(line, kLineLimits));
    FeedLine read{object["seq"_L1].toInteger(), {}, line.toByteArray()};
    if (read.seq <= 0)
        return fail(ErrorCode::Invalid, u"a line of the feed without its number"_s);
    FeedEntry &entry = read.entry;
    entry.op = opNamed(object["op"_L1].toString());
    entry.caseId = object["id"_L1].toString();
    entry.eid = bytesOf(object["eid"_L1].toString());
    entry.reason = object["reason"_L1].toString();
    entry.beside = object["beside"_L1].toBool();
    if (object.contains("act"_L1)) {
        // What this version cannot read does not stop the feed; the raw line waits for one that can.
        if (auto act = envelopeFrom(object["act"_L1].toObject()))
            entry.act = *std::move(act);
        else if (entry.op != FeedOp::Remove)
            entry.op = FeedOp::Other;
    }
    if (object.contains("receipt"_L1)) {
        if (auto receipt = signedFrom(object["receipt"_L1].toObject()))
            entry.receipt = *std::move(receipt);
    }
    return read;
}

QByteArray feedBody(const FeedPage &page)
{
    QByteArray body = canonicalJson({{u"epoch"_s, page.epoch}, {u"shard"_s, page.shard}, {u"from"_s, page.from}}) + '\n';
    for (const QByteArray &line : page.lines)
        body += line + '\n';
    QJsonObject last = page.more;
    last.insert(u"end"_s, true);
    last.insert(u"to"_s, page.from - 1 + qint64(page.lines.size()));
    last.insert(u"run"_s, digestOf(body));
    last.insert(u"head"_s, page.head);
    last.insert(u"fresh_until"_s, page.freshUntilMs);
    return body + canonicalJson(last) + '\n';
}

Result<ReadFeed> readFeed(QByteArrayView body, QStringView shard, qint64 since)
{
    const std::vector<QByteArrayView> lines = linesOf(body);
    if (lines.size() < 2)
        return fail(ErrorCode::Invalid, u"a torn page of the feed"_s);
    ZM_TRY(const QJsonObject first, readStrict(lines.front()));
    const auto last = readStrict(lines.back());
    const qsizetype before = lines.back().data() - body.data();
    if (!last || !(*last)["end"_L1].toBool() || !body.endsWith('\n')
        || !ZM_GUARD(feedDigest, (*last)["run"_L1].toString() == digestOf(body.first(before))))
        return fail(ErrorCode::Invalid, u"a torn page of the feed"_s);
    ReadFeed read{first["epoch"_L1].toInteger(), (*last)["head"_L1].toInteger(), (*last)["fresh_until"_L1].toInteger(), {}};
    if (first["shard"_L1].toString() != shard || read.epoch <= 0)
        return fail(ErrorCode::Invalid, u"a page of another feed"_s);
    qint64 wanted = since + 1;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        ZM_TRY(FeedLine line, readFeedLine(lines[i]));
        if (line.seq != wanted)
            return fail(ErrorCode::Invalid, u"number %1 of the feed came where %2 was due"_s.arg(line.seq).arg(wanted));
        wanted = line.seq + 1;
        read.lines.push_back(std::move(line));
    }
    return read;
}

} // namespace zm::sync
