#include "registry/generation.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kTables[] = R"(
CREATE TABLE note (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE word (word INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE entry (row INTEGER PRIMARY KEY, entry_id BLOB NOT NULL, hash BLOB NOT NULL, list INTEGER, organisation INTEGER,
    name TEXT NOT NULL, id_kind INTEGER, id_number TEXT, digest BLOB, case_number TEXT, office INTEGER, region INTEGER,
    grounds INTEGER, obligation TEXT, performance INTEGER, term_ends INTEGER, standing INTEGER, status_on INTEGER);
CREATE TABLE id_at (key INTEGER, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE number_at (key INTEGER, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE case_at (key INTEGER, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE name_at (key INTEGER, row INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE removed (entry_id BLOB PRIMARY KEY, standing INTEGER, status_on INTEGER) WITHOUT ROWID;
CREATE TABLE rejected (line INTEGER, field TEXT, reason TEXT);
CREATE TABLE tally (day INTEGER PRIMARY KEY, entries INTEGER NOT NULL DEFAULT 0, removals INTEGER NOT NULL DEFAULT 0);
)";
// ascii: every character above it is a letter, so characters younger than SQLite's Unicode tables are found, too.
constexpr char kNames[] =
    "CREATE VIRTUAL TABLE names USING fts5(t, content='', columnsize=0, detail=none, tokenize='ascii')";
constexpr char kReadings[] = "CREATE VIRTUAL TABLE readings USING fts5(t, content='', columnsize=0, detail=none,"
                             " tokenize='ascii', prefix='1 2 3 4 5 6 8 10 12 15')";
constexpr char kNamed[] = "SELECT 1 FROM sqlite_schema WHERE name = 'name_at'";
constexpr char kNotes[] = "SELECT name, value FROM note";
constexpr char kNote[] = "INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)";
constexpr char kInsert[] = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kReplace[] = "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kRemember[] = "INSERT OR REPLACE INTO removed VALUES (?, ?, ?)";
constexpr char kGone[] = "SELECT entry_id, standing, status_on FROM removed";
constexpr char kWords[] = "SELECT text, word FROM word";
constexpr char kAddWord[] = "INSERT INTO word (word, text) VALUES (?, ?)";
constexpr char kLastOfDay[] = "SELECT row FROM entry WHERE row < ? ORDER BY row DESC LIMIT 1";
constexpr qint64 kMostOfDay = (qint64(1) << 24) - 1;

QByteArrayView viewOf(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

/// Full-width signs of UTF-8 as ASCII, spaces dropped; everything else as it is.
std::string halfWidth(std::string_view utf8)
{
    std::string plain;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : 0; };
        const bool wide = byte(i) == 0xEF && ((byte(i + 1) == 0xBC && byte(i + 2) >= 0x81) || (byte(i + 1) == 0xBD && byte(i + 2) >= 0x80 && byte(i + 2) <= 0x9E));
        if (wide) { // U+FF01 to U+FF5E and nothing beside them
            const int c = (byte(i + 1) == 0xBC ? 0x20 : 0x60) + (byte(i + 2) & 0x3F);
            plain += char(c);
            i += 2;
        } else if (byte(i) == 0xE3 && byte(i + 1) == 0x80 && (byte(i + 2) == 0x94 || byte(i + 2) == 0x95)) { // 〔 〕
            plain += byte(i + 2) == 0x94 ? '(' : ')';
            i += 2;
        } else if (byte(i) == 0xE3 && byte(i + 1) == 0x80 && byte(i + 2) == 0x80) { // the ideographic space
            i += 2;
        } else if (byte(i) > ' ') {
            plain += utf8[i];
        }
    }
    return plain;
}

} // namespace

Result<Notes> readNotes(const sql::NativeFile &file)
{
    Notes notes;
    ZM_TRY(auto all, file.prepare(kNotes));
    for (;;) {
        ZM_TRY(const bool more, all.step());
        if (!more)
            return notes;
        const std::string_view name = all.text(0);
        if (name == "source")
            notes.source = all.text(1);
        else if (name == "search")
            notes.searchBuilt = all.text(1);
        for (const auto &[key, value] : {std::pair("entries", &notes.entries), std::pair("rejected", &notes.rejected),
                                         std::pair("data_until", &notes.dataUntil),
                                         std::pair("fresh_until", &notes.freshUntil), std::pair("line", &notes.line),
                                         std::pair("platform_epoch", &notes.platformEpoch),
                                         std::pair("platform_seq", &notes.platformSeq)}) {
            if (name == key)
                *value = all.number(1);
        }
        if (name == "published")
            notes.published = all.number(1) != 0;
        if (name == "key_known")
            notes.keyKnown = all.number(1) != 0;
        if (name == "forgetting_due")
            notes.forgettingDue = all.number(1) != 0;
    }
}

Result<> writeNotes(const sql::NativeFile &file, const Notes &notes)
{
    ZM_TRY(auto note, file.prepare(kNote));
    for (const auto &[name, text] : {std::pair("source", &notes.source), std::pair("search", &notes.searchBuilt)}) {
        note.bind(1, std::string_view(name));
        note.bind(2, std::string_view(*text));
        ZM_CHECK(note.run());
    }
    for (const auto &[name, value] : {std::pair("entries", notes.entries), std::pair("rejected", notes.rejected),
                                      std::pair("data_until", notes.dataUntil), std::pair("fresh_until", notes.freshUntil),
                                      std::pair("line", notes.line), std::pair("published", qint64(notes.published)),
                                      std::pair("key_known", qint64(notes.keyKnown)),
                                      std::pair("platform_epoch", notes.platformEpoch),
                                      std::pair("platform_seq", notes.platformSeq),
                                      std::pair("forgetting_due", qint64(notes.forgettingDue))}) {
        note.bind(1, std::string_view(name));
        note.bind(2, value);
        ZM_CHECK(note.run());
    }
    return {};
}

Result<bool> carriedOver(const sql::NativeFile &file)
{
    ZM_TRY(auto checkpoint, file.prepare("PRAGMA wal_checkpoint(TRUNCATE)"));
    ZM_TRY(const bool told, checkpoint.step());
    return told && checkpoint.number(0) == 0; // "busy" is an answer here, not an error
}

Result<> readable(const sql::NativeFile &file)
{
    ZM_TRY(auto named, file.prepare(kNamed));
    ZM_TRY(const bool there, named.step());
    if (!there)
        return fail(ErrorCode::Unsupported, u"this copy of the register was made by an older program: import the register again"_s);
    return {};
}

Result<> makeTables(const sql::NativeFile &file) { return file.run(kTables); }
Result<> makeNameIndex(const sql::NativeFile &file) { return file.run(kNames); }
Result<> makeReadingIndex(const sql::NativeFile &file) { return file.run(kReadings); }

std::string plainCaseNumber(std::string_view utf8)
{
    std::string plain;
    for (const char c : halfWidth(utf8)) {
        const char bracket = c == '[' ? '(' : c == ']' ? ')' : c;
        const bool leadingZero = bracket == '0' && (plain.empty() || plain.back() < '0' || plain.back() > '9');
        if (!leadingZero)
            plain += bracket;
    }
    return plain;
}

qint64 caseKey(std::string_view plain)
{
    quint64 hash = 0xCBF29CE484222325; // FNV-1a; the row confirms
    for (const char c : plain)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return qint64(hash);
}

qint64 nameKey(std::u32string_view form)
{
    quint64 hash = 0xCBF29CE484222325;
    for (const char32_t c : form) {
        hash = (hash ^ c) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    return qint64(hash);
}

std::optional<qint64> numberKey(std::string_view number, std::span<const unsigned char> published, const crypto::KeyedDigest &digest)
{
    if (!published.empty())
        return keyFrom(published.data());
    const std::string plain = plainNumber(number);
    if (plain.empty())
        return std::nullopt;
    return keyFrom(digest.of({plain.data(), qsizetype(plain.size())}).data());
}

RowKeys keysOf(const EntryRow &entry, const crypto::KeyedDigest &digest)
{
    const std::span<const unsigned char> published = entry.hasDigest ? std::span<const unsigned char>(entry.digest) : std::span<const unsigned char>();
    return {entry.idKey(), caseKey(plainCaseNumber(entry.caseNumber)), nameKey(searchForm(entry.name)),
            numberKey(entry.idNumber, published, digest)};
}

std::string plainNumber(std::string_view utf8)
{
    std::string plain;
    for (const char c : halfWidth(utf8)) {
        if (c != '-')
            plain += c >= 'a' && c <= 'z' ? char(c - 32) : c;
    }
    return plain;
}

bool isPlainNumber(std::string_view utf8)
{
    return utf8.size() <= kLongestNumber && std::ranges::all_of(utf8, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

Result<> Tombstones::read(const QString &generationFile)
{
    ZM_TRY(const auto file, sql::NativeFile::open(generationFile, sql::NativeFile::Mode::Read));
    ZM_TRY(auto gone, file.prepare(kGone));
    for (;;) {
        ZM_TRY(const bool more, gone.step());
        if (!more)
            return {};
        std::array<unsigned char, 16> id{};
        std::ranges::copy(gone.bytes(0).first(qsizetype(id.size())), id.begin());
        m_gone[id] = {Standing(gone.number(1)), int(gone.number(2))};
    }
}

bool Tombstones::refuses(const EntryRow &entry) const
{
    const auto gone = m_gone.find(entry.id);
    if (gone == m_gone.end())
        return false;
    return gone->second.first != Standing::Blocked || entry.statusOn <= gone->second.second;
}

Result<EntryWriter> EntryWriter::make(const sql::NativeFile &file)
{
    EntryWriter writer;
    ZM_TRY(writer.m_insert, file.prepare(kInsert));
    ZM_TRY(writer.m_replace, file.prepare(kReplace));
    ZM_TRY(writer.m_remember, file.prepare(kRemember));
    ZM_TRY(writer.m_addWord, file.prepare(kAddWord));
    ZM_TRY(writer.m_lastOfDay, file.prepare(kLastOfDay));
    ZM_TRY(writer.m_knownWords, file.prepare(kWords));
    ZM_CHECK(writer.lookAgain());
    return writer;
}

Result<> EntryWriter::lookAgain()
{
    m_words.clear();
    m_days.clear();
    for (;;) {
        ZM_TRY(const bool more, m_knownWords.step());
        if (!more)
            break;
        m_words.emplace(m_knownWords.text(0), m_knownWords.number(1));
    }
    m_knownWords.reset();
    return {};
}

Result<qint64> EntryWriter::word(std::string_view text)
{
    if (const auto known = m_words.find(text); known != m_words.end())
        return known->second;
    const qint64 fresh = qint64(m_words.size()) + 1;
    m_words.emplace(text, fresh);
    m_addWord.bind(1, fresh);
    m_addWord.bind(2, text);
    ZM_CHECK(m_addWord.run());
    return fresh;
}

Result<qint64> EntryWriter::nextRow(qint64 day)
{
    auto [at, fresh] = m_days.try_emplace(day, 0);
    if (fresh) {
        m_lastOfDay.bind(1, rowOf(day + 1, 0));
        ZM_TRY(const bool any, m_lastOfDay.step());
        if (any && dayOfRow(m_lastOfDay.number(0)) == day)
            at->second = (m_lastOfDay.number(0) & kMostOfDay) + 1;
        m_lastOfDay.reset();
    }
    if (at->second > kMostOfDay)
        return fail(ErrorCode::Invalid, u"more than 16 million entries of one day"_s);
    return rowOf(day, at->second++);
}

Result<qint64> EntryWriter::insert(const EntryRow &entry)
{
    ZM_TRY(const qint64 row, nextRow(entry.listedOn));
    ZM_CHECK(put(m_insert, row, entry));
    return row;
}

Result<> EntryWriter::replace(qint64 row, const EntryRow &entry) { return put(m_replace, row, entry); }

Result<> EntryWriter::put(sql::NativeStatement &statement, qint64 row, const EntryRow &entry)
{
    statement.bind(1, row);
    statement.bindBlob(2, viewOf(entry.id));
    statement.bindBlob(3, viewOf(entry.hash));
    for (const auto &[place, text] : {std::pair(4, entry.list), std::pair(11, entry.office), std::pair(12, entry.region),
                                      std::pair(13, entry.grounds), std::pair(15, entry.performance)}) {
        ZM_TRY(const qint64 known, word(text));
        statement.bind(place, known);
    }
    statement.bind(5, qint64(entry.organisation));
    statement.bind(6, entry.name);
    statement.bind(7, qint64(entry.idKind));
    statement.bind(8, entry.idNumber);
    if (entry.hasDigest)
        statement.bindBlob(9, viewOf(entry.digest));
    else
        statement.bindNull(9);
    statement.bind(10, entry.caseNumber);
    statement.bind(14, entry.obligation);
    if (entry.termEnds)
        statement.bind(16, qint64(*entry.termEnds));
    else
        statement.bindNull(16);
    statement.bind(17, qint64(entry.standing));
    statement.bind(18, qint64(entry.statusOn));
    return statement.run();
}

Result<> EntryWriter::remember(const Gone &gone)
{
    m_remember.bindBlob(1, viewOf(gone.id));
    m_remember.bind(2, qint64(gone.standing));
    m_remember.bind(3, qint64(gone.on));
    return m_remember.run();
}

} // namespace zm::registry
