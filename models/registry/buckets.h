#pragma once

#include "registry/mirror.h"

#include <array>
#include <map>
#include <set>

namespace zm::registry {

/// How many parts a register has by the hash of its entries' ids: what a copy is compared by with its platform.
inline constexpr int kBuckets = 4'096;

/// The part of an entry. \param id  32 hex digits.
int bucketOf(QByteArrayView id);

/// What one part holds, in 32 bytes, in whatever order its entries come: nobody who is compared chooses the entries.
class BucketDigest final {
public:
    /// \param hash  the entry's content hash, 64 hex digits; empty where only the ids are compared.
    void add(QByteArrayView id, QByteArrayView hash);
    QByteArray hex() const;
    bool operator==(const BucketDigest &) const = default;

private:
    std::array<unsigned char, 32> m_sum{};
};

/// Whether copies hold all that is published of an entry, or the fields that are for them.
enum class Compared : quint8 { Entries, Ids };

/// The digests of all parts of a mirror: one pass over it. Errors: NotFound where nothing was ever loaded; Io.
Result<std::vector<BucketDigest>> bucketDigests(const Mirror &mirror, Compared what);

/// The ids in some parts of a mirror, with their content hashes, both in hex: one pass over it. Errors: as above.
Result<std::map<int, std::map<QByteArray, QByteArray>>> entriesIn(const Mirror &mirror, const std::set<int> &buckets);

} // namespace zm::registry
