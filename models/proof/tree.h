#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <vector>

namespace zm::proof {

/// Which hash a tree is made with. Both trees stand over the same leaves.
enum class Family : quint8 { Sha256, Sm3 };

/// 32 bytes.
using Hash = QByteArray;

/// The hashes of RFC 6962: a leaf is never taken for a node.
Hash leafHash(Family family, QByteArrayView data);
Hash nodeHash(Family family, const Hash &left, const Hash &right);

/// The hash over leaves [no << level, (no + 1) << level), all of which are there.
using ReadNode = std::function<Result<Hash>(int level, qint64 no)>;

/// The tree's head over the first \a size leaves; the hash of nothing for none.
Result<Hash> root(Family family, qint64 size, const ReadNode &node);
/// What shows that leaf \a index is among the first \a size. Errors: Invalid where it is not.
Result<std::vector<Hash>> inclusionPath(Family family, qint64 index, qint64 size, const ReadNode &node);
/// What shows that the first \a to leaves begin with the first \a from. Errors: Invalid for more before than after.
Result<std::vector<Hash>> consistencyPath(Family family, qint64 from, qint64 to, const ReadNode &node);

bool isIncluded(Family family, const Hash &leaf, qint64 index, qint64 size, const std::vector<Hash> &path, const Hash &root);
bool isConsistent(Family family, qint64 from, const Hash &fromRoot, qint64 to, const Hash &toRoot,
                  const std::vector<Hash> &path);

} // namespace zm::proof
