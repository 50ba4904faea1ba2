#pragma once

#include "crypto/keyeddigest.h"
#include "registry/entryrow.h"
#include "registry/searchform.h"
#include "sql/native.h"

#include <map>
#include <span>
#include <string>
#include <unordered_map>

// One file `register-N.sqlite` holds one generation of the mirror: entries, their indexes, what is gone.

namespace zm::registry {

/// What a generation says of itself.
struct Notes {
    qint64 entries = 0, rejected = 0, dataUntil = 0, freshUntil = 0;
    bool published = false, keyKnown = true;
    bool forgettingDue = false; ///< removed terms still lie in the search indexes
    std::string source;     ///< fingerprint of the file being loaded
    qint64 line = 0;        ///< rows up to here are in
    qint64 platformEpoch = 0, platformSeq = 0; ///< how far it follows a platform; 0: none
    std::string searchBuilt;///< version of the terms in the indexes; empty while there are none
};
Result<Notes> readNotes(const sql::NativeFile &file);
Result<> writeNotes(const sql::NativeFile &file, const Notes &notes);

/// Carries the journal over into the file and empties it. \return whether all of it went; false: a reader held on to what
/// was for longer than one waits. Errors: Io.
Result<bool> carriedOver(const sql::NativeFile &file);

/// Whether this program can ask the generation. Errors: Unsupported for one that an older program built.
Result<> readable(const sql::NativeFile &file);

Result<> makeTables(const sql::NativeFile &file);
/// The two indexes of search, empty, in \a file.
Result<> makeNameIndex(const sql::NativeFile &file);
Result<> makeReadingIndex(const sql::NativeFile &file);

/// Key of a case number: brackets, spaces, width and leading zeros do not matter.
std::string plainCaseNumber(std::string_view utf8);
qint64 caseKey(std::string_view plain);
/// A number as it is digested: half width, upper case, without spaces and hyphens.
std::string plainNumber(std::string_view utf8);
inline constexpr std::size_t kLongestNumber = 32; ///< what no number of any kind is longer than
/// Whether it is that already: at most so many digits and capitals.
bool isPlainNumber(std::string_view utf8);

/// The keys under which an entry stands in the trees. Eight bytes lead to rows; the row itself confirms.
struct RowKeys {
    qint64 id = 0, caseNumber = 0, name = 0;
    std::optional<qint64> number; ///< nullopt without a number
};
/// \param digest  for a number that comes without one of its own.
RowKeys keysOf(const EntryRow &entry, const crypto::KeyedDigest &digest);
/// \param published  a number's published digest; empty: none. \return nullopt without a number.
std::optional<qint64> numberKey(std::string_view number, std::span<const unsigned char> published, const crypto::KeyedDigest &digest);
/// Key of a name. \param form  as searchForm() makes it.
qint64 nameKey(std::u32string_view form);

/// Row ids carry the order of results: the day of listing, then a running number.
inline qint64 rowOf(qint64 day, qint64 sequence) { return day << 24 | sequence; }
inline qint64 dayOfRow(qint64 row) { return row >> 24; }

/// What was removed and must not come back.
class Tombstones final {
public:
    /// Errors: Io, Corrupt.
    Result<> read(const QString &generationFile);
    /// Whether \a entry was removed for good. What was only blocked may return with a later status.
    bool refuses(const EntryRow &entry) const;
    bool has(const EntryRow &entry) const { return m_gone.contains(entry.id); }

private:
    std::map<std::array<unsigned char, 16>, std::pair<Standing, int>> m_gone;
};

/// Writes entries into a generation: words that repeat are kept once.
class EntryWriter final {
public:
    static Result<EntryWriter> make(const sql::NativeFile &file);

    /// The next free row of the entry's day. \return the row.
    Result<qint64> insert(const EntryRow &entry);
    /// Puts \a entry in the place of what stands at \a row; of the same day.
    Result<> replace(qint64 row, const EntryRow &entry);
    /// What only its id is kept of.
    struct Gone {
        std::array<unsigned char, 16> id;
        Standing standing;
        int on;
        static Gone of(const EntryRow &row) { return {row.id, row.standing, row.statusOn}; }
    };
    Result<> remember(const Gone &gone);
    /// Takes from the file again what it knows of it: after a transaction that was rolled back, words and rows it gave are
    /// not there. Errors: Io.
    Result<> lookAgain();

private:
    EntryWriter() = default;
    Result<> put(sql::NativeStatement &statement, qint64 row, const EntryRow &entry);
    Result<qint64> word(std::string_view text);
    Result<qint64> nextRow(qint64 day);
    sql::NativeStatement m_insert, m_replace, m_remember, m_knownWords, m_addWord, m_lastOfDay;
    /// Asked by views, without a string of their own.
    struct WordHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };
    std::unordered_map<std::string, qint64, WordHash, std::equal_to<>> m_words;
    std::unordered_map<qint64, qint64> m_days;
};

} // namespace zm::registry
