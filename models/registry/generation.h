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
    std::string source;     ///< fingerprint of the file being loaded
    qint64 line = 0;        ///< rows up to here are in
    qint64 platformEpoch = 0, platformSeq = 0; ///< how far it follows a platform; 0: none
    std::string searchBuilt;///< version of the terms in the indexes; empty while there are none
};
Result<Notes> readNotes(const sql::NativeFile &file);
Result<> writeNotes(const sql::NativeFile &file, const Notes &notes);

Result<> makeTables(const sql::NativeFile &file);
/// The two indexes of search, empty, in \a file.
Result<> makeNameIndex(const sql::NativeFile &file);
Result<> makeReadingIndex(const sql::NativeFile &file);

/// Key of a case number: brackets, spaces, width and leading zeros do not matter.
std::string plainCaseNumber(std::string_view utf8);
qint64 caseKey(std::string_view plain);
/// A number as it is digested: half width, upper case, without spaces and hyphens.
std::string plainNumber(std::string_view utf8);

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
    /// \param digestKey  for numbers that come without a digest.
    static Result<EntryWriter> make(const sql::NativeFile &file, const QByteArray &digestKey);

    /// The next free row of the entry's day. \return the row.
    Result<qint64> insert(const EntryRow &entry);
    /// What only its id is kept of.
    struct Gone {
        std::array<unsigned char, 16> id;
        Standing standing;
        int on;
        static Gone of(const EntryRow &row) { return {row.id, row.standing, row.statusOn}; }
    };
    Result<> remember(const Gone &gone);
    /// The 64-bit key of the entry's number; nullopt without a number.
    std::optional<qint64> numberKey(const EntryRow &entry) const;

private:
    EntryWriter(const sql::NativeFile &file, const QByteArray &digestKey) : m_file(&file), m_digest(digestKey) {}
    Result<qint64> word(std::string_view text);
    Result<qint64> nextRow(qint64 day);
    const sql::NativeFile *m_file;
    crypto::KeyedDigest m_digest;
    sql::NativeStatement m_insert, m_remember, m_addWord, m_lastOfDay;
    /// Asked by views, without a string of their own.
    struct WordHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };
    std::unordered_map<std::string, qint64, WordHash, std::equal_to<>> m_words;
    std::unordered_map<qint64, qint64> m_days;
};

} // namespace zm::registry
