#pragma once

#include "filter/holds.h"
#include "store/desk.h"

#include <functional>
#include <limits>
#include <unordered_map>

namespace zm::store {

/// A case as it can be listed, found and filtered without reading it again. Holds names in clear: it lives in memory as
/// long as its officer is signed in, and is never written.
struct IndexedCase {
    WorkRow row;
    QString orderKey; ///< by what the work list orders it within its band
    filter::CaseFacts facts;
    QString personKey; ///< the same for cases whose subject has the same number; empty: no whole number is known
};

/// A case that answers, and why; match is empty where nothing was typed.
struct Found {
    const IndexedCase *indexed = nullptr;
    std::optional<filter::Match> match;
};

/// The same cases with those of one person behind the first of them: one visit, one envelope. Where no whole number is
/// known a case stands alone; a name never joins two.
std::vector<Found> byPerson(const std::vector<Found> &found);

/// Every case of the office in memory, as of one day.
class WorkIndex {
public:
    /// Reads one case. Errors: NotFound, Corrupt, Io.
    static Result<IndexedCase> read(const Desk &desk, const QString &caseId, const identity::NameReader &reader,
                                    QDate today);
    /// Told how many of how many are read; answers whether to go on.
    using Progress = std::function<bool(int done, int total)>;
    /// Reads every case, for a job: about fifteen microseconds an act. Where \a progress stopped it, what was read until
    /// then. Errors: Corrupt, Io.
    static Result<WorkIndex> readAll(const Desk &desk, const identity::NameReader &reader, QDate today,
                                     const Progress &progress = {});

    /// Adds a case, or takes the place of what was known of it.
    void put(IndexedCase indexed);
    /// Reads again the cases that got acts since, from whomever. Errors: Conflict where they are more than \a most: then
    /// a job is due, and nothing was read; Corrupt, Io.
    Result<> catchUp(const Desk &desk, const identity::NameReader &reader, int most);
    QDate day() const { return m_day; }
    int size() const { return int(m_cases.size()); }

    /// Cases that answer both, as the work list orders them; where something was typed, the surest matches first.
    /// \param sieve  null: every case, closed ones too. \param inOrder  how many have to be: the others follow as they
    /// come. Pointers stay good until put().
    std::vector<Found> find(const filter::Search &search, const filter::Sieve *sieve,
                            std::size_t inOrder = std::numeric_limits<std::size_t>::max()) const;

private:
    QDate m_day;
    qint64 m_seq = 0; ///< the last act it knows of
    std::vector<IndexedCase> m_cases;
    std::unordered_map<QString, std::size_t> m_at;
};

} // namespace zm::store
