#include "registry/buckets.h"

#include "crypto/hash.h"
#include "sql/native.h"

#include <functional>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kEntries[] = "SELECT entry_id, hash FROM entry";

Result<> forEach(const Mirror &mirror, const std::function<void(const QByteArray &id, const QByteArray &hash)> &see)
{
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation == 0)
        return fail(ErrorCode::NotFound, u"no register was loaded yet"_s);
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Read));
    ZM_TRY(auto rows, file.prepare(kEntries));
    for (;;) {
        ZM_TRY(const bool more, rows.step());
        if (!more)
            return {};
        see(rows.bytes(0).toByteArray().toHex(), rows.bytes(1).toByteArray().toHex());
    }
}

} // namespace

int bucketOf(QByteArrayView id)
{
    const QByteArray hash = crypto::sha256({id});
    return (quint8(hash[0]) << 4) | (quint8(hash[1]) >> 4);
}

void BucketDigest::add(QByteArrayView id, QByteArrayView hash)
{
    const QByteArray one = crypto::sha256({id, "\n", hash});
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] = static_cast<unsigned char>(m_sum[i] ^ static_cast<unsigned char>(one[qsizetype(i)]));
}

QByteArray BucketDigest::hex() const
{
    return QByteArray(reinterpret_cast<const char *>(m_sum.data()), qsizetype(m_sum.size())).toHex();
}

Result<std::vector<BucketDigest>> bucketDigests(const Mirror &mirror, Compared what)
{
    std::vector<BucketDigest> digests(kBuckets);
    ZM_CHECK(forEach(mirror, [&](const QByteArray &id, const QByteArray &hash) {
        digests[std::size_t(bucketOf(id))].add(id, what == Compared::Entries ? QByteArrayView(hash) : QByteArrayView());
    }));
    return digests;
}

Result<std::map<int, std::map<QByteArray, QByteArray>>> entriesIn(const Mirror &mirror, const std::set<int> &buckets)
{
    std::map<int, std::map<QByteArray, QByteArray>> entries;
    ZM_CHECK(forEach(mirror, [&](const QByteArray &id, const QByteArray &hash) {
        if (const int bucket = bucketOf(id); buckets.contains(bucket))
            entries[bucket].emplace(id, hash);
    }));
    return entries;
}

} // namespace zm::registry
