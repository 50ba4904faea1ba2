#include "registry/import.h"

#include "registry/delta.h"
#include "registry/indexing.h"
#include "registry/load.h"

#include <QDir>
#include <QLockFile>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kHere[] = "SELECT entry_id, hash, row FROM entry";
constexpr qint64 kTellEvery = 8192;

struct Here {
    qint64 id, hash, row;
    bool seen = false;
};

Result<std::vector<Here>> entriesHere(const sql::NativeFile &file, qint64 count)
{
    std::vector<Here> here;
    here.reserve(std::size_t(count));
    ZM_TRY(auto rows, file.prepare(kHere));
    for (;;) {
        ZM_TRY(const bool more, rows.step());
        if (!more)
            break;
        const auto bytes = [&](int column) { return reinterpret_cast<const unsigned char *>(rows.bytes(column).data()); };
        here.push_back({idKeyFrom(bytes(0)), foldedKey(bytes(1)), rows.number(2)});
    }
    std::ranges::sort(here, {}, &Here::id);
    return here;
}

/// Compares a snapshot with what is here.
class Comparison {
public:
    Comparison(std::vector<Here> here, const Tombstones &gone) : m_here(std::move(here)), m_gone(gone) {}

    void look(const EntryRow &entry, qint64 line)
    {
        m_ids.add(entry.idKey(), line, -1);
        const auto at = std::ranges::lower_bound(m_here, entry.idKey(), {}, &Here::id);
        const bool known = at != m_here.end() && at->id == entry.idKey();
        if (known)
            at->seen = true;
        if (!entry.isShown()) {
            if (known)
                m_changes.gone.push_back({at->row, entry.standing, entry.statusOn});
            else if (!m_gone.has(entry))
                m_changes.remembered.push_back(KeptEntry::of(entry));
        } else if (known) {
            if (at->hash != entry.hashKey())
                m_changes.changed.emplace_back(at->row, KeptEntry::of(entry));
        } else if (m_gone.refuses(entry)) {
            ++m_refused;
        } else {
            m_changes.added.push_back(KeptEntry::of(entry));
        }
    }

    /// What the snapshot no longer names is gone.
    Result<> close(int on)
    {
        for (const Here &one : m_here) {
            if (!one.seen)
                m_changes.gone.push_back({one.row, Standing::Deleted, on});
        }
        return m_ids.sortAndCheck();
    }

    const Changes &changes() const { return m_changes; }
    bool isMostlyNew() const { return m_changes.count() > std::max<std::size_t>(2000, m_here.size() / 4); }
    qint64 refused() const { return m_refused; }

private:
    std::vector<Here> m_here;
    const Tombstones &m_gone;
    IdLines m_ids;
    Changes m_changes;
    qint64 m_refused = 0;
};

} // namespace

Result<std::optional<ImportReport>> applySnapshot(Mirror &mirror, const QString &path,
                                                  const std::shared_ptr<const identity::NameReader> &names,
                                                  const QDateTime &now, const ImportOptions &options)
{
    ZM_TRY(const MirrorState state, mirror.state());
    ZM_TRY(auto source, RowSource::open(path));
    ZM_TRY(const auto file, sql::NativeFile::open(state.path, sql::NativeFile::Mode::Write));
    ZM_TRY(Notes notes, readNotes(file));
    const bool otherKey = !options.publishedKey.isEmpty() && options.publishedKey != mirror.digestKey();
    if (notes.searchBuilt != searchVersion(*names) || notes.published != source.isPublished() || otherKey)
        return std::nullopt;
    Tombstones gone;
    ZM_CHECK(gone.read(state.path));
    ZM_TRY(auto here, entriesHere(file, notes.entries));
    Comparison comparison(std::move(here), gone);
    ImportReport report;
    report.delta = true;
    for (;;) {
        ZM_TRY(const auto entry, source.next());
        if (!entry)
            break;
        comparison.look(*entry, source.line());
        if (comparison.isMostlyNew())
            return std::nullopt;
        if (source.rows() % kTellEvery == 0 && options.progress
            && !options.progress(ImportStage::Reading, source.stream().readBytes(), source.stream().fileBytes())) {
            report.cancelled = true;
            return report;
        }
    }
    if (source.dataUntil() < notes.dataUntil)
        return fail(ErrorCode::Invalid, u"the snapshot ends on %1, the register here on %2: it is older and would undo removals"_s
                                            .arg(dayOf(source.dataUntil()).toString(Qt::ISODate),
                                                 dayOf(notes.dataUntil).toString(Qt::ISODate)));
    ZM_CHECK(comparison.close(int(source.dataUntil())));
    if (comparison.isMostlyNew())
        return std::nullopt;

    const Changes &changes = comparison.changes();
    notes.entries += qint64(changes.added.size()) - qint64(changes.gone.size());
    notes.forgettingDue = notes.forgettingDue || !changes.gone.empty() || !changes.changed.empty();
    notes.rejected = source.rejected();
    notes.dataUntil = source.dataUntil();
    notes.freshUntil = now.addSecs(qint64(options.leaseHours) * 3600).toSecsSinceEpoch();
    if (options.progress)
        options.progress(ImportStage::Changing, 0, qint64(changes.count()));
    ZM_CHECK(applyChanges(file, changes, notes, mirror.digestKey(), names));
    if (options.progress)
        options.progress(ImportStage::Forgetting, 0, 0);
    if (notes.forgettingDue)
        ZM_CHECK(forgetForGood(file));
    report.rows = source.rows();
    report.entries = notes.entries;
    report.added = qint64(changes.added.size());
    report.changed = qint64(changes.changed.size());
    report.forgotten = qint64(changes.gone.size());
    report.refusedReturns = comparison.refused();
    report.rejected = source.rejected();
    report.rejects = source.rejects();
    return report;
}

Result<ImportReport> importRegister(const QString &officeFolder, const QString &path,
                                    const std::shared_ptr<const identity::NameReader> &names, const QDateTime &now,
                                    const ImportOptions &options)
{
    QLockFile lock(QDir(officeFolder).filePath(u"register.lock"_s));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return fail(ErrorCode::Conflict, u"another import into this register is running"_s);
    ZM_TRY(auto mirror, Mirror::open(officeFolder));
    ZM_TRY(const MirrorState state, mirror.state());
    if (state.generation > 0) {
        ZM_TRY(auto done, applySnapshot(mirror, path, names, now, options));
        if (done)
            return std::move(*done);
    }
    return loadGeneration(mirror, path, state.path, names, now, options);
}

} // namespace zm::registry
