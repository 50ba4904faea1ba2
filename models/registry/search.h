#pragma once

#include "registry/generation.h"
#include "registry/mirror.h"

#include <QElapsedTimer>

namespace zm::registry {

/// Why an entry is among the answers; in the order of answers.
enum class Match : quint8 { Number, CaseNumber, ExactName, ExactReading, NameBegins, ReadingBegins, NamePart, None };
QString matchWord(Match match); ///< "exact_name": stable, for JSON and tests

/// One entry as read back.
struct FoundEntry {
    qint64 row = 0;
    QString entryId, list, name, idNumber, caseNumber, office, region, grounds, obligation, performance;
    identity::IdKind idKind = identity::IdKind::None;
    bool organisation = false;
    QDate listedOn, termEnds, statusOn;
    Standing standing = Standing::Live;
    Match match = Match::Number;
    /// Whether anything may rest on it on \a day: not while suspended, not after its term.
    bool mayBeActedOn(QDate day) const;
};

/// Narrows answers; empty members do not.
struct Filter {
    QString list;
    QString region; ///< the code or its beginning
    std::optional<Standing> standing;
    QDate from, until; ///< listed on, half open
    bool takes(const FoundEntry &entry) const;
    bool isEmpty() const { return list.isEmpty() && region.isEmpty() && !standing && !from.isValid() && !until.isValid(); }
};

/// Where the next page begins.
struct Cursor {
    int tier = 0;
    qint64 before = std::numeric_limits<qint64>::max();
};

enum class CountKind : quint8 { Exact, AtLeast, About };

struct SearchPage {
    std::vector<FoundEntry> entries; ///< exact matches, then beginnings, then parts; the newest listing first in each
    CountKind countKind = CountKind::Exact;
    qint64 count = 0;
    std::optional<Cursor> next;      ///< nullopt: these were the last
};

/// Reads one generation of a mirror. Belongs to one thread; open another after the mirror moved on.
class Searcher final {
public:
    /// Errors: NotFound where no register was loaded; Io.
    static Result<Searcher> open(const Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names);

    /// Filters narrow names; a number or a case number is answered as it is.
    /// \param text  a number, its published digest, a case number, a name or part of one, full pinyin, initials, or a mixture.
    Result<SearchPage> search(const QString &text, int limit, const Filter &filter = {}, Cursor after = {});

    /// Rows of entries with exactly this number, the newest first. \param plain as plainNumber() makes it.
    Result<std::vector<qint64>> rowsOfNumber(std::string_view plain);
    /// The same where the digest of \a plain under the mirror's key is at hand.
    Result<std::vector<qint64>> rowsOfNumber(std::string_view plain, const crypto::KeyedDigest::Bytes &digest);
    /// Rows of entries whose name is this in search form, the newest first; at most \a limit.
    Result<std::vector<qint64>> rowsOfName(std::u32string_view form, int limit);
    Result<FoundEntry> entry(qint64 row);
    /// Entries and removals by day, ascending.
    struct Tally {
        QDate day;
        qint64 entries, removals;
    };
    Result<std::vector<Tally>> tallies() const;

    /// The digest under which numbers are looked up.
    const crypto::KeyedDigest &digest() const { return m_digest; }

    /// Gives up the snapshot that quick lookups hold for a moment.
    void rest();

private:
    Searcher(sql::NativeFile file, const QByteArray &key, const std::shared_ptr<const identity::NameReader> &names)
        : m_file(std::move(file)), m_digest(key), m_readings(names)
    {
    }
    struct Wanted;
    struct Source;
    Result<> prepare();
    Result<> holdSnapshot();
    Match matchOf(const Wanted &wanted, bool organisation, std::u32string_view form);
    std::vector<Source> sourcesOf(const Wanted &wanted, int tier) const;
    Result<bool> any(const Source &source);
    Result<QString> word(qint64 word);
    Result<std::optional<std::vector<qint64>>> fewCandidates(const Wanted &wanted);
    Result<bool> answerFew(const Wanted &wanted, SearchPage &page);
    Result<> walkTier(const Wanted &wanted, int tier, qint64 before, SearchPage &page);
    Result<> count(const Wanted &wanted, SearchPage &page);
    Result<std::vector<qint64>> rowsOfCase(std::string_view plain);
    Result<bool> exactKeys(const QString &text, int limit, SearchPage &page);

    sql::NativeFile m_file;
    crypto::KeyedDigest m_digest;
    Readings m_readings;
    sql::NativeStatement m_entry, m_short, m_byNumber, m_byCase, m_byName, m_names, m_readingRows, m_word;
    std::unordered_map<qint64, QString> m_words; ///< lists, courts, regions: few, and in every row
    QElapsedTimer m_held;
};

} // namespace zm::registry
