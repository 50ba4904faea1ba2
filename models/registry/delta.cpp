#include "registry/delta.h"

namespace zm::registry {

namespace {

constexpr char kFind[] = "SELECT entry_id, organisation, name, id_number, digest, case_number FROM entry WHERE row = ?";
constexpr char kErase[] = "DELETE FROM entry WHERE row = ?";
constexpr char kTombstone[] = "INSERT OR REPLACE INTO removed SELECT entry_id, ?2, ?3 FROM entry WHERE row = ?1";
constexpr char kAddId[] = "INSERT INTO id_at VALUES (?, ?)";
constexpr char kAddNumber[] = "INSERT INTO number_at VALUES (?, ?)";
constexpr char kAddCase[] = "INSERT INTO case_at VALUES (?, ?)";
constexpr char kDropId[] = "DELETE FROM id_at WHERE key = ? AND row = ?";
constexpr char kDropNumber[] = "DELETE FROM number_at WHERE key = ? AND row = ?";
constexpr char kDropCase[] = "DELETE FROM case_at WHERE key = ? AND row = ?";
constexpr char kAddNameKey[] = "INSERT INTO name_at VALUES (?, ?)";
constexpr char kDropNameKey[] = "DELETE FROM name_at WHERE key = ? AND row = ?";
constexpr char kAddName[] = "INSERT INTO names (rowid, t) VALUES (?, ?)";
constexpr char kAddReading[] = "INSERT INTO readings (rowid, t) VALUES (?, ?)";
// The index keeps no text: what is taken out of it must be said word for word.
constexpr char kDropName[] = "INSERT INTO names (names, rowid, t) VALUES ('delete', ?, ?)";
constexpr char kDropReading[] = "INSERT INTO readings (readings, rowid, t) VALUES ('delete', ?, ?)";
// A change gathers its terms in memory and writes them as one part.
constexpr char kGather[] = "INSERT INTO names (names, rank) VALUES ('hashsize', 67108864);"
                           "INSERT INTO readings (readings, rank) VALUES ('hashsize', 67108864)";
constexpr char kTally[] = "INSERT INTO tally (day, entries, removals) VALUES (?1, ?2, ?3) ON CONFLICT (day)"
                          " DO UPDATE SET entries = entries + ?2, removals = removals + ?3";

constexpr char kForgotten[] = "UPDATE note SET value = 0 WHERE name = 'forgetting_due'";

Result<> put(sql::NativeStatement &statement, qint64 first, qint64 second)
{
    statement.bind(1, first);
    statement.bind(2, second);
    return statement.run();
}

} // namespace

KeptEntry KeptEntry::of(const EntryRow &row)
{
    KeptEntry kept{row, std::make_unique<std::string>()};
    constexpr std::string_view EntryRow::*views[] = {&EntryRow::list, &EntryRow::name, &EntryRow::idNumber,
                                                     &EntryRow::caseNumber, &EntryRow::office, &EntryRow::region,
                                                     &EntryRow::grounds, &EntryRow::obligation, &EntryRow::performance};
    for (const auto view : views)
        *kept.text += row.*view;
    std::size_t at = 0;
    for (const auto view : views) {
        kept.row.*view = std::string_view(*kept.text).substr(at, (row.*view).size());
        at += (row.*view).size();
    }
    return kept;
}

Result<Changer> Changer::make(const sql::NativeFile &file, const QByteArray &digestKey,
                              const std::shared_ptr<const identity::NameReader> &names, bool search)
{
    ZM_TRY(auto writer, EntryWriter::make(file));
    Changer changer(std::move(writer), names, digestKey, search);
    const std::pair<sql::NativeStatement Changer::*, const char *> plain[] = {
        {&Changer::m_find, kFind},       {&Changer::m_erase, kErase},         {&Changer::m_tombstone, kTombstone},
        {&Changer::m_addId, kAddId},     {&Changer::m_addNumber, kAddNumber}, {&Changer::m_addCase, kAddCase},
        {&Changer::m_dropId, kDropId},   {&Changer::m_dropNumber, kDropNumber}, {&Changer::m_dropCase, kDropCase},
        {&Changer::m_addNameKey, kAddNameKey}, {&Changer::m_dropNameKey, kDropNameKey}, {&Changer::m_tally, kTally}};
    for (const auto &[statement, text] : plain) {
        ZM_TRY(changer.*statement, file.prepare(text));
    }
    if (!search)
        return changer;
    const std::pair<sql::NativeStatement Changer::*, const char *> ofSearch[] = {
        {&Changer::m_addName, kAddName}, {&Changer::m_addReading, kAddReading},
        {&Changer::m_dropName, kDropName}, {&Changer::m_dropReading, kDropReading}};
    for (const auto &[statement, text] : ofSearch) {
        ZM_TRY(changer.*statement, file.prepare(text));
    }
    ZM_CHECK(file.run(kGather));
    return changer;
}

void Changer::note(TermChange change, qint64 row, bool organisation, std::string_view name)
{
    if (m_search)
        m_terms.push_back({row, change, organisation, std::string(name)});
}

Result<> Changer::drop()
{
    m_terms.clear();
    return m_writer.lookAgain();
}

/// In the order of rows, one index after the other: FTS5 writes what it has gathered as a part of its own whenever a row
/// comes before the last one, and merges parts again.
Result<> Changer::finish()
{
    std::ranges::stable_sort(m_terms, {}, &Terms::row);
    for (const bool spoken : {false, true}) {
        for (const Terms &one : m_terms) {
            const std::u32string form = searchForm(one.name);
            const std::string terms = spoken ? m_readings.terms(one.organisation, form) : nameTerms(form);
            sql::NativeStatement &statement = one.change == TermChange::Drop ? (spoken ? m_dropReading : m_dropName)
                                                                             : (spoken ? m_addReading : m_addName);
            statement.bind(1, one.row);
            statement.bind(2, std::string_view(terms));
            ZM_CHECK(statement.run());
        }
    }
    m_terms.clear();
    return {};
}

Result<> Changer::insert(const EntryRow &entry)
{
    ZM_TRY(const qint64 row, m_writer.insert(entry));
    const RowKeys keys = keysOf(entry, m_digest);
    ZM_CHECK(put(m_addId, keys.id, row));
    ZM_CHECK(put(m_addCase, keys.caseNumber, row));
    ZM_CHECK(put(m_addNameKey, keys.name, row));
    if (keys.number)
        ZM_CHECK(put(m_addNumber, *keys.number, row));
    note(TermChange::Add, row, entry.organisation, entry.name);
    return {};
}

Result<std::optional<Changer::Old>> Changer::old(qint64 row)
{
    m_find.bind(1, row);
    ZM_TRY(const bool there, m_find.step());
    std::optional<Old> old;
    if (there) {
        const auto bytes = [&](int column) { return reinterpret_cast<const unsigned char *>(m_find.bytes(column).data()); };
        const auto published = std::span(bytes(4), std::size_t(m_find.bytes(4).size()));
        old = Old{{idKeyFrom(bytes(0)), caseKey(plainCaseNumber(m_find.text(5))), nameKey(searchForm(m_find.text(2))),
                   numberKey(m_find.text(3), published, m_digest)},
                  m_find.number(1) != 0, std::string(m_find.text(2))};
    }
    m_find.reset();
    return old;
}

Result<> Changer::move(sql::NativeStatement &drop, sql::NativeStatement &add, std::optional<qint64> from, std::optional<qint64> to, qint64 row)
{
    if (from == to)
        return {};
    if (from)
        ZM_CHECK(put(drop, *from, row));
    return to ? put(add, *to, row) : Result<>();
}

/// What stays the same is not taken out and put in again: most changes are of a status, and touch neither key nor term.
Result<> Changer::change(qint64 row, const EntryRow &entry)
{
    ZM_TRY(const auto before, old(row));
    if (!before || dayOfRow(row) != entry.listedOn) {
        ZM_CHECK(forget(row));
        return insert(entry);
    }
    const RowKeys keys = keysOf(entry, m_digest);
    ZM_CHECK(move(m_dropId, m_addId, before->keys.id, keys.id, row));
    ZM_CHECK(move(m_dropCase, m_addCase, before->keys.caseNumber, keys.caseNumber, row));
    ZM_CHECK(move(m_dropNameKey, m_addNameKey, before->keys.name, keys.name, row));
    ZM_CHECK(move(m_dropNumber, m_addNumber, before->keys.number, keys.number, row));
    if (before->name != entry.name || before->organisation != entry.organisation) {
        note(TermChange::Drop, row, before->organisation, before->name);
        note(TermChange::Add, row, entry.organisation, entry.name);
    }
    return m_writer.replace(row, entry);
}

Result<> Changer::forget(qint64 row)
{
    ZM_TRY(const auto gone, old(row));
    if (!gone)
        return {};
    ZM_CHECK(put(m_dropId, gone->keys.id, row));
    ZM_CHECK(put(m_dropCase, gone->keys.caseNumber, row));
    ZM_CHECK(put(m_dropNameKey, gone->keys.name, row));
    if (gone->keys.number)
        ZM_CHECK(put(m_dropNumber, *gone->keys.number, row));
    note(TermChange::Drop, row, gone->organisation, gone->name);
    m_erase.bind(1, row);
    return m_erase.run();
}

Result<> Changer::apply(const Changes &changes)
{
    const auto tally = [&](qint64 day, qint64 entries, qint64 removals) {
        m_tally.bind(3, removals);
        m_tally.bind(1, day);
        m_tally.bind(2, entries);
        return m_tally.run();
    };
    for (const Changes::Gone &gone : changes.gone) {
        m_tombstone.bind(1, gone.row);
        m_tombstone.bind(2, qint64(gone.standing));
        m_tombstone.bind(3, qint64(gone.on));
        ZM_CHECK(m_tombstone.run());
        ZM_CHECK(forget(gone.row));
        ZM_CHECK(tally(dayOfRow(gone.row), -1, 0));
        ZM_CHECK(tally(gone.on, 0, 1));
    }
    for (const auto &[row, entry] : changes.changed)
        ZM_CHECK(change(row, entry.row));
    for (const KeptEntry &entry : changes.added) {
        ZM_CHECK(insert(entry.row));
        ZM_CHECK(tally(entry.row.listedOn, 1, 0));
    }
    for (const KeptEntry &gone : changes.remembered)
        ZM_CHECK(m_writer.remember(EntryWriter::Gone::of(gone.row)));
    return {};
}

Result<> applyChanges(const sql::NativeFile &file, const Changes &changes, const Notes &notes, const QByteArray &digestKey,
                      const std::shared_ptr<const identity::NameReader> &names, bool search)
{
    ZM_CHECK(file.run("BEGIN IMMEDIATE"));
    const auto applied = [&]() -> Result<> {
        ZM_TRY(auto changer, Changer::make(file, digestKey, names, search));
        ZM_CHECK(changer.apply(changes));
        ZM_CHECK(changer.finish());
        return writeNotes(file, notes);
    }();
    if (!applied) {
        (void)file.run("ROLLBACK"); // the first failure is the one to tell
        return applied;
    }
    return file.run("COMMIT");
}

Result<> forgetForGood(const sql::NativeFile &file)
{
    ZM_CHECK(file.run("INSERT INTO names (names) VALUES ('optimize'); INSERT INTO readings (readings) VALUES ('optimize')"));
    ZM_TRY(const bool gone, carriedOver(file));
    if (!gone)
        return {}; // still due: a reader looks at what was, and the next import finishes it
    ZM_CHECK(file.run(kForgotten));
    ZM_CHECK(carriedOver(file));
    return {};
}

} // namespace zm::registry
