#include "registry/follow.h"

#include "registry/generation.h"
#include "registry/indexing.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kRow[] = "SELECT e.row FROM id_at i JOIN entry e ON e.row = i.row WHERE i.key = ? AND e.entry_id = ?";
constexpr char kGone[] = "SELECT standing, status_on FROM removed WHERE entry_id = ?";
// What a page of changes changes of what the generation says of itself: one statement, because a removal waits for it.
constexpr char kMoveNotes[] = "UPDATE note SET value = CASE name WHEN 'entries' THEN value + ?1 WHEN 'data_until' THEN max(value, ?2) "
                              "WHEN 'fresh_until' THEN ?3 WHEN 'platform_epoch' THEN ?4 ELSE ?5 END "
                              "WHERE name IN ('entries', 'data_until', 'fresh_until', 'platform_epoch', 'platform_seq')";
constexpr qint64 kMovedNotes = 5;
constexpr char kForget[] = "INSERT INTO names (names) VALUES ('optimize'); INSERT INTO readings (readings) VALUES ('optimize');"
                           "PRAGMA wal_checkpoint(TRUNCATE)";

std::optional<std::array<unsigned char, 16>> idBytes(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    if (bytes.size() != 16 || hex.size() != 32)
        return std::nullopt;
    std::array<unsigned char, 16> id{};
    std::ranges::copy(bytes, reinterpret_cast<char *>(id.data()));
    return id;
}

QByteArrayView viewOf(const std::array<unsigned char, 16> &id)
{
    return {reinterpret_cast<const char *>(id.data()), qsizetype(id.size())};
}

} // namespace

Result<FollowedTo> followedTo(const Mirror &mirror)
{
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation == 0)
        return FollowedTo();
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Read));
    ZM_TRY(const Notes notes, readNotes(file));
    return FollowedTo{notes.platformEpoch, notes.platformSeq};
}

Result<> noteFollowed(const Mirror &mirror, const FollowedTo &to, const QDateTime &freshUntil)
{
    ZM_TRY(const MirrorState state, mirror.state());
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
    ZM_TRY(Notes notes, readNotes(file));
    notes.platformEpoch = to.epoch;
    notes.platformSeq = to.seq;
    notes.freshUntil = freshUntil.toSecsSinceEpoch();
    ZM_CHECK(file.run("BEGIN IMMEDIATE"));
    ZM_CHECK(writeNotes(file, notes));
    return file.run("COMMIT");
}

Result<Follower> Follower::open(const Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names)
{
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation == 0)
        return fail(ErrorCode::NotFound, u"no register was loaded yet"_s);
    ZM_TRY(auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
    ZM_TRY(const Notes notes, readNotes(file));
    if (notes.searchBuilt != searchVersion(*names))
        return fail(ErrorCode::Unsupported, u"the register's search terms are another program's"_s);
    ZM_TRY(auto changer, Changer::make(file, mirror.digestKey(), names));
    Follower follower(std::move(file), std::move(changer));
    ZM_TRY(follower.m_row, follower.m_file.prepare(kRow));
    ZM_TRY(follower.m_gone, follower.m_file.prepare(kGone));
    ZM_TRY(follower.m_moveNotes, follower.m_file.prepare(kMoveNotes));
    return follower;
}

Result<std::optional<qint64>> Follower::rowOf(const std::array<unsigned char, 16> &id)
{
    m_row.bind(1, idKeyFrom(id.data()));
    m_row.bindBlob(2, viewOf(id));
    ZM_TRY(const bool there, m_row.step());
    const auto row = there ? std::optional(m_row.number(0)) : std::nullopt;
    m_row.reset();
    return row;
}

/// Whoever was removed for good does not come back; what was only blocked may, with a later status.
Result<bool> Follower::refuses(const EntryRow &entry)
{
    m_gone.bindBlob(1, viewOf(entry.id));
    ZM_TRY(const bool there, m_gone.step());
    const bool refused = there && (Standing(m_gone.number(0)) != Standing::Blocked || entry.statusOn <= m_gone.number(1));
    m_gone.reset();
    return refused;
}

Result<> Follower::one(const PublishedChange &change, Took &took)
{
    const auto id = idBytes(change.id);
    if (!id)
        return fail(ErrorCode::Invalid, u"a change of what is no entry"_s);
    ZM_TRY(const auto row, rowOf(*id));
    Changes changes;
    if (change.isRemoval) {
        const int on = int(change.on.toJulianDay() - kEpoch);
        m_dataUntil = std::max<qint64>(m_dataUntil, on);
        if (row) {
            changes.gone.push_back({*row, change.standing, on});
            ++took.forgotten;
        } else {
            EntryRow gone;
            gone.id = *id;
            gone.standing = change.standing;
            gone.statusOn = on;
            changes.remembered.push_back(KeptEntry::of(gone));
        }
        return m_changer.apply(changes);
    }
    const std::vector<std::string_view> views(change.cells.begin(), change.cells.end());
    const auto entry = readRow(views, kColumnsPublished, 0);
    if (!entry || entry->id != *id)
        return fail(ErrorCode::Invalid, u"a change that is no entry: "_s + (entry ? u"another's id"_s : entry.error().field));
    ZM_TRY(const bool refused, refuses(*entry));
    if (refused) {
        ++took.refused;
        return {};
    }
    m_dataUntil = std::max<qint64>({m_dataUntil, entry->statusOn, entry->listedOn});
    if (row) {
        changes.changed.emplace_back(*row, KeptEntry::of(*entry));
        ++took.changed;
    } else {
        changes.added.push_back(KeptEntry::of(*entry));
        ++took.added;
    }
    return m_changer.apply(changes);
}

Result<Follower::Took> Follower::take(const std::vector<PublishedChange> &changes, const FollowedTo &to, const QDateTime &freshUntil)
{
    if (!m_usable)
        return fail(ErrorCode::Io, u"the register could not be read again after a failure: open it anew"_s);
    ZM_CHECK(m_file.run("BEGIN IMMEDIATE"));
    Took took;
    const auto taken = [&]() -> Result<> {
        for (const PublishedChange &change : changes)
            ZM_CHECK(one(change, took));
        ZM_CHECK(m_changer.finish());
        return moveNotes(took, to, freshUntil);
    }();
    if (!taken) {
        (void)m_file.run("ROLLBACK"); // the first failure is the one to tell
        m_usable = m_changer.drop().has_value();
        return std::unexpected(taken.error());
    }
    ZM_CHECK(m_file.run("COMMIT"));
    return took;
}

Result<> Follower::moveNotes(const Took &took, const FollowedTo &to, const QDateTime &freshUntil)
{
    const std::array values{took.added - took.forgotten, m_dataUntil, freshUntil.toSecsSinceEpoch(), to.epoch, to.seq};
    for (std::size_t i = 0; i < values.size(); ++i)
        m_moveNotes.bind(int(i) + 1, qint64(values[i]));
    ZM_CHECK(m_moveNotes.run());
    return m_file.changed() == kMovedNotes ? Result<>() : fail(ErrorCode::Corrupt, u"the register does not say of itself how far it follows"_s);
}

Result<> Follower::forgetForGood()
{
    return m_file.run(kForget);
}

} // namespace zm::registry
