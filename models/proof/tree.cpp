#include "proof/tree.h"

#include "crypto/hash.h"

#include <bit>

namespace zm::proof {

using namespace Qt::Literals::StringLiterals;

namespace {

Hash hashOf(Family family, std::initializer_list<QByteArrayView> parts)
{
    return family == Family::Sha256 ? crypto::sha256(parts) : crypto::sm3(parts);
}

/// The largest power of two that is smaller than \a count, which is at least 2.
qint64 splitOf(qint64 count)
{
    return qint64(std::bit_floor(quint64(count - 1)));
}

/// The hash over leaves [from, until).
Result<Hash> rangeHash(Family family, qint64 from, qint64 until, const ReadNode &node)
{
    const qint64 count = until - from;
    if (std::has_single_bit(quint64(count)) && from % count == 0)
        return node(std::countr_zero(quint64(count)), from / count);
    const qint64 split = from + splitOf(count);
    ZM_TRY(const Hash left, rangeHash(family, from, split, node));
    ZM_TRY(const Hash right, rangeHash(family, split, until, node));
    return nodeHash(family, left, right);
}

// RFC 6962 2.1.1: the siblings from the leaf upwards.
Result<> includeInto(std::vector<Hash> &path, Family family, qint64 index, qint64 from, qint64 until, const ReadNode &node)
{
    if (until - from == 1)
        return {};
    const qint64 split = from + splitOf(until - from);
    const bool isLeft = index < split;
    ZM_CHECK(isLeft ? includeInto(path, family, index, from, split, node)
                    : includeInto(path, family, index, split, until, node));
    ZM_TRY(Hash sibling, isLeft ? rangeHash(family, split, until, node) : rangeHash(family, from, split, node));
    path.push_back(std::move(sibling));
    return {};
}

// RFC 6962 2.1.2. \param whole  whether [from, until) is a subtree of the earlier tree, whose hash the reader has.
Result<> extendInto(std::vector<Hash> &path, Family family, qint64 earlier, qint64 from, qint64 until, bool whole,
                    const ReadNode &node)
{
    if (earlier == until) {
        if (whole)
            return {};
        ZM_TRY(Hash here, rangeHash(family, from, until, node));
        path.push_back(std::move(here));
        return {};
    }
    const qint64 split = from + splitOf(until - from);
    if (earlier <= split) {
        ZM_CHECK(extendInto(path, family, earlier, from, split, whole, node));
        ZM_TRY(Hash right, rangeHash(family, split, until, node));
        path.push_back(std::move(right));
        return {};
    }
    ZM_CHECK(extendInto(path, family, earlier, split, until, false, node));
    ZM_TRY(Hash left, rangeHash(family, from, split, node));
    path.push_back(std::move(left));
    return {};
}

} // namespace

Hash leafHash(Family family, QByteArrayView data)
{
    return hashOf(family, {QByteArrayView("\0", 1), data});
}

Hash nodeHash(Family family, const Hash &left, const Hash &right)
{
    return hashOf(family, {QByteArrayView("\1", 1), left, right});
}

Result<Hash> root(Family family, qint64 size, const ReadNode &node)
{
    return size == 0 ? Result<Hash>(hashOf(family, {})) : rangeHash(family, 0, size, node);
}

Result<std::vector<Hash>> inclusionPath(Family family, qint64 index, qint64 size, const ReadNode &node)
{
    if (index < 0 || index >= size)
        return fail(ErrorCode::Invalid, u"no such leaf in a tree of this size"_s);
    std::vector<Hash> path;
    ZM_CHECK(includeInto(path, family, index, 0, size, node));
    return path;
}

Result<std::vector<Hash>> consistencyPath(Family family, qint64 from, qint64 to, const ReadNode &node)
{
    if (from < 0 || from > to)
        return fail(ErrorCode::Invalid, u"a tree grows"_s);
    std::vector<Hash> path;
    if (from > 0 && from < to)
        ZM_CHECK(extendInto(path, family, from, 0, to, true, node));
    return path;
}

// RFC 9162 2.1.3.2.
bool isIncluded(Family family, const Hash &leaf, qint64 index, qint64 size, const std::vector<Hash> &path, const Hash &root)
{
    if (index < 0 || index >= size)
        return false;
    qint64 here = index, last = size - 1;
    Hash hash = leaf;
    for (const Hash &sibling : path) {
        if (last == 0)
            return false;
        if (here % 2 == 1 || here == last) {
            hash = nodeHash(family, sibling, hash);
            while (here % 2 == 0 && here != 0) {
                here /= 2;
                last /= 2;
            }
        } else {
            hash = nodeHash(family, hash, sibling);
        }
        here /= 2;
        last /= 2;
    }
    return last == 0 && hash == root;
}

// RFC 9162 2.1.4.2.
bool isConsistent(Family family, qint64 from, const Hash &fromRoot, qint64 to, const Hash &toRoot,
                  const std::vector<Hash> &path)
{
    if (from < 0 || from > to)
        return false;
    if (from == to)
        return path.empty() && fromRoot == toRoot;
    if (from == 0)
        return path.empty() && fromRoot == hashOf(family, {});
    std::vector<Hash> steps = path;
    if (std::has_single_bit(quint64(from)))
        steps.insert(steps.begin(), fromRoot);
    if (steps.empty())
        return false;
    qint64 here = from - 1, last = to - 1;
    while (here % 2 == 1) {
        here /= 2;
        last /= 2;
    }
    Hash older = steps.front(), newer = steps.front();
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (last == 0)
            return false;
        if (here % 2 == 1 || here == last) {
            older = nodeHash(family, steps[i], older);
            newer = nodeHash(family, steps[i], newer);
            while (here % 2 == 0 && here != 0) {
                here /= 2;
                last /= 2;
            }
        } else {
            newer = nodeHash(family, newer, steps[i]);
        }
        here /= 2;
        last /= 2;
    }
    return last == 0 && older == fromRoot && newer == toRoot;
}

} // namespace zm::proof
