#include "platform/logbook.h"

#include "sync/feed.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;
using proof::Family;
using proof::Hash;

namespace {

constexpr char kSize[] = "SELECT coalesce(max(size), 0) FROM checkpoint WHERE region = $1";
constexpr char kNewest[] = "SELECT note, size FROM checkpoint WHERE region = $1 ORDER BY size DESC LIMIT 1";
constexpr char kHeadAt[] = "SELECT note FROM checkpoint WHERE region = $1 AND size = $2";
constexpr char kSign[] = "INSERT INTO checkpoint (region, size, root, root_sm3, at, note) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr char kLines[] = "SELECT line FROM cosignature WHERE region = $1 AND size = $2 ORDER BY witness";
constexpr char kCosign[] = "INSERT INTO cosignature (region, size, witness, line, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
constexpr char kSeenSizes[] = "SELECT size FROM cosignature WHERE region = $1 GROUP BY size HAVING count(*) >= $2 ORDER BY size DESC LIMIT 20";
constexpr char kFeed[] = "SELECT seq, body FROM feed WHERE region = $1 AND seq > $2 ORDER BY seq LIMIT $3";
constexpr char kFeedHead[] = "SELECT coalesce(max(last), 0) FROM sequencer WHERE region = $1";
constexpr char kPlace[] = "SELECT seq, body FROM feed WHERE region = $1 AND eid = $2";
constexpr char kTile[] = "SELECT hashes FROM tile WHERE region = $1 AND family = $2 AND level = $3 AND no = $4";
constexpr char kWriteTile[] = "INSERT INTO tile (region, family, level, no, hashes) VALUES ($1, $2, $3, $4, $5) "
                              "ON CONFLICT (region, family, level, no) DO UPDATE SET hashes = excluded.hashes";

// C2SP tlog-tiles: a tile is eight levels of the tree high.
constexpr int kTileHeight = 8;
constexpr qint64 kTileWidth = 1 << kTileHeight;
constexpr qint64 kHashBytes = 32;

QByteArrayView familyName(Family family)
{
    return family == Family::Sha256 ? "sha256" : "sm3";
}

/// The hash over \a count hashes (a power of two) of \a tile from the one at \a at on.
Hash fold(Family family, const QByteArray &tile, qint64 at, qint64 count)
{
    if (count == 1)
        return tile.mid(at * kHashBytes, kHashBytes);
    return proof::nodeHash(family, fold(family, tile, at, count / 2), fold(family, tile, at + count / 2, count / 2));
}

} // namespace

Result<QByteArray> leafOf(const QByteArray &feedBytes)
{
    const auto line = sync::readFeedLine(sync::feedLine(1, feedBytes));
    const auto receipt = line && line->entry.receipt ? sync::readReceipt(*line->entry.receipt)
                                                     : Result<sync::Receipt>(fail(ErrorCode::Corrupt, {}));
    if (!receipt)
        return fail(ErrorCode::Corrupt, u"a line of the feed has no receipt"_s);
    return proof::leafData(*receipt);
}

Result<qint64> LogBook::size()
{
    ZM_TRY(const Table found, m_database.run(kSize, {m_region}));
    return found.number(0, 0);
}

Result<int> LogBook::extend(const crypto::SigningKey &key, const QDateTime &now, int most)
{
    ZM_TRY(auto transaction, Transaction::begin(m_database));
    ZM_TRY(const qint64 before, size());
    ZM_TRY(const Table feed, m_database.run(kFeedHead, {m_region}));
    if (feed.number(0, 0) < before)
        return fail(ErrorCode::Corrupt, u"the feed is shorter than the log that was signed over it"_s);
    ZM_TRY(const Table lines, m_database.run(kFeed, {m_region, before, qint64(most)}));
    if (lines.isEmpty())
        return 0;
    QByteArray sha256, sm3;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (lines.number(row, 0) != before + qint64(row) + 1)
            return fail(ErrorCode::Corrupt, u"the feed has a gap"_s);
        ZM_TRY(const QByteArray leaf, leafOf(lines.bytes(row, 1)));
        sha256 += proof::leafHash(Family::Sha256, leaf);
        sm3 += proof::leafHash(Family::Sm3, leaf);
    }
    ZM_CHECK(add(Family::Sha256, 0, before, sha256));
    ZM_CHECK(add(Family::Sm3, 0, before, sm3));
    const qint64 after = before + qint64(lines.size());
    proof::Checkpoint head{proof::originOf(m_shard), after};
    ZM_TRY(head.root, proof::root(Family::Sha256, after, node(Family::Sha256)));
    ZM_TRY(head.rootSm3, proof::root(Family::Sm3, after, node(Family::Sm3)));
    ZM_TRY(const QByteArray note, proof::signCheckpoint(head, key));
    ZM_CHECK(m_database.run(kSign, {m_region, after, Blob{head.root}, Blob{head.rootSm3}, now.toMSecsSinceEpoch(), Blob{note}}));
    ZM_CHECK(transaction.commit());
    return int(lines.size());
}

