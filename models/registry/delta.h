#pragma once

#include "registry/generation.h"

#include <deque>

namespace zm::registry {

/// A row that outlives the cells it was read from.
struct KeptEntry {
    EntryRow row;
    std::unique_ptr<std::string> text; ///< what the row's views look at
    static KeptEntry of(const EntryRow &row);
};

/// What a newer snapshot changes.
struct Changes {
    std::deque<KeptEntry> added;
    std::deque<std::pair<qint64, KeptEntry>> changed; ///< with the row it replaces
    struct Gone {
        qint64 row;
        Standing standing;
        int on;
    };
    std::vector<Gone> gone;             ///< rows to forget
    std::deque<KeptEntry> remembered;   ///< never were here, must not come
    std::size_t count() const { return added.size() + changed.size() + gone.size(); }
};

/// Changes entries, indexes and, at its finish(), search terms. The caller has begun a transaction and ends it.
class Changer final {
public:
    /// \param search  false: without the search indexes, for measuring.
    static Result<Changer> make(const sql::NativeFile &file, const QByteArray &digestKey,
                                const std::shared_ptr<const identity::NameReader> &names, bool search = true);
    Result<> apply(const Changes &changes);
    /// Writes the terms of everything that was applied; the last before the commit.
    Result<> finish();
    /// Gives up what was applied, after a transaction that was rolled back. Errors: Io; then it is of no more use.
    Result<> drop();

private:
    Changer(EntryWriter writer, const std::shared_ptr<const identity::NameReader> &names, const QByteArray &digestKey, bool search)
        : m_writer(std::move(writer)), m_readings(names), m_digest(digestKey), m_search(search)
    {
    }
    Result<> insert(const EntryRow &entry);
    Result<> change(qint64 row, const EntryRow &entry);
    Result<> forget(qint64 row);
    /// What stands at a row now, as far as keys and terms follow from it.
    struct Old {
        RowKeys keys;
        bool organisation;
        std::string name;
    };
    Result<std::optional<Old>> old(qint64 row);
    /// Moves \a row from one key to another. Nothing to do where they are the same.
    Result<> move(sql::NativeStatement &drop, sql::NativeStatement &add, std::optional<qint64> from, std::optional<qint64> to, qint64 row);
    enum class TermChange : quint8 { Drop, Add };
    struct Terms {
        qint64 row;
        TermChange change;
        bool organisation;
        std::string name;
    };
    void note(TermChange change, qint64 row, bool organisation, std::string_view name);
    EntryWriter m_writer;
    Readings m_readings;
    crypto::KeyedDigest m_digest;
    bool m_search;
    std::vector<Terms> m_terms; ///< in the order in which they came
    sql::NativeStatement m_find, m_erase, m_tombstone, m_addId, m_addNumber, m_addCase, m_addNameKey, m_dropNameKey, m_dropId, m_dropNumber, m_dropCase,
        m_addName, m_addReading, m_dropName, m_dropReading, m_tally;
};

/// Applies \a changes and what the generation says of itself then, in one transaction. Errors: Io, after which nothing changed.
Result<> applyChanges(const sql::NativeFile &file, const Changes &changes, const Notes &notes, const QByteArray &digestKey,
                      const std::shared_ptr<const identity::NameReader> &names, bool search = true);

/// Old terms live on in the search indexes until their parts are merged, old pages in the journal until it is carried
/// over: this does both. Readers go on meanwhile; where one holds on to what was, it stays noted as due. Errors: Io.
Result<> forgetForGood(const sql::NativeFile &file);

} // namespace zm::registry
