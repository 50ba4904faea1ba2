#pragma once

#include "proof/tree.h"

#include <QByteArrayList>

namespace zm::proof {

/// A tree in memory, over leaves that are numbers, with nothing clever in it.
class PlainTree {
public:
    PlainTree(Family family, qint64 size) : m_family(family)
    {
        for (qint64 i = 0; i < size; ++i)
            m_leaves.push_back(leafHash(family, QByteArray::number(i)));
    }
    explicit PlainTree(Family family, const QByteArrayList &data) : m_family(family)
    {
        for (const QByteArray &one : data)
            m_leaves.push_back(leafHash(family, one));
    }

    ReadNode node() const
    {
        return [this](int level, qint64 no) -> Result<Hash> { return over(no << level, (no + 1) << level); };
    }
    /// RFC 6962 2.1, word for word.
    Hash over(qint64 from, qint64 until) const
    {
        if (until - from == 1)
            return m_leaves[std::size_t(from)];
        qint64 split = 1;
        while (split * 2 < until - from)
            split *= 2;
        return nodeHash(m_family, over(from, from + split), over(from + split, until));
    }
    const Hash &leaf(qint64 index) const { return m_leaves[std::size_t(index)]; }

private:
    Family m_family;
    std::vector<Hash> m_leaves;
};

} // namespace zm::proof