/// Adds \a hashes to a level of tiles, from the one number \a from on. A tile that fills up is a hash of the level above.
Result<> LogBook::add(Family family, int level, qint64 from, const QByteArray &hashes)
{
    QByteArray above;
    qint64 aboveFrom = -1;
    for (qint64 at = 0; at * kHashBytes < hashes.size();) {
        const qint64 no = (from + at) / kTileWidth, inTile = (from + at) % kTileWidth;
        const qint64 taken = std::min(kTileWidth - inTile, hashes.size() / kHashBytes - at);
        QByteArray whole;
        if (inTile > 0) {
            ZM_TRY(whole, tile(family, level, no));
            whole.truncate(inTile * kHashBytes); // the rest was never signed
        }
        whole += hashes.mid(at * kHashBytes, taken * kHashBytes);
        ZM_CHECK(m_database.run(kWriteTile, {m_region, familyName(family), qint64(level), no, Blob{whole}}));
        if (inTile + taken == kTileWidth) {
            aboveFrom = aboveFrom < 0 ? no : aboveFrom;
            above += fold(family, whole, 0, kTileWidth);
        }
        at += taken;
    }
    return above.isEmpty() ? Result<>() : add(family, level + 1, aboveFrom, above);
}

proof::ReadNode LogBook::node(Family family)
{
    return [this, family](int level, qint64 no) -> Result<Hash> {
        const qint64 count = qint64(1) << (level % kTileHeight), first = no * count;
        ZM_TRY(const QByteArray hashes, tile(family, level / kTileHeight, first / kTileWidth));
        if (hashes.size() < (first % kTileWidth + count) * kHashBytes)
            return fail(ErrorCode::NotFound, u"the log does not reach there"_s);
        return fold(family, hashes, first % kTileWidth, count);
    };
}

Result<QByteArray> LogBook::tile(Family family, int level, qint64 no)
{
    ZM_TRY(const Table found, m_database.run(kTile, {m_region, familyName(family), qint64(level), no}));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"the log has no such tile"_s);
    return found.bytes(0, 0);
}

Result<std::optional<QByteArray>> LogBook::head()
{
    ZM_TRY(const Table found, m_database.run(kNewest, {m_region}));
    if (found.isEmpty())
        return std::optional<QByteArray>();
    return withWitnesses(found.bytes(0, 0), found.number(0, 1));
}

Result<QByteArray> LogBook::withWitnesses(const QByteArray &note, qint64 size)
{
    ZM_TRY(const Table lines, m_database.run(kLines, {m_region, size}));
    QByteArray whole = note;
    for (std::size_t row = 0; row < lines.size(); ++row)
        whole += lines.bytes(row, 0) + '\n';
    return whole;
}

Result<QString> LogBook::cosign(qint64 size, const QByteArray &line, const proof::Quorum &quorum, const QDateTime &now)
{
    ZM_TRY(const QByteArray note, headAt(size));
    const QByteArray one = line.trimmed(), both = note + one + '\n';
    const auto whose = std::ranges::find_if(quorum.witnesses, [&](const proof::Witness &witness) {
        return !one.contains('\n') && proof::cosignedAt(both, witness.name, witness.key);
    });
    if (whose == quorum.witnesses.end())
        return fail(ErrorCode::Denied, u"not the line of a known witness on this head"_s);
    const QByteArray name = whose->name.toUtf8();
    ZM_TRY(auto transaction, Transaction::begin(m_database));
    ZM_CHECK(m_database.run(kCosign, {m_region, size, name, QByteArrayView(one), now.toMSecsSinceEpoch()}));
    ZM_CHECK(transaction.commit());
    return whose->name;
}

Result<std::optional<QByteArray>> LogBook::seenHead(const proof::Quorum &quorum)
{
    if (quorum.witnesses.empty())
        return head();
    ZM_TRY(const Table sizes, m_database.run(kSeenSizes, {m_region, qint64(quorum.needed)}));
    for (std::size_t row = 0; row < sizes.size(); ++row) {
        ZM_TRY(const QByteArray note, headAt(sizes.number(row, 0)));
        ZM_TRY(QByteArray whole, withWitnesses(note, sizes.number(row, 0)));
        if (proof::checkQuorum(whole, quorum)) // of those who count today
            return std::optional(std::move(whole));
    }
    return std::optional<QByteArray>();
}

Result<QByteArray> LogBook::headAt(qint64 atSize)
{
    ZM_TRY(const Table found, m_database.run(kHeadAt, {m_region, atSize}));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"no head of this size was signed"_s);
    return found.bytes(0, 0);
}

Result<proof::Bundle> LogBook::proofOf(const QByteArray &eid, const proof::Quorum &quorum)
{
    ZM_TRY(const Table place, m_database.run(kPlace, {m_region, Blob{eid}}));
    ZM_TRY(qint64 logged, size());
    if (place.isEmpty() || place.number(0, 0) > logged)
        return fail(ErrorCode::NotFound, u"the log does not hold this act yet"_s);
    ZM_TRY(const auto line, sync::readFeedLine(sync::feedLine(1, place.bytes(0, 1))));
    ZM_TRY(auto note, head());
    ZM_TRY(const auto seen, seenHead(quorum));
    const qint64 seenSize = seen ? seen->split('\n').at(1).toLongLong() : 0; // as C2SP writes a head
    if (seenSize >= place.number(0, 0)) {
        note = seen;
        logged = seenSize;
    }
    proof::Bundle bundle{line.entry.receipt.value_or(sync::Signed()), place.number(0, 0) - 1, {}, {}, *note};
    ZM_TRY(bundle.path, proof::inclusionPath(Family::Sha256, bundle.index, logged, node(Family::Sha256)));
    ZM_TRY(bundle.pathSm3, proof::inclusionPath(Family::Sm3, bundle.index, logged, node(Family::Sm3)));
    return bundle;
}

Result<std::vector<Hash>> LogBook::consistency(Family family, qint64 from, qint64 to)
{
    return proof::consistencyPath(family, from, to, node(family));
}

} // namespace zm::platform
