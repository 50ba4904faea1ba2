#pragma once

#include "registry/generation.h"
#include "registry/rowsource.h"

namespace zm::registry {

/// The keys of a generation's rows, gathered while the rows are written: its trees are built of them when all are known,
/// because a tree that is filled in order is filled several times faster.
class TreeKeys final {
public:
    void reserve(std::size_t rows);
    void add(const RowKeys &keys, qint64 line, qint64 row);
    /// An entry that is not shown: only its id counts, which must not stand twice.
    void addGone(qint64 id, qint64 line) { m_ids.add(id, line, -1); }
    /// Takes up what a load that was stopped had written. \return how many entries. Errors: Io.
    Result<qint64> recall(const sql::NativeFile &file, const crypto::KeyedDigest &digest);

    /// Sorts, with a second thread. Errors: Invalid naming both lines where an id stands twice.
    Result<> sortAndCheck();
    /// Fills the trees of a generation that has none of it yet. Sorted before. The keys are gone afterwards. Errors: Io.
    Result<> build(const sql::NativeFile &file);
    qint64 shown() const { return qint64(m_names.size()); }

private:
    struct Pair {
        qint64 key, row;
        auto operator<=>(const Pair &) const = default;
    };
    static Result<> fill(const sql::NativeFile &file, const char *statement, std::vector<Pair> &pairs);
    Result<> fillIds(const sql::NativeFile &file) const;
    IdLines m_ids;
    std::vector<Pair> m_numbers, m_cases, m_names;
};

} // namespace zm::registry
